package asc.disclosure;

import asc.problem.Problem;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Published texts in which somebody has written a person's number: a staff number in a milestone's title. The warehouse keeps no such number, so
 * each word of a text that could be one is made into a pseudonym, and looked for among those that are kept.
 *
 * <p>What cannot be told from other numbers is not looked at: words of fewer than {@value #SHORTEST} letters and digits (a year), and columns most
 * of whose values are one code each, of which some are some person's number by chance.
 */
public final class WrittenNumbers {

    private static final int SHORTEST = 5;

    /** Nobody needs more places of a column to find the others. */
    private static final int PLACES = 3;

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[-_./][\\p{L}\\p{N}]+)*");
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}]+");
    private static final String CODE = "\\S*[0-9]\\S*";

    private final Connection published;
    private final Set<String> known;
    private final Function<String, List<String>> pseudonyms;
    private final Map<String, Boolean> seen = new HashMap<>();

    /**
     * @param published what is about to be published
     * @param known the pseudonyms that are kept
     * @param pseudonyms those a text has, one for each key
     */
    public WrittenNumbers(Connection published, Set<String> known, Function<String, List<String>> pseudonyms) {
        this.published = published;
        this.known = known;
        this.pseudonyms = pseudonyms;
    }

    /** A problem for each column that holds one, which says where and never what. */
    public List<Problem> in(Collection<TableName> tables) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (TableName table : known.isEmpty() ? List.<TableName>of() : tables) {
            for (String column : Leaks.texts(published, table)) {
                List<String> texts = holdsCodes(table, column) ? List.of() : textsWithNumber(table, column);
                if (!texts.isEmpty()) {
                    problems.add(problem(table, column, texts));
                }
            }
        }
        return problems;
    }

    private boolean holdsCodes(TableName table, String column) throws SQLException {
        String name = TableName.quoted(column) + "::varchar";
        try (Statement statement = published.createStatement();
                ResultSet counts = statement.executeQuery("select count(distinct " + name + "), count(distinct " + name
                        + ") filter (regexp_full_match(" + name + ", '" + CODE + "')) from " + table.sql())) {
            counts.next();
            return counts.getLong(2) * 2 > counts.getLong(1);
        }
    }

    private List<String> textsWithNumber(TableName table, String column) throws SQLException {
        String name = TableName.quoted(column) + "::varchar";
        List<String> found = new ArrayList<>();
        try (Statement statement = published.createStatement();
                ResultSet texts = statement.executeQuery("select distinct " + name + " from " + table.sql()
                        + " where regexp_matches(" + name + ", '[0-9]')")) {
            while (texts.next()) {
                if (holdsNumber(texts.getString(1))) {
                    found.add(texts.getString(1));
                }
            }
        }
        Collections.sort(found);
        return found;
    }

    /** Whether a word of it, or a part of a word between hyphens, strokes and full stops, is a person's number. */
    private boolean holdsNumber(String text) {
        return WORD.matcher(text)
                .results()
                .map(word -> word.group())
                .flatMap(word -> Stream.concat(
                        Stream.of(word), PART.matcher(word).results().map(part -> part.group())))
                .anyMatch(this::isNumber);
    }

    private boolean isNumber(String word) {
        boolean couldBe = word.length() >= SHORTEST && word.chars().anyMatch(Character::isDigit);
        return couldBe
                && seen.computeIfAbsent(
                        word, each -> pseudonyms.apply(each).stream().anyMatch(known::contains));
    }

    private Problem problem(TableName table, String column, List<String> texts) throws SQLException {
        return new Problem(
                "The column " + column
                        + " would publish a number of a person that is kept as a pseudonym, such as a staff number, in "
                        + (texts.size() == 1 ? "1 text." : texts.size() + " texts."),
                String.join("; ", places(table, column, texts)),
                "Take it out of the spreadsheet, and save that in the inbox again. A number that only happens to be somebody's must be written"
                        + " otherwise, or not at all.");
    }

    /** Where such texts stand in the files they were loaded from, where the table knows; else the table's name. */
    private List<String> places(TableName table, String column, List<String> texts) throws SQLException {
        List<String> places = new ArrayList<>();
        if (!hasOrigin(table)) {
            return List.of(table.toString());
        }
        try (PreparedStatement query =
                published.prepareStatement("select distinct file.name, held.sheet, held.row from "
                        + table.sql()
                        + " as held inner join log.file as file on file.file_id = held.file_id where held."
                        + TableName.quoted(column) + "::varchar = ? order by all limit " + PLACES)) {
            for (String text : texts.subList(0, Math.min(PLACES, texts.size()))) {
                query.setString(1, text);
                try (ResultSet row = query.executeQuery()) {
                    while (row.next() && places.size() < PLACES) {
                        places.add(row.getString(1) + ", sheet \"" + row.getString(2) + "\", row " + row.getInt(3));
                    }
                }
            }
        }
        places.add(table.toString());
        return places;
    }

    private boolean hasOrigin(TableName table) throws SQLException {
        try (Statement statement = published.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from (describe from " + table.sql()
                        + ") where column_name in ('file_id', 'sheet', 'row')")) {
            return count.next() && count.getInt(1) == 3;
        }
    }
}
