package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The comparison itself: what counts as a difference between two engines, and what does not. */
class EngineComparisonIT {

    private static final String OURS = "select 1 as id, 'a' as kind, 0.1::decimal(9, 1) as weight, 2.5::double as mean, 7::hugeint as n";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            select 1 as id, 'a' as kind, 0.1::decimal(9, 1) as weight, 2.5::double as mean, 7::integer as n           |
            select 1 as id, 'a' as kind, 0.10::decimal(9, 2) as weight, 2.5000000001::double as mean, 7::integer as n |
            select 1 as id, 'b' as kind, 0.1::decimal(9, 1) as weight, 2.5::double as mean, 7::integer as n           | kind
            select 1 as id, null::varchar as kind, 0.1::decimal(9, 1) as weight, 2.5::double as mean, 7::integer as n | kind
            select 1 as id, 'a' as kind, 0.11::decimal(9, 2) as weight, 2.5::double as mean, 7::integer as n          | weight
            select 1 as id, 'a' as kind, 0.1::double as weight, 2.5::double as mean, 7::integer as n                  | weight
            select 1 as id, 'a' as kind, 0.1::decimal(9, 1) as weight, 2.50001::double as mean, 7::integer as n       | mean
            select 1 as id, 'a' as kind, 0.1::decimal(9, 1) as weight, null::double as mean, 7::integer as n          | mean
            select 2 as id, 'a' as kind, 0.1::decimal(9, 1) as weight, 2.5::double as mean, 7::integer as n           | rows
            select 1 as id, 0.1::decimal(9, 1) as weight, 2.5::double as mean, 7::integer as n                        | *
            """)
    void a_difference_is_found_by_its_column(String theirs, String column) throws Exception {
        Path spark = Files.createDirectories(folder.resolve("basket"));
        try (Connection duckdb = EngineComparison.duckdb("");
                Statement statement = duckdb.createStatement()) {
            statement.execute("create table basket as " + OURS);
            statement.execute("copy (" + theirs + ") to '" + spark.resolve("part.parquet") + "' (format parquet)");

            Map<String, String> differences =
                    new EngineComparison(duckdb, "basket", List.of("id"), spark).differences();

            assertThat(differences.keySet()).isEqualTo(column == null ? java.util.Set.of() : java.util.Set.of(column));
        }
    }
}
