package asc.extract;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The columns and comments of the database's tables. */
final class TableColumns {

    /**
     * A column as the database describes it.
     *
     * @param type its SQL type
     * @param comment what its author says of it; often empty
     */
    record Column(String name, String type, String comment) {}

    private final Connection connection;

    TableColumns(Connection connection) {
        this.connection = connection;
    }

    /** A table's columns in order; none when there is no such table. */
    List<Column> of(TableName table) throws SQLException {
        String sql = "select column_name, data_type, coalesce(comment, '') from duckdb_columns()"
                + " where database_name = current_database() and schema_name = ? and table_name = ? order by column_index";
        List<Column> columns = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, table);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                columns.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return columns;
    }

    String comment(TableName table) throws SQLException {
        String sql = "select coalesce(comment, '') from duckdb_tables()"
                + " where database_name = current_database() and schema_name = ? and table_name = ?";
        try (PreparedStatement statement = prepared(sql, table);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private PreparedStatement prepared(String sql, TableName table) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, table.schema());
        statement.setString(2, table.table());
        return statement;
    }
}
