package asc.landing;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;

/** The SQL type that each cell type gives, asked of DuckDB once. */
final class SqlTypes {

    private static final String TEXT = "VARCHAR";

    private final Connection connection;
    private final Map<String, String> known = new HashMap<>();

    SqlTypes(Connection connection) {
        this.connection = connection;
    }

    /** As DuckDB names it: {@code DECIMAL(38,18)}. */
    String of(String type) throws SQLException {
        if (!known.containsKey(type)) {
            try (Statement statement = connection.createStatement();
                    ResultSet result = statement.executeQuery(
                            "select typeof(types." + LandingTable.quoted(type) + "(cast(null as varchar)))")) {
                result.next();
                known.put(type, result.getString(1));
            }
        }
        return known.get(type);
    }

    /** Text reads as itself, so a marker in it is not lost and needs no status. */
    boolean isText(String type) throws SQLException {
        return of(type).equals(TEXT);
    }
}
