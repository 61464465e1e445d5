package asc.sample;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What queries read with {@code getvariable}, and names with braces. */
final class SampleVariables {

    private static final Pattern BRACES = Pattern.compile("\\{(\\w+)(?::([^{}]*))?}");

    private final Connection connection;

    SampleVariables(Connection connection) {
        this.connection = connection;
    }

    /** Sets what is the same for every file. */
    void set(SamplePlan plan) throws SQLException {
        set("seed", Long.toString(plan.seed()), "bigint");
        set("area", plan.area(), "varchar");
        set("size", plan.size().name(), "varchar");
        set("first_edition", plan.first().atDay(1).toString(), "date");
        set("last_edition", plan.until().atDay(1).toString(), "date");
        edition(plan.until().atDay(1));
    }

    void edition(LocalDate edition) throws SQLException {
        set("edition", edition.toString(), "date");
    }

    /** Sets a value, null too, written as text, of an SQL type. */
    void set(String name, String value, String type) throws SQLException {
        String literal = value == null ? "null" : "'" + value.replace("'", "''") + "'";
        execute("set variable " + quoted(name) + " = cast(" + literal + " as " + type + ")");
    }

    /** Forgets these, so that no file reads what was another's. */
    void forget(Map<String, ?> names) throws SQLException {
        for (String name : names.keySet()) {
            execute("reset variable " + quoted(name));
        }
    }

    /** A text with what its braces stand for: <code>{edition:%Y}</code> a date in strftime's words, <code>{area}</code> a value. */
    String filled(String text) throws SQLException {
        StringBuilder filled = new StringBuilder();
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            String value = value(braces.group(1), Optional.ofNullable(braces.group(2)));
            braces.appendReplacement(filled, Matcher.quoteReplacement(value));
        }
        return braces.appendTail(filled).toString();
    }

    private String value(String name, Optional<String> format) throws SQLException {
        String call = "getvariable('" + name + "')";
        String sql = format.isPresent() ? "select strftime(" + call + ", ?)" : "select " + call + "::varchar";
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            if (format.isPresent()) {
                statement.setString(1, format.get());
            }
            try (ResultSet result = statement.executeQuery()) {
                result.next();
                return String.valueOf(result.getString(1));
            }
        }
    }

    /** The names in a text's braces that are not known. */
    static List<String> unknown(String text, Collection<String> known) {
        return BRACES.matcher(text)
                .results()
                .map(braces -> braces.group(1))
                .filter(name -> !known.contains(name))
                .toList();
    }

    private static String quoted(String name) {
        return TableName.quoted(name);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
