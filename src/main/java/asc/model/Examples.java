package asc.model;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The first rows of a result in words. A file is called by its name: nobody knows its identifier. */
public final class Examples {

    private static final Pattern FILE = Pattern.compile("_?file_id(_\\w+)?");

    private final Connection connection;
    private final Map<String, String> names = new HashMap<>();

    private Examples(Connection connection) {
        this.connection = connection;
    }

    /** Up to {@code most} rows, each as {@code column value, column value}; an empty value is called empty. */
    public static List<String> of(ResultSet result, int most) throws SQLException {
        Examples examples = new Examples(result.getStatement().getConnection());
        List<String> found = new ArrayList<>();
        while (found.size() < most && result.next()) {
            List<String> parts = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                parts.add(examples.part(result.getMetaData().getColumnLabel(i), result.getString(i)));
            }
            found.add(String.join(", ", parts));
        }
        return found;
    }

    private String part(String column, String value) throws SQLException {
        if (value == null) {
            return column + " empty";
        }
        if (FILE.matcher(column).matches()) {
            String name = name(value);
            return name.isEmpty()
                    ? column + " " + value
                    : column.replaceFirst("^_", "").replace("file_id", "file") + " \"" + name + "\"";
        }
        return column + " " + value;
    }

    private String name(String file) throws SQLException {
        String known = names.get(file);
        if (known == null) {
            known = isThereALog() ? nameInTheLog(file) : "";
            names.put(file, known);
        }
        return known;
    }

    private boolean isThereALog() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet log = statement.executeQuery("select 1 from duckdb_tables() where schema_name = '"
                        + Room.LOG.schema() + "' and table_name = 'file' limit 1")) {
            return log.next();
        }
    }

    private String nameInTheLog(String file) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select name from " + Room.LOG.schema() + ".file where file_id = ?")) {
            query.setString(1, file);
            ResultSet found = query.executeQuery();
            return found.next() ? found.getString(1) : "";
        }
    }
}
