package asc.postgres;

import asc.publish.Version;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table of a sealed version, and what is said of it.
 *
 * @param name its schema and its name
 * @param comment the words about it; often several lines, empty where there are none
 * @param columns in their order
 * @param key the columns of which no two rows have the same; may be empty
 * @param rows how many it has
 */
record SealedTable(TableName name, String comment, List<Column> columns, List<String> key, long rows) {

    /** A column, its type as DuckDB names it, the words about it. */
    record Column(String name, String duckDbType, String comment) {

        PostgresType type() {
            return PostgresType.of(duckDbType);
        }

        String quoted() {
            return TableName.quoted(name);
        }
    }

    /** Reads what the version's database says of each of its tables. */
    static List<SealedTable> of(Connection database, Version version) throws SQLException {
        List<SealedTable> tables = new ArrayList<>();
        for (Version.Table table : version.tables()) {
            TableName name = TableName.of(table.table());
            List<String[]> comment = read(database, "duckdb_tables()", "coalesce(comment, '')", 1, name);
            List<Column> columns = new ArrayList<>();
            for (String[] row :
                    read(database, "duckdb_columns()", "column_name, data_type, coalesce(comment, '')", 3, name)) {
                columns.add(new Column(row[0], row[1], row[2]));
            }
            tables.add(new SealedTable(name, comment.get(0)[0], columns, table.key(), table.rows()));
        }
        return tables;
    }

    private static List<String[]> read(Connection database, String catalog, String selected, int width, TableName table)
            throws SQLException {
        String sql = "select " + selected + " from " + catalog + " where schema_name = ? and table_name = ?";
        try (PreparedStatement statement = database.prepareStatement(sql)) {
            statement.setString(1, table.schema());
            statement.setString(2, table.table());
            List<String[]> found = new ArrayList<>();
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    String[] row = new String[width];
                    for (int i = 0; i < width; i++) {
                        row[i] = rows.getString(i + 1);
                    }
                    found.add(row);
                }
            }
            return found;
        }
    }

    /** A query of DuckDB whose only column holds each row as a line that COPY reads. */
    String asCopied() {
        return columns.stream()
                .map(column -> column.type().asCopied(column.quoted()))
                .collect(Collectors.joining(" || ',' || ", "select ", " from " + name.sql()));
    }
}
