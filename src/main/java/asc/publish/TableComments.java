package asc.publish;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/** What is said of a table and its columns, carried from one open database to another. */
final class TableComments {

    private final Connection connection;
    private final String source;
    private final String target;

    /** @param source and {@code target} the names of the two databases */
    TableComments(Connection connection, String source, String target) {
        this.connection = connection;
        this.source = source;
        this.target = target;
    }

    /** Makes the copy say what the original says, and no more. */
    void copy(PublishedTable table) throws SQLException {
        String copy = target + "." + table.quoted();
        write(
                "table " + copy,
                of(source, "duckdb_tables()", "''", table).get(""),
                of(target, "duckdb_tables()", "''", table).get(""));
        Map<String, String> original = of(source, "duckdb_columns()", "column_name", table);
        Map<String, String> there = of(target, "duckdb_columns()", "column_name", table);
        for (String column : original.keySet()) {
            write("column " + copy + "." + TableName.quoted(column), original.get(column), there.get(column));
        }
    }

    private void write(String subject, String wanted, String there) throws SQLException {
        if (wanted.equals(there)) {
            return;
        }
        try (Statement statement = connection.createStatement()) {
            statement.execute("comment on " + subject + " is "
                    + (wanted.isEmpty() ? "null" : "'" + wanted.replace("'", "''") + "'"));
        }
    }

    /** The comments by subject; where there is none, the empty text. */
    private Map<String, String> of(String database, String catalog, String subject, PublishedTable table)
            throws SQLException {
        String sql = "select " + subject + ", coalesce(comment, '') from " + catalog
                + " where database_name = ? and schema_name = ? and table_name = ?";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setString(1, database);
            statement.setString(2, table.schema());
            statement.setString(3, table.name());
            Map<String, String> comments = new TreeMap<>();
            ResultSet rows = statement.executeQuery();
            while (rows.next()) {
                comments.put(rows.getString(1), rows.getString(2));
            }
            return comments;
        }
    }
}
