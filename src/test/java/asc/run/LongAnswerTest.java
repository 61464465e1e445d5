package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rows of a query go to a file or a program as they are read: a whole mart is no longer than memory is wide. */
class LongAnswerTest {

    private static final List<String> LITTLE_MEMORY = List.of("-Xmx48m");

    @TempDir
    private Path home;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"csv | 300001 | 299999,xxx", "json | 1 | {\"n\":299999,\"words\":\"xxx"})
    void a_query_with_more_rows_than_fit_into_memory_is_answered(String format, long lines, String last)
            throws Exception {
        Path published = Files.createDirectories(home.resolve("published/current"));
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:" + published.resolve("asc.duckdb"));
                Statement statement = connection.createStatement()) {
            statement.execute("create schema marts");
        }

        Ran ran = Program.start(
                        LITTLE_MEMORY,
                        Asc.class,
                        "query",
                        "--home",
                        home.toString(),
                        "--format",
                        format,
                        "select range as n, repeat('x', 100) as words from range(300000) order by n")
                .end();

        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.out().lines().count()).isEqualTo(lines);
        assertThat(ran.out().substring(ran.out().length() - 200)).contains(last);
    }
}
