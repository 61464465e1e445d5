package asc.publish;

import asc.database.KeptParts;
import asc.database.TableContent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What is known of a published table: the one model from which the data package, the CSV on the Web metadata and the dictionary are
 * written. Its words are the comments in the database.
 *
 * @param table the table
 * @param title what it is, in words
 * @param notes what else to know of it; often empty
 * @param columns its columns in their order
 */
record TableDescription(PublishedTable table, String title, String notes, List<Column> columns) {

    /** Raised when files of the same content are to be written differently from those of the version before. */
    private static final String FILES = "files 1";

    /** The word before the unit in a column's comment, on a line of its own. */
    private static final String UNIT = "Unit: ";

    /**
     * A column.
     *
     * @param databaseType as DuckDB names it
     * @param description what it says, in words
     * @param unit the unit of its numbers; empty where it has none, or another column says it
     */
    record Column(String name, String databaseType, ColumnType type, String description, String unit) {

        private static Column of(String name, String type, String comment) {
            String[] lines = comment.split("\n", 2);
            String unit = lines.length > 1 && lines[1].startsWith(UNIT) ? lines[1].substring(UNIT.length()) : "";
            return new Column(name, type, ColumnType.of(type), unit.isEmpty() ? comment : lines[0], unit);
        }
    }

    /** Reads it from an open database. */
    static TableDescription read(Connection connection, PublishedTable table) throws SQLException {
        List<String> comment = new ArrayList<>();
        each(connection, "duckdb_tables()", "coalesce(comment, '')", table, row -> comment.add(row.getString(1)));
        List<Column> columns = new ArrayList<>();
        each(
                connection,
                "duckdb_columns()",
                "column_name, data_type, coalesce(comment, '')",
                table,
                row -> columns.add(Column.of(row.getString(1), row.getString(2), row.getString(3))));
        String[] lines = comment.isEmpty() ? new String[] {""} : comment.get(0).split("\n", 2);
        return new TableDescription(table, lines[0], lines.length > 1 ? lines[1] : "", List.copyOf(columns));
    }

    /** A fingerprint of what the table is and holds. The words about it do not count: the files do not hold them. */
    String fingerprint(TableContent content) {
        List<String> parts = new ArrayList<>(List.of(FILES, content.rows() + " rows", content.sum() + ""));
        parts.addAll(table.orderedBy());
        columns.forEach(column -> parts.add(column.name() + " " + column.databaseType()));
        return KeptParts.fingerprint(parts);
    }

    boolean isKey(Column column) {
        return table.orderedBy().contains(column.name());
    }

    private interface Row {
        void read(ResultSet row) throws SQLException;
    }

    private static void each(Connection connection, String catalog, String selected, PublishedTable table, Row reader)
            throws SQLException {
        String sql = "select " + selected + " from " + catalog
                + " where database_name = current_database() and schema_name = ? and table_name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                reader.read(rows);
            }
        }
    }
}
