package asc.publish;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The tables of an open database with their columns and what is said of each. It is read at once: DuckDB looks through all it holds for
 * each question asked of its catalogue, which for a hundred tables, one by one, takes longer than copying them.
 */
final class Catalog {

    /**
     * A table.
     *
     * @param comment what is said of it; empty for nothing
     * @param columns its columns in their order
     */
    record Table(String comment, List<Column> columns) {}

    /**
     * A column.
     *
     * @param type as DuckDB names it
     * @param comment what is said of it; empty for nothing
     */
    record Column(String name, String type, String comment) {}

    private static final Table NONE = new Table("", List.of());

    private final Map<String, Table> tables = new LinkedHashMap<>();

    /** @param database the name of an open database */
    Catalog(Connection connection, String database) throws SQLException {
        each(connection, "duckdb_tables()", "", "table_oid", database, row -> {
            tables.put(row.getString(1), new Table(row.getString(2), new ArrayList<>()));
        });
        each(connection, "duckdb_columns()", ", column_name, data_type", "column_index", database, row -> {
            Table table = tables.get(row.getString(1));
            if (table != null) { // A view has columns too, and is not published.
                table.columns().add(new Column(row.getString(3), row.getString(4), row.getString(2)));
            }
        });
    }

    /** What is known of a table; one without columns where there is no such table. */
    Table table(PublishedTable table) {
        return tables.getOrDefault(table.label(), NONE);
    }

    boolean has(PublishedTable table) {
        return tables.containsKey(table.label());
    }

    /** Every table, as {@link PublishedTable#label} writes it. */
    Set<String> labels() {
        return tables.keySet();
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(
            Connection connection, String catalog, String more, String order, String database, Row reader)
            throws SQLException {
        String sql = "select schema_name || '.' || table_name, coalesce(comment, '')" + more + " from " + catalog
                + " where database_name = ? order by " + order;
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, database);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.read(rows);
                }
            }
        }
    }
}
