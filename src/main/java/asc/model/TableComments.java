package asc.model;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what the query's author says of a table and its columns into the database, where any tool shows it. */
final class TableComments {

    private static final Pattern SELECT = Pattern.compile("select\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM = Pattern.compile("from\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN_AND_COMMENT = Pattern.compile(".*?\\b(\\w+)\\s*,?\\s+--\\s*(\\S.*)");

    private TableComments() {}

    /** Comments the table with its title and beware, and each column whose line in the final select ends in a comment. */
    static void write(Connection connection, Model model, Collection<String> columns) throws SQLException {
        String beware = model.beware().isEmpty() ? "" : "\n" + model.beware();
        try (Statement statement = connection.createStatement()) {
            statement.execute("comment on table " + model.name().sql() + " is " + literal(model.title() + beware));
            for (Map.Entry<String, String> comment :
                    columnComments(model.file().lines()).entrySet()) {
                if (columns.contains(comment.getKey())) {
                    statement.execute("comment on column " + model.name().sql() + "."
                            + TableName.quoted(comment.getKey()) + " is " + literal(comment.getValue()));
                }
            }
        }
    }

    /** The final select is the last that stands at the line's beginning; its columns end where {@code from} does so. */
    static Map<String, String> columnComments(List<String> lines) {
        Map<String, String> comments = new LinkedHashMap<>();
        boolean within = false;
        for (String line : lines) {
            if (SELECT.matcher(line).matches()) {
                comments.clear();
                within = true;
            } else if (FROM.matcher(line).matches()) {
                within = false;
            }
            Matcher matcher = COLUMN_AND_COMMENT.matcher(line);
            if (within && matcher.matches()) {
                comments.put(matcher.group(1), matcher.group(2).strip());
            }
        }
        return comments;
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
