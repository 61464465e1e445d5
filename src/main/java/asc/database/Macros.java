package asc.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The macros installed in a schema, as DuckDB holds them: what a query that calls one depends on. */
public final class Macros {

    private final Pattern call;
    private final Map<String, String> definitions = new TreeMap<>();

    private Macros(String schema) {
        this.call = Pattern.compile("\\b\"?" + schema + "\"?\\.\"?(\\w+)\"?\\s*\\(", Pattern.CASE_INSENSITIVE);
    }

    /** Reads the macros of a schema. */
    public static Macros of(Connection connection, String schema) throws SQLException {
        Macros macros = new Macros(schema);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select lower(function_name), string_agg(parameters::varchar"
                        + " || ' ' || macro_definition, '; ' order by parameters::varchar) from duckdb_functions() where schema_name = '"
                        + schema + "' and not internal and database_name = current_database() group by 1")) {
            while (result.next()) {
                macros.definitions.put(result.getString(1), result.getString(2));
            }
        }
        return macros;
    }

    /** The definitions of the macros that a text calls, and of those they call, in the order of their names. */
    public String calledBy(String sql) {
        Map<String, String> called = new TreeMap<>();
        add(sql, called);
        return called.toString();
    }

    private void add(String sql, Map<String, String> called) {
        Matcher matcher = call.matcher(sql);
        while (matcher.find()) {
            String name = matcher.group(1).toLowerCase(java.util.Locale.ROOT);
            String definition = definitions.get(name);
            if (definition != null && called.put(name, definition) == null) {
                add(definition, called);
            }
        }
    }
}
