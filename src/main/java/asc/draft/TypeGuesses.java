package asc.draft;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** Tries the cell types on what columns hold. The first that reads everything, but for a few markers, is the guess. */
public final class TypeGuesses {

    /** Codes with leading zeros are names, whatever a number type makes of them. */
    private static final String CODE = "0\\d+";

    /** What people write where there is nothing. */
    static final Set<String> NOTHING = Set.of("-", "–", "—", "n/a", "na", "nil", "none", "#n/a", ".", "..");

    private static final Pattern SYMBOL = Pattern.compile("\\[\\w{1,3}\\]|\\(\\w\\)|[^\\p{L}\\p{N}£$€]{1,3}");

    private static final int MARKERS = 4;
    private static final int LONGEST_MARKER = 12;

    private final Connection connection;
    private final List<String> types;
    private final List<String> editions;

    /**
     * @param connection to DuckDB, the cell types installed
     * @param types the types to try, the narrowest first; the last reads anything
     * @param editions the types to try on words that may name an edition
     */
    public TypeGuesses(Connection connection, List<String> types, List<String> editions) {
        this.connection = connection;
        this.types = List.copyOf(types);
        this.editions = List.copyOf(editions);
    }

    Connection connection() {
        return connection;
    }

    /** A guess for each column, in their order. */
    List<Guess> of(List<ColumnSketch> columns) throws SQLException {
        fill(columns);
        List<Map<String, List<String>>> unread = new ArrayList<>();
        columns.forEach(column -> unread.add(new HashMap<>()));
        for (String type : types) {
            try (Statement statement = connection.createStatement();
                    ResultSet cells = statement.executeQuery("select place, value from temp.drafted where types.\""
                            + type + "\"(value) is null order by all")) {
                while (cells.next()) {
                    unread.get(cells.getInt(1))
                            .computeIfAbsent(type, first -> new ArrayList<>())
                            .add(cells.getString(2));
                }
            }
        }
        List<Guess> guesses = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            guesses.add(guess(columns.get(i), unread.get(i)));
        }
        return guesses;
    }

    private Guess guess(ColumnSketch column, Map<String, List<String>> unread) {
        int anything = types.size() - 1;
        boolean code = column.values().stream().anyMatch(value -> value.matches(CODE));
        if (column.values().isEmpty() || code) {
            return guess(anything, List.of());
        }
        for (int width = 0; width < anything; width++) {
            List<String> odd = unread.getOrDefault(types.get(width), List.of());
            if (odd.isEmpty() || mayBeMarkers(odd, column.values())) {
                return guess(width, odd);
            }
        }
        return guess(anything, List.of());
    }

    private Guess guess(int width, List<String> odd) {
        return new Guess(types.get(width), width, odd);
    }

    /** What is written for nothing or as a symbol ({@code -}, {@code *}, {@code [c]}) is a marker however often it stands; a word only when it is rare. */
    private static boolean mayBeMarkers(List<String> odd, Set<String> values) {
        List<String> words = odd.stream()
                .filter(text -> !SYMBOL.matcher(text).matches() && !NOTHING.contains(text.toLowerCase(Locale.UK)))
                .toList();
        return odd.size() < values.size()
                && words.size() <= MARKERS
                && words.size() * 2 <= values.size()
                && words.stream().allMatch(text -> text.length() <= LONGEST_MARKER && !text.matches(".*\\d.*"));
    }

    /** What the types that give a date make of some texts: the first that reads a text, by that text. */
    Map<String, String> dateTypes(List<String> texts) throws SQLException {
        return dateTypes(texts, types);
    }

    /** The same with the types that read names of files. */
    Map<String, String> editionTypes(List<String> texts) throws SQLException {
        return dateTypes(texts, editions);
    }

    /** How early a type is tried on an edition. */
    int editionPlace(String type) {
        return editions.indexOf(type);
    }

    private Map<String, String> dateTypes(List<String> texts, List<String> tried) throws SQLException {
        Map<String, String> read = new HashMap<>();
        fill(List.of(sketch(texts)));
        for (String type : tried) {
            try (Statement statement = connection.createStatement();
                    ResultSet cells = statement.executeQuery(
                            "select value from (select value, types.\"" + type
                                    + "\"(value) as made from temp.drafted) where made is not null and typeof(made) = 'DATE'")) {
                while (cells.next()) {
                    read.putIfAbsent(cells.getString(1), type);
                }
            }
        }
        return read;
    }

    private static ColumnSketch sketch(List<String> texts) {
        ColumnSketch sketch = new ColumnSketch("");
        texts.forEach(sketch::add);
        return sketch;
    }

    private void fill(List<ColumnSketch> columns) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace temp table drafted (place integer, value varchar)");
        }
        try (DuckDBAppender appender =
                connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", "drafted")) {
            for (int i = 0; i < columns.size(); i++) {
                for (String value : columns.get(i).values()) {
                    appender.beginRow();
                    appender.append(i);
                    appender.append(value);
                    appender.endRow();
                }
            }
        }
    }
}
