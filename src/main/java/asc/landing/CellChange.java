package asc.landing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/**
 * Changes cells by an SQL expression before they are landed. A cell for which it gives nothing is landed as a text that its type then
 * refuses; what the cell held is in no table, log or message.
 */
final class CellChange implements AutoCloseable {

    private static final String UNREADABLE = "unreadable";

    private final PreparedStatement query;
    private final Map<String, String> changed = new HashMap<>();

    /**
     * @param expression over {@code cell} and {@code edition}
     */
    CellChange(Connection connection, String expression, LocalDate edition) throws SQLException {
        this.query = connection.prepareStatement("select try(cast((" + expression
                + ") as varchar)) from (select cast(? as varchar) as cell, cast(? as date) as edition)");
        query.setString(2, edition.toString());
    }

    String of(String cell) throws SQLException {
        String known = changed.get(cell);
        if (known == null) {
            known = ask(cell);
            changed.put(cell, known);
        }
        return known;
    }

    private String ask(String cell) throws SQLException {
        query.setString(1, cell);
        try (ResultSet result = query.executeQuery()) {
            String text = result.next() ? result.getString(1) : null;
            return text == null ? UNREADABLE : text;
        } catch (SQLException quotesTheCell) {
            throw new SQLException("A cell could not be changed before it was landed.");
        }
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
