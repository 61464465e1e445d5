package asc.run;

import asc.database.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a DuckDB file holds, table by table, as something that can be compared. */
final class Tables {

    /** Runs differ by nature; everything else must not. */
    private static final Set<String> OF_A_RUN = Set.of("log.run", "log.step", "log.finding");

    /** A fingerprint of what is kept may hold when its files were loaded here; which parts are kept is compared all the same. */
    private static final Set<String> TIMES_AND_RUNS = Set.of("run_id", "loaded_at", "fingerprint");

    private final Connection connection;

    private Tables(Connection connection) {
        this.connection = connection;
    }

    /**
     * Each table with the number of its rows and a digest of all of them in order, but for the log of runs, and the times and runs in
     * the ledger.
     */
    static Map<String, String> of(Path database) throws SQLException {
        try (Connection connection = DuckDb.openToRead(database)) {
            return new Tables(connection).contents();
        }
    }

    /** The rows of a query, each as its values joined by a bar. */
    static List<String> rows(Path database, String sql) throws SQLException {
        try (Connection connection = DuckDb.openToRead(database)) {
            return new Tables(connection).rows(sql);
        }
    }

    /** The same over an open connection. */
    static List<String> rows(Connection connection, String sql) throws SQLException {
        return new Tables(connection).rows(sql);
    }

    private Map<String, String> contents() throws SQLException {
        Map<String, String> contents = new TreeMap<>();
        for (String table :
                rows("select schema_name || '.' || table_name from duckdb_tables() where schema_name <> 'flyway'")) {
            if (!OF_A_RUN.contains(table)) {
                contents.put(table, content(table));
            }
        }
        return contents;
    }

    private String content(String table) throws SQLException {
        String[] name = table.split("\\.");
        String columns = String.join(
                ", ",
                rows("select '\"' || column_name || '\"' from duckdb_columns() where schema_name = '" + name[0]
                        + "' and table_name = '" + name[1] + "' and column_name not in ('"
                        + String.join("', '", TIMES_AND_RUNS) + "') order by column_index"));
        return rows("select count(*) || ' rows ' || coalesce(md5(string_agg(line, chr(10) order by line)), '') from (select"
                        + " row(" + columns + ")::varchar as line from " + table + ")")
                .get(0);
    }

    private List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" | ", cells));
            }
            return rows;
        }
    }
}
