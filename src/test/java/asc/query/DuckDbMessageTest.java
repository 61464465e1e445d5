package asc.query;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DuckDbMessageTest {

    private static String words(String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("create table person as"
                    + " select 'Ada \"O''Pear\" to DATE when casting from source column Pear' as name, 4711 as number");
            statement.executeQuery(query).close();
            throw new AssertionError("it ran: " + query);
        } catch (SQLException e) {
            return DuckDbMessage.words(e);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select name::integer from person",
                "select name::date from person",
                "select name::timestamp from person",
                "select name::time from person",
                "select name::interval from person",
                "select name::decimal(9,2) from person",
                "select name::boolean from person",
                "select name::uuid from person",
                "select name::integer[] from person",
                "select name::json from person",
                "select name::bit from person",
                "select name::enum('a') from person",
                "select strptime(name, '%d') from person",
                "select number::tinyint from person",
                "select (number * 1000)::decimal(3,1) from person",
                "select number::integer * 4711000 from person",
                "select error(name) from person",
                "select regexp_matches('a', name || '(') from person",
                "select date_trunc(name, current_date) from person",
                "select chr(number * 1000000) from person",
                "select json_extract(name, '$.a') from person",
                "select make_date(number, number, number) from person",
            })
    void noCellReachesTheWords(String query) throws Exception {
        assertThat(words(query)).doesNotContain("Ada").doesNotContain("Pear").doesNotContain("4711");
    }

    @Test
    void aComplaintAboutTheQueryIsPassedOnWithoutItsList() throws Exception {
        assertThat(words("select sum(name) from person"))
                .isEqualTo("DuckDB says: No function matches the given name and argument types 'sum(VARCHAR)'."
                        + " You might need to add explicit type casts.");
    }

    @Test
    void aComplaintAboutACellKeepsTheTypeAndTheColumn() throws Exception {
        assertThat(words("select number::varchar::date from person")).isEqualTo("A value could not be read as a date.");
        assertThat(words("select name::decimal(9,2) from person"))
                .isEqualTo("A value could not be converted to DECIMAL(9,2), in column name.");
    }

    /** What is missing is memory, and no query is to blame: found with twelve months at full size and 1 GB. */
    @Test
    void a_query_that_needs_more_memory_says_where_to_raise_it() {
        Problem problem = DuckDbMessage.inFile(
                new SQLException("java.sql.SQLException: Out of Memory Error: failed to pin block of size 256.0 KiB"
                        + " (953.8 MiB/953.6 MiB used)"),
                new SqlFile(Path.of("pool.sql"), "sql/marts/pool.sql", "select 1"));
        assertThat(problem.what()).isEqualTo("The query needs more memory than DuckDB may use.");
        assertThat(problem.where()).isEqualTo("sql/marts/pool.sql");
        assertThat(problem.remedy()).startsWith("Raise \"memory\" in asc.yaml");
    }
}
