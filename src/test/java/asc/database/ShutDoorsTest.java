package asc.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** SQL from a file or a person reaches the database and nothing else of the machine. Each way out that we know of is tried. */
class ShutDoorsTest {

    /** Called $HERE below: it holds files that exist and could be read, were the doors open. */
    @TempDir
    private Path here;

    private Path file;

    @BeforeEach
    void a_database_beside_things_it_must_not_reach() throws Exception {
        Files.writeString(here.resolve("secret.csv"), "name,told\nAda,secret\n");
        for (String name : new String[] {"asc.duckdb", "other.duckdb"}) {
            try (Connection connection = DuckDb.open(here.resolve(name), "100MB", 1, here.resolve("spill"))) {
                run(connection, "create table bird as select range as ring from range(10)");
            }
        }
        file = here.resolve("asc.duckdb");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from read_csv('$HERE/secret.csv')",
                "select * from '$HERE/secret.csv'",
                "select content from read_text('$HERE/secret.csv')",
                "select content from read_blob('$HERE/secret.csv')",
                "select content from read_text('/etc/passwd')",
                "select * from read_csv('/etc/passwd')",
                "select * from read_json('$HERE/secret.csv')",
                "select * from read_parquet('$HERE/secret.csv')",
                "select * from sniff_csv('$HERE/secret.csv')",
                "select * from glob('$HERE/*')",
                "select getenv('HOME')",
                "select * from query('select * from read_text(''$HERE/secret.csv'')')",
                "attach '$HERE/other.duckdb' as other",
                "attach '$HERE/other.duckdb' as other (read_only)",
                "attach '$HERE/new.duckdb' as made",
                "copy bird to '$HERE/out.csv'",
                "copy bird to '$HERE/out.parquet' (format parquet)",
                "copy (select 1) to '$HERE/out.csv'",
                "export database '$HERE/out'",
                "import database '$HERE'",
                "install httpfs",
                "load httpfs",
                "load '$HERE/evil.duckdb_extension'",
                "set enable_external_access = true",
                "set allowed_directories = ['/']",
                "set memory_limit = '100GB'",
                "set temp_directory = '$HERE/out'",
                "set autoload_known_extensions = true",
                "set lock_configuration = false",
                "reset enable_external_access",
                "pragma memory_limit = '100GB'",
                "pragma enable_profiling = 'json'",
                "pragma profiling_output = '$HERE/out.json'",
                "set log_query_path = '$HERE/out.log'",
                "create persistent secret s (type s3)",
                "insert into bird values (11)",
                "update bird set ring = 0",
                "delete from bird",
                "drop table bird",
                "create table egg as select 1 as n",
                "create view egg as select 1 as n",
                "create macro egg() as 1",
                "comment on table bird is 'changed'"
            })
    void a_published_file_opened_to_be_read_does_nothing_else(String sql) throws Exception {
        String before = contents();
        try (Connection reader = DuckDb.openToRead(file)) {
            assertThatThrownBy(() -> run(reader, sql.replace("$HERE", here.toString())))
                    .isInstanceOf(SQLException.class);
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_query_that_wants_more_memory_than_it_may_have_is_stopped_and_spills_nowhere() throws Exception {
        String before = contents();
        try (Connection reader = DuckDb.openToRead(file, "60MB")) {
            assertThatThrownBy(() -> run(
                            reader,
                            "select count(*) from (select range, md5(range::varchar) as text from range(2000000) order by text)"
                                    + " where text > '0'"))
                    .hasMessageContaining("Out of Memory");
        }
        assertThat(contents()).isEqualTo(before);
    }

    @Test
    void a_warehouse_reaches_its_own_folders_and_no_other() throws Exception {
        Path reach = Files.createDirectory(here.resolve("published"));
        try (Connection warehouse = DuckDb.open(file, "100MB", 1, here.resolve("spill"), reach)) {
            DuckDb.lock(warehouse);
            run(warehouse, "attach '" + reach.resolve("v1.duckdb") + "' as version");
            run(warehouse, "copy bird to '" + reach.resolve("bird.csv") + "'");
            for (String sql : new String[] {
                "attach '$HERE/other.duckdb' as other",
                "copy bird to '$HERE/out.csv'",
                "select * from read_csv('$HERE/secret.csv')",
                "select content from read_text('$HERE/published/../secret.csv')",
                "set allowed_directories = ['/']",
                "set memory_limit = '100GB'",
                "install httpfs",
            }) {
                assertThatThrownBy(() -> run(warehouse, sql.replace("$HERE", here.toString())))
                        .as(sql)
                        .isInstanceOf(SQLException.class);
            }
        }
    }

    @Test
    void a_database_in_memory_reaches_no_file() throws Exception {
        try (Connection memory = DuckDb.inMemory()) {
            assertThatThrownBy(() -> run(memory, "select * from read_csv('" + here.resolve("secret.csv") + "')"))
                    .hasMessageContaining("Permission Error");
        }
    }

    @Test
    void a_file_may_be_open_twice_in_one_process() throws Exception {
        try (Connection first = DuckDb.openToRead(file);
                Connection second = DuckDb.openToRead(file);
                Statement statement = second.createStatement();
                ResultSet zone = statement.executeQuery("select current_setting('TimeZone')")) {
            run(first, "select count(*) from bird");
            zone.next();
            assertThat(zone.getString(1)).isEqualTo("Europe/London");
        }
    }

    /** Every file here with its size and what it holds, but for those of the system. */
    private String contents() throws Exception {
        StringBuilder text = new StringBuilder();
        try (Stream<Path> paths = Files.walk(here)) {
            for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
                text.append(path)
                        .append(' ')
                        .append(Files.size(path))
                        .append(' ')
                        .append(java.util.Arrays.hashCode(Files.readAllBytes(path)))
                        .append('\n');
            }
        }
        return text.toString();
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (statement.execute(sql)) {
                try (ResultSet rows = statement.getResultSet()) {
                    while (rows.next()) {
                        rows.getString(1);
                    }
                }
            }
        }
    }
}
