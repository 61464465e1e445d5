package asc.model;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
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

    /** The word before the unit in a column's comment, on a line of its own. */
    private static final String UNIT = "\nUnit: ";

    private final Connection connection;
    private final Descriptions descriptions;

    TableComments(Connection connection, Descriptions descriptions) {
        this.connection = connection;
        this.descriptions = descriptions;
    }

    /**
     * Comments the table with its title and beware, and each column with the comment that ends its line in the final select, else with
     * its description; the unit of a number follows on a line of its own.
     *
     * @param columns the table's columns and their SQL types
     */
    void write(Model model, Map<String, String> columns) throws SQLException {
        String beware = model.beware().isEmpty() ? "" : "\n" + model.beware();
        comment("table " + model.name().sql(), model.title() + beware);
        Map<String, String> own = columnComments(model.file().lines());
        for (String column : columns.keySet()) {
            Optional<String> wanted = comment(model.name(), column, columns, Optional.ofNullable(own.get(column)));
            if (wanted.isPresent()) {
                comment(subject(model.name(), column), wanted.get());
            }
        }
    }

    /** Comments a table that no query makes, where it does not say so already. */
    void write(TableName table) throws SQLException {
        Optional<Descriptions.Words> words = descriptions.table(table);
        if (words.isPresent()) {
            Map<String, String> said = said(table);
            Map<String, String> columns = Columns.of(connection, table.sql());
            for (String column : columns.keySet()) {
                Optional<String> wanted = comment(table, column, columns, Optional.empty());
                if (wanted.isPresent() && !wanted.get().equals(said.get(column))) {
                    comment(subject(table, column), wanted.get());
                }
            }
            if (!words.get().text().equals(said.get(""))) {
                comment("table " + table.sql(), words.get().text());
            }
        }
    }

    private Optional<String> comment(
            TableName table, String column, Map<String, String> columns, Optional<String> own) {
        Optional<Descriptions.Words> words = descriptions.column(table, column);
        String unit = words.map(Descriptions.Words::unit)
                .filter(known -> !known.isEmpty() && Columns.isNumber(columns.get(column)))
                .map(known -> UNIT + Units.of(known, columns.keySet()))
                .orElse("");
        return own.or(() -> words.map(Descriptions.Words::text).filter(text -> !text.isEmpty()))
                .map(text -> text + unit);
    }

    private static String subject(TableName table, String column) {
        return "column " + table.sql() + "." + TableName.quoted(column);
    }

    /** The unit that a column's comment says; empty for none. */
    static String unit(String comment) {
        int at = comment.indexOf(UNIT);
        return at < 0 ? "" : comment.substring(at + UNIT.length());
    }

    /** The columns of a table of which nothing is said. */
    List<String> undescribed(TableName table) throws SQLException {
        return strings(
                "select column_name from duckdb_columns() where database_name = current_database() and schema_name = "
                        + literal(table.schema()) + " and table_name = " + literal(table.table())
                        + " and comment is null order by column_index");
    }

    /** What is said by now of each column of a table, by its name, and of the table itself, by none. */
    private Map<String, String> said(TableName table) throws SQLException {
        String which = " where database_name = current_database() and schema_name = " + literal(table.schema())
                + " and table_name = " + literal(table.table());
        Map<String, String> said = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select '', coalesce(comment, '') from duckdb_tables()" + which
                        + " union all select column_name, coalesce(comment, '') from duckdb_columns()" + which)) {
            while (rows.next()) {
                said.put(rows.getString(1), rows.getString(2));
            }
        }
        return said;
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
