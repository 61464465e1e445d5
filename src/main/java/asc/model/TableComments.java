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

    /** Comments the table with its title and beware, and each column with the comment its line in the final select ends in, else with its meaning. */
    static void write(Connection connection, Model model, Collection<String> columns, ColumnMeanings meanings)
            throws SQLException {
        String beware = model.beware().isEmpty() ? "" : "\n" + model.beware();
        write(
                connection,
                model.name(),
                model.title() + beware,
                columns,
                columnComments(model.file().lines()),
                meanings);
    }

    /** Comments a table that no query makes. */
    static void write(Connection connection, TableName table, Collection<String> columns, ColumnMeanings meanings)
            throws SQLException {
        write(connection, table, meanings.of(table), columns, Map.of(), meanings);
    }

    private static void write(
            Connection connection,
            TableName table,
            String title,
            Collection<String> columns,
            Map<String, String> own,
            ColumnMeanings meanings)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            if (!title.isEmpty()) {
                statement.execute("comment on table " + table.sql() + " is " + literal(title));
            }
            for (String column : columns) {
                String comment = own.getOrDefault(column, meanings.of(table, column));
                if (!comment.isEmpty()) {
                    statement.execute("comment on column " + table.sql() + "." + TableName.quoted(column) + " is "
                            + literal(comment));
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
