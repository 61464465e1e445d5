package asc.chaos;

import asc.database.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What a DuckDB file holds, but for what differs from run to run by nature.
 *
 * @param tables of each table how often each row is there
 */
record Contents(Map<String, Map<String, Integer>> tables) {

    private static final Set<String> OF_A_RUN = Set.of("log.run", "log.step", "log.finding", "log.rebuild");
    private static final Set<String> TIMES_AND_RUNS = Set.of("run_id", "loaded_at", "made_at", "fingerprint");

    static Contents of(Path database) throws SQLException {
        Map<String, Map<String, Integer>> tables = new TreeMap<>();
        try (Connection connection = DuckDb.openToRead(database)) {
            for (String table : strings(
                    connection,
                    "select schema_name || '.' || table_name from duckdb_tables() where schema_name <> 'flyway'")) {
                if (!OF_A_RUN.contains(table)) {
                    tables.put(table, rows(connection, table));
                }
            }
        }
        return new Contents(tables);
    }

    /** The tables of some schemas only. */
    Contents only(Set<String> schemas) {
        Map<String, Map<String, Integer>> some = new TreeMap<>(tables);
        some.keySet().removeIf(table -> !schemas.contains(table.substring(0, table.indexOf('.'))));
        return new Contents(some);
    }

    /** How many rows are here that another does not have, table by table; a table that is not there has none. */
    Map<String, Integer> beyond(Contents other) {
        Map<String, Integer> beyond = new TreeMap<>();
        for (Map.Entry<String, Map<String, Integer>> table : tables.entrySet()) {
            Map<String, Integer> theirs = other.tables.getOrDefault(table.getKey(), Map.of());
            int rows = table.getValue().entrySet().stream()
                    .mapToInt(row -> Math.max(0, row.getValue() - theirs.getOrDefault(row.getKey(), 0)))
                    .sum();
            if (rows > 0) {
                beyond.put(table.getKey(), rows);
            }
        }
        return beyond;
    }

    /** The tables that only one of the two has. */
    Set<String> tablesOfOneOnly(Contents other) {
        Set<String> either = new TreeSet<>(tables.keySet());
        either.addAll(other.tables.keySet());
        either.removeIf(table -> tables.containsKey(table) && other.tables.containsKey(table));
        return either;
    }

    private static Map<String, Integer> rows(Connection connection, String table) throws SQLException {
        String[] name = table.split("\\.");
        String columns = String.join(
                ", ",
                strings(
                        connection,
                        "select '\"' || column_name || '\"' from duckdb_columns() where schema_name = '" + name[0]
                                + "' and table_name = '" + name[1] + "' and column_name not in ('"
                                + String.join("', '", TIMES_AND_RUNS) + "') order by column_index"));
        Map<String, Integer> rows = new HashMap<>();
        // A pseudonym is another in each home: its key was made there.
        for (String row : strings(
                connection,
                "select regexp_replace(row(" + columns + ")::varchar, 'k[0-9]+-[0-9a-z]{24}', 'somebody', 'g') from " + table)) {
            rows.merge(row, 1, Integer::sum);
        }
        return rows;
    }

    static List<String> strings(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> strings = new ArrayList<>();
            while (result.next()) {
                strings.add(result.getString(1));
            }
            return strings;
        }
    }
}
