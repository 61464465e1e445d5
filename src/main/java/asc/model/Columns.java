package asc.model;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A relation's columns. */
public final class Columns {

    private static final Pattern NUMBER =
            Pattern.compile("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|UINTEGER|DECIMAL\\([0-9, ]+\\)|FLOAT|DOUBLE");

    private Columns() {}

    /**
     * The columns of a table or view and their SQL types, in order.
     *
     * @param relation its name as SQL writes it
     */
    public static Map<String, String> of(Connection connection, String relation) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("describe " + relation)) {
            while (result.next()) {
                columns.put(result.getString("column_name"), result.getString("column_type"));
            }
        }
        return columns;
    }

    /** Whether a column of this SQL type holds numbers. */
    static boolean isNumber(String type) {
        return NUMBER.matcher(type).matches();
    }
}
