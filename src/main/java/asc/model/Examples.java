package asc.model;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** The first rows of a result in words. */
public final class Examples {

    private Examples() {}

    /** Up to {@code most} rows, each as {@code column value, column value}; an empty value is called empty. */
    public static List<String> of(ResultSet result, int most) throws SQLException {
        List<String> examples = new ArrayList<>();
        while (examples.size() < most && result.next()) {
            List<String> parts = new ArrayList<>();
            for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                String value = result.getString(i);
                parts.add(result.getMetaData().getColumnLabel(i) + " " + (value == null ? "empty" : value));
            }
            examples.add(String.join(", ", parts));
        }
        return examples;
    }
}
