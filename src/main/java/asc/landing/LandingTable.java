package asc.landing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** A landing table open for appending, within the caller's transaction. It grows a column when its job names a new one. */
final class LandingTable implements AutoCloseable {

    private final DuckDBAppender appender;
    private final int[] positions;
    private final String[] cells;
    private long rows;

    /**
     * @param columns the table's own columns, all text; before them stand the file, the edition, the sheet and the row
     */
    LandingTable(Connection connection, String name, List<String> columns) throws SQLException {
        List<String> stored = ensure(connection, name, columns);
        this.appender = connection.unwrap(DuckDBConnection.class).createAppender("landing", name);
        this.positions = columns.stream().mapToInt(stored::indexOf).toArray();
        this.cells = new String[stored.size()];
    }

    /** Appends a row; a null value is a blank cell. */
    void append(String fileId, LocalDate edition, String sheet, int row, List<String> values) throws SQLException {
        Arrays.fill(cells, null);
        for (int i = 0; i < positions.length; i++) {
            cells[positions[i]] = values.get(i);
        }
        appender.beginRow();
        appender.append(fileId);
        appender.append(edition);
        appender.append(sheet);
        appender.append(row);
        for (String cell : cells) {
            if (cell == null) {
                appender.appendNull();
            } else {
                appender.append(cell);
            }
        }
        appender.endRow();
        rows++;
    }

    long rows() {
        return rows;
    }

    @Override
    public void close() throws SQLException {
        appender.close();
    }

    /** Makes the table when it is not there, and the columns it lacks; gives its own columns in stored order. */
    static List<String> ensure(Connection connection, String name, List<String> columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists landing." + quoted(name)
                    + " (_file_id varchar, edition date, _sheet varchar, _row integer)");
            Set<String> stored = new LinkedHashSet<>(columnsOf(connection, name));
            for (String column : columns) {
                if (!stored.contains(column)) {
                    statement.execute(
                            "alter table landing." + quoted(name) + " add column " + quoted(column) + " varchar");
                    stored.add(column);
                }
            }
            return new ArrayList<>(stored);
        }
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    private static List<String> columnsOf(Connection connection, String name) throws SQLException {
        String sql = "select column_name from duckdb_columns() where schema_name = 'landing' and table_name = ?"
                + " and database_name = current_database() order by column_index";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            ResultSet result = query.executeQuery();
            List<String> names = new ArrayList<>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            return names.subList(4, names.size());
        }
    }
}
