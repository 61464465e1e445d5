package asc.model;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Writes what the query's author says of a table and its columns into the database, where any tool shows it. */
final class TableComments {

    private static final Pattern SELECT = Pattern.compile("select\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern FROM = Pattern.compile("from\\b.*", Pattern.CASE_INSENSITIVE);
    private static final Pattern COLUMN_AND_COMMENT = Pattern.compile(".*?\\b(\\w+)\\s*,?\\s+--\\s*(\\S.*)");

    private final Connection connection;
    private final Descriptions descriptions;

    TableComments(Connection connection, Descriptions descriptions) {
        this.connection = connection;
        this.descriptions = descriptions;
    }

    /**
     * Comments the table with its title and beware, and each column with the comment that ends its line in the final select, else with
     * its description; its unit follows on a line of its own.
     */
    void write(Model model, Collection<String> columns) throws SQLException {
        String beware = model.beware().isEmpty() ? "" : "\n" + model.beware();
        comment("table " + model.name().sql(), model.title() + beware);
        Map<String, String> own = columnComments(model.file().lines());
        for (String column : columns) {
            writeColumn(model.name(), column, Optional.ofNullable(own.get(column)));
        }
    }

    /** Comments a table that no query makes, unless it is commented already. */
    void write(TableName table) throws SQLException {
        Optional<Descriptions.Words> words = descriptions.table(table);
        if (words.isPresent() && !isCommented(table, words.get().text())) {
            for (String column : Columns.of(connection, table.sql()).keySet()) {
                writeColumn(table, column, Optional.empty());
            }
            comment("table " + table.sql(), words.get().text());
        }
    }

    private void writeColumn(TableName table, String column, Optional<String> own) throws SQLException {
        Optional<Descriptions.Words> words = descriptions.column(table, column);
        Optional<String> text = own.or(() -> words.map(Descriptions.Words::text));
        if (text.isPresent()) {
            String unit = words.map(Descriptions.Words::unit)
                    .filter(known -> !known.isEmpty())
                    .map(known -> "\nUnit: " + known)
                    .orElse("");
            comment("column " + table.sql() + "." + TableName.quoted(column), text.get() + unit);
        }
    }

    /** The columns of a table of which nothing is said. */
    List<String> undescribed(TableName table) throws SQLException {
        return strings(
                "select column_name from duckdb_columns() where database_name = current_database() and schema_name = "
                        + literal(table.schema()) + " and table_name = " + literal(table.table())
                        + " and comment is null order by column_index");
    }

    private boolean isCommented(TableName table, String comment) throws SQLException {
        return !strings("select '' from duckdb_tables() where database_name = current_database() and schema_name = "
                        + literal(table.schema()) + " and table_name = " + literal(table.table()) + " and comment = "
                        + literal(comment))
                .isEmpty();
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

    private List<String> strings(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    private void comment(String subject, String text) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("comment on " + subject + " is " + literal(text));
        }
    }

    private static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
