package asc.landing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A landing table open for appending, within the caller's transaction. It grows a column when its job names a new one. Rows are
 * in the table once it is closed.
 */
final class LandingTable implements AutoCloseable {

    /** How many columns every table begins with: they say where a row comes from. */
    private static final int ORIGIN = 4;

    private final RowChunk chunk;
    private final int number;
    private final PreparedStatement insert;
    private String fileId;
    private LocalDate edition;
    private String sheet;

    /**
     * @param columns the table's own columns, all text; before them stand the file, the edition, the sheet and the row
     */
    LandingTable(Connection connection, String name, List<String> columns) throws SQLException {
        ensure(connection, name, columns);
        RowChunks.ensure(connection);
        this.chunk = new RowChunk(columns.size());
        this.number = RowChunks.open(chunk);
        this.insert = connection.prepareStatement("insert into landing." + quoted(name)
                + " (_file_id, edition, _sheet, _row"
                + columns.stream().map(column -> ", " + quoted(column)).collect(Collectors.joining())
                + ") select cast(? as varchar), cast(? as date), cast(? as varchar), * from " + RowChunks.from(number));
    }

    /** Appends a row; a null value is a blank cell. */
    void append(String fileId, LocalDate edition, String sheet, int row, List<String> values) throws SQLException {
        if (chunk.isFull()
                || !fileId.equals(this.fileId)
                || !edition.equals(this.edition)
                || !sheet.equals(this.sheet)) {
            flush();
            this.fileId = fileId;
            this.edition = edition;
            this.sheet = sheet;
        }
        for (int column = 0; column < chunk.columns(); column++) {
            chunk.put(column, values.get(column));
        }
        chunk.add(row);
    }

    private void flush() throws SQLException {
        if (chunk.size() > 0) {
            insert.setString(1, fileId);
            insert.setString(2, edition.toString());
            insert.setString(3, sheet);
            try {
                insert.execute();
            } finally {
                chunk.clear(); // What failed is not tried again when this is closed: that would be told instead.
            }
        }
    }

    /** Inserts what is left. */
    @Override
    public void close() throws SQLException {
        try (insert) {
            flush();
        } finally {
            RowChunks.close(number);
        }
    }

    /** Makes the table when it is not there, and the columns it lacks. */
    static void ensure(Connection connection, String name, List<String> columns) throws SQLException {
        Set<String> wanted = new LinkedHashSet<>(columns);
        List<String> stored = columnsOf(connection, name);
        try (Statement statement = connection.createStatement()) {
            if (stored.isEmpty()) {
                // Made at once: a table that grows by a hundred columns is copied a hundred times.
                statement.execute("create table landing." + quoted(name)
                        + " (_file_id varchar, edition date, _sheet varchar, _row integer"
                        + wanted.stream()
                                .map(column -> ", " + quoted(column) + " varchar")
                                .collect(Collectors.joining())
                        + ")");
                return;
            }
            stored = stored.subList(ORIGIN, stored.size());
            for (String column : wanted) {
                if (!stored.contains(column)) {
                    statement.execute(
                            "alter table landing." + quoted(name) + " add column " + quoted(column) + " varchar");
                }
            }
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
            return names;
        }
    }
}
