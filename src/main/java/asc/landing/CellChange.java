package asc.landing;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * Changes cells by an SQL expression before they are landed. A cell for which it gives nothing is landed as a text that its type then
 * refuses; what the cell held is in no table, log or message.
 */
final class CellChange implements AutoCloseable {

    static final String UNREADABLE = "unreadable";

    private final Connection connection;
    private final PreparedStatement query;
    private final Map<String, String> changed = new HashMap<>();

    /**
     * @param expression over {@code cell} and {@code edition}
     */
    CellChange(Connection connection, String expression, LocalDate edition) throws SQLException {
        this.connection = connection;
        this.query = connection.prepareStatement("select cell, try(cast((" + expression
                + ") as varchar)) from (select unnest(cast(? as varchar[])) as cell, cast(? as date) as edition)");
        query.setString(2, edition.toString());
    }

    /** Asks for many cells at once: each query costs as much as a thousand cells. */
    void learn(Collection<String> cells) throws SQLException {
        Set<String> unknown = new LinkedHashSet<>(cells);
        unknown.removeAll(changed.keySet());
        if (unknown.isEmpty()) {
            return;
        }
        query.setArray(1, connection.createArrayOf("varchar", unknown.toArray()));
        try (ResultSet result = query.executeQuery()) {
            while (result.next()) {
                String text = result.getString(2);
                changed.put(result.getString(1), text == null ? UNREADABLE : text);
            }
        } catch (SQLException quotesTheCell) {
            throw new SQLException("A cell could not be changed before it was landed.");
        }
    }

    /** What a cell that was learnt becomes. */
    String of(String cell) {
        return changed.get(cell);
    }

    @Override
    public void close() throws SQLException {
        query.close();
    }
}
