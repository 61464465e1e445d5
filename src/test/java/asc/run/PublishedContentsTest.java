package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.definition.PostgresAddress;
import asc.postgres.PostgresCopy;
import asc.postgres.PostgresServer;
import asc.publish.Version;
import asc.publish.Versions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Whatever door somebody takes, what is behind it is the same: every row and every value of each table, against the published DuckDB file. */
class PublishedContentsTest {

    private static Path current;
    private static Version version;

    @BeforeAll
    static void publish() throws Exception {
        current = Demo.once().home().resolve("published/current").toRealPath();
        version = new Versions(current.getParent()).current().orElseThrow();
    }

    @Test
    void postgresql() throws Exception {
        PostgresServer server = PostgresServer.shared();
        server.database("contents");
        Path password = Files.writeString(Files.createTempFile("password", ""), PostgresServer.PASSWORD);
        PostgresAddress address =
                new PostgresAddress("127.0.0.1", server.port(), "contents", "contents", Map.of(), "asc_reader", "");
        new PostgresCopy(address, password).follow(new Versions(current.getParent()), version);
        Files.delete(password);

        try (Connection published = DuckDb.openToRead(current.resolve("asc.duckdb"));
                Connection copied = server.connect("contents", "contents")) {
            assertThat(version.tables()).hasSizeGreaterThan(100);
            for (Version.Table table : version.tables()) {
                List<String> columns = columns(published, table.table());
                assertThat(rows(copied, table.table(), columns, "text"))
                        .as(table.table())
                        .hasSize((int) table.rows())
                        .isEqualTo(rows(published, table.table(), columns, "varchar"));
            }
            assertThat(
                            Tables.rows(
                                    copied,
                                    "select table_schema || '.' || table_name || '.' || column_name || ' '"
                                            + " || coalesce(col_description(format('%I.%I', table_schema, table_name)::regclass, ordinal_position), '')"
                                            + " from information_schema.columns where table_schema in ('reference', 'warehouse', 'measures', 'marts', 'log')"))
                    .as("what is said of every column")
                    .containsExactlyInAnyOrderElementsOf(Tables.rows(
                            published,
                            "select schema_name || '.' || table_name || '.' || column_name || ' ' || coalesce(comment, '')"
                                    + " from duckdb_columns() where not internal"));
        }
    }

    @Test
    void parquet_and_csv() throws Exception {
        try (Connection reader = DuckDb.inMemory(current)) {
            try (Statement attach = reader.createStatement()) {
                attach.execute("attach '" + current.resolve("asc.duckdb") + "' as published (read_only)");
            }
            List<Version.Table> marts = version.tables().stream()
                    .filter(table -> !table.files().isEmpty())
                    .toList();
            assertThat(marts).hasSizeGreaterThan(30);
            for (Version.Table table : marts) {
                String parquet = "read_parquet('" + current + "/parquet/" + table.table() + ".parquet')";
                assertThat(differing(reader, "select * from published." + table.table(), "select * from " + parquet))
                        .as(table.table() + " as Parquet")
                        .isZero();
                assertThat(differing(
                                reader,
                                "select " + asCsv(reader, table.table()) + " from published." + table.table(),
                                "select * from read_csv('" + current + "/csv/" + table.table()
                                        + ".csv', all_varchar = true, header = true, delim = ',', quote = '\"', escape = '\"',"
                                        + " nullstr = '', allow_quoted_nulls = false)"))
                        .as(table.table() + " as CSV")
                        .isZero();
            }
        }
    }

    /** How many rows one has and the other has not, counting those that repeat. */
    private static long differing(Connection reader, String left, String right) throws SQLException {
        return Long.parseLong(Tables.rows(
                        reader,
                        "select count(*) from ((" + left + " except all " + right + ") union all (" + right
                                + " except all " + left + "))")
                .get(0));
    }

    /** Each column as the page on the published files says that CSV holds it. */
    private static String asCsv(Connection reader, String table) throws SQLException {
        return Tables.rows(
                        reader,
                        "select column_name || ' ' || data_type from duckdb_columns() where database_name = 'published'"
                                + " and schema_name || '.' || table_name = '" + table + "' order by column_index")
                .stream()
                .map(column -> column.split(" ", 2))
                .map(column -> {
                    String name = '"' + column[0] + '"';
                    return switch (column[1]) {
                        case "TIMESTAMP" -> "strftime(" + name + ", '%Y-%m-%dT%H:%M:%SZ')";
                        case "VARCHAR" ->
                            "case when " + name + "[1] in ('=', '+', '-', '@', chr(9), chr(13)) and try_cast(" + name
                                    + " as decimal(38, 9)) is null then '''' || " + name + " else " + name + " end";
                        default -> "cast(" + name + " as varchar)";
                    };
                })
                .collect(Collectors.joining(", "));
    }

    private static List<String> columns(Connection published, String table) throws SQLException {
        return Tables.rows(
                published,
                "select column_name from duckdb_columns() where schema_name || '.' || table_name = '" + table
                        + "' order by column_index");
    }

    /** Every row as text, sorted: a value that is not there is told from an empty text. */
    private static List<String> rows(Connection connection, String table, List<String> columns, String text)
            throws SQLException {
        String row = columns.stream()
                .map(column -> "coalesce('<' || cast(\"" + column + "\" as " + text + ") || '>', 'nothing')")
                .collect(Collectors.joining(" || ' ' || "));
        List<String> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + row + " from " + table)) {
            while (result.next()) {
                rows.add(result.getString(1));
            }
        }
        rows.sort(null);
        return rows;
    }
}
