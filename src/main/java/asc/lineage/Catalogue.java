package asc.lineage;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The tables of a database with their columns, and what is said of both. */
public final class Catalogue {

    private static final String COLUMNS =
            "select schema_name, table_name, column_name, data_type, coalesce(comment, '') from duckdb_columns()"
                    + " where database_name = current_database() order by column_index";

    private static final String TABLES = "select schema_name, table_name, coalesce(comment, '') from duckdb_tables()"
            + " where database_name = current_database()";

    private final Map<TableName, List<Column>> columns = new HashMap<>();
    private final Map<TableName, String> comments = new HashMap<>();

    /** A column, its SQL type, and what is said of it; empty where nothing is. */
    record Column(String name, String type, String comment) {}

    private Catalogue() {}

    /** Reads it. */
    public static Catalogue of(Connection connection) throws SQLException {
        Catalogue catalogue = new Catalogue();
        try (Statement statement = connection.createStatement()) {
            ResultSet rows = statement.executeQuery(COLUMNS);
            while (rows.next()) {
                catalogue
                        .columns
                        .computeIfAbsent(
                                new TableName(rows.getString(1), rows.getString(2)), table -> new ArrayList<>())
                        .add(new Column(rows.getString(3), rows.getString(4), rows.getString(5)));
            }
            rows = statement.executeQuery(TABLES);
            while (rows.next()) {
                catalogue.comments.put(new TableName(rows.getString(1), rows.getString(2)), rows.getString(3));
            }
        }
        return catalogue;
    }

    /** The names of a table's columns, in their order; none of one that is not there. */
    public List<String> columnsOf(TableName table) {
        return columns(table).stream().map(Column::name).toList();
    }

    List<Column> columns(TableName table) {
        return columns.getOrDefault(table, List.of());
    }

    String comment(TableName table) {
        return comments.getOrDefault(table, "");
    }
}
