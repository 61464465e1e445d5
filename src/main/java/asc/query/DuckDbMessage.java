package asc.query;

import asc.problem.Problem;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What DuckDB complained of, in words fit for anyone to read.
 *
 * <p>Complaints about the query's own text (a name that is not there, a wrong type) are passed on. Complaints about data may quote a
 * cell ({@code Could not convert string 'John Smith' to INT32}), so of those only what is known to be no value is kept.
 */
public final class DuckDbMessage {

    private static final Pattern WRAPPING =
            Pattern.compile("^Invalid Input Error: Attempting to execute an unsuccessful.*?\\nError: ", Pattern.DOTALL);
    private static final Pattern KIND = Pattern.compile("^([A-Z][A-Za-z ]*?) Error: (.*)$", Pattern.DOTALL);
    private static final Pattern OUT_OF_MEMORY =
            Pattern.compile("out of memory|failed to (pin|allocate|reserve|offload)", Pattern.CASE_INSENSITIVE);
    private static final Pattern POSITION = Pattern.compile(".*\\nLINE (\\d+): ", Pattern.DOTALL);
    private static final Pattern FROM_COLUMN =
            Pattern.compile(".*when casting from source column (\\w+)$", Pattern.DOTALL);

    /** The kinds of complaint that are about the query's text and its names. */
    private static final List<String> ABOUT_THE_TEXT = List.of(
            "Parser",
            "Syntax",
            "Binder",
            "Catalog",
            "Not implemented",
            "Dependency",
            "TransactionContext",
            "Out of Memory");

    /** A complaint about data, and what of it may be said. */
    private record Shape(Pattern pattern, Function<MatchResult, String> words) {
        static Shape of(String pattern, Function<MatchResult, String> words) {
            return new Shape(Pattern.compile(pattern, Pattern.DOTALL), words);
        }
    }

    private static final List<Shape> ABOUT_DATA = List.of(
            Shape.of(
                    "^Could not convert string .* to ([A-Z0-9_]+(?:\\([0-9,]+\\))?)$",
                    m -> "A value could not be converted to " + m.group(1)),
            Shape.of(
                    "^Could not cast value .* to ([A-Z0-9_]+(?:\\([0-9,]+\\))?)$",
                    m -> "A value could not be converted to " + m.group(1)),
            Shape.of(
                    "^invalid (date|time|timestamp|interval) field format: .*$",
                    m -> "A value could not be read as a " + m.group(1)),
            Shape.of(
                    "^(date|time|timestamp) field value out of range: .*$",
                    m -> "A value is not a possible " + m.group(1)),
            Shape.of(
                    "^Type ([A-Z0-9_]+) with value .* can't be cast .* destination type ([A-Z0-9_]+)$",
                    m -> "A value of type " + m.group(1) + " is out of range for " + m.group(2)),
            Shape.of(
                    "^Could not parse string .* according to format specifier .*$",
                    m -> "A value does not have the date format the query asks for"),
            Shape.of(
                    "^Overflow in (\\w+) of (\\w+)(?:\\([0-9,]+\\))? .*$",
                    m -> "A number grew too large in the " + m.group(1) + " of " + m.group(2)),
            Shape.of(
                    "^More than one row returned by a subquery.*$",
                    m -> "A subquery that must give one row gave more than one"),
            Shape.of("^NOT NULL constraint failed: ([\\w.]+)$", m -> m.group(1) + " may not be empty"));

    private DuckDbMessage() {}

    /**
     * The complaint as a problem of a file.
     *
     * @param file the file whose text was run with nothing but one line's beginning before it, so that DuckDB's lines are its own
     */
    public static Problem inFile(SQLException complaint, SqlFile file) {
        String message = unwrapped(complaint);
        Matcher position = POSITION.matcher(message);
        String where = position.lookingAt() ? file.at(Integer.parseInt(position.group(1))) : file.place();
        if (OUT_OF_MEMORY.matcher(message).find()) {
            return new Problem(
                    "The query needs more memory than DuckDB may use.",
                    where,
                    "Raise \"memory\" in asc.yaml of the home, where the machine has more; or let the query do with less.");
        }
        return new Problem(
                words(complaint),
                where,
                isAboutTheText(message)
                        ? "Mend the query; \"asc check\" tries it without any data."
                        : "Correct the value where it came from, or let the query allow for it.");
    }

    private static boolean isAboutTheText(String message) {
        Matcher kind = KIND.matcher(message);
        return kind.matches() && ABOUT_THE_TEXT.contains(kind.group(1));
    }

    /** The complaint as one sentence without any cell's value. */
    public static String words(SQLException complaint) {
        String message = unwrapped(complaint);
        Matcher position = POSITION.matcher(message);
        String body = (position.lookingAt() ? message.substring(0, message.lastIndexOf("\nLINE ")) : message).strip();
        Matcher kind = KIND.matcher(body);
        if (!kind.matches()) {
            return hidden("an unknown complaint");
        }
        return ABOUT_THE_TEXT.contains(kind.group(1))
                ? "DuckDB says: " + sentence(withoutCandidates(kind.group(2)))
                : aboutData(kind.group(1), kind.group(2).strip());
    }

    private static String aboutData(String kind, String body) {
        Matcher fromColumn = FROM_COLUMN.matcher(body);
        boolean named = kind.equals("Conversion") && fromColumn.matches();
        String complaint =
                named ? body.substring(0, body.lastIndexOf("when casting from")).strip() : body;
        String suffix = named ? ", in column " + fromColumn.group(1) : "";
        for (Shape shape : ABOUT_DATA) {
            Matcher matcher = shape.pattern().matcher(complaint);
            if (matcher.matches()) {
                return sentence(shape.words().apply(matcher.toMatchResult()) + suffix);
            }
        }
        return hidden("\"" + kind + " Error\"" + suffix);
    }

    private static String hidden(String kind) {
        return "DuckDB stopped with " + kind + "; its words may quote a cell and are not shown.";
    }

    private static String unwrapped(SQLException complaint) {
        String message = String.valueOf(complaint.getMessage()).strip();
        return WRAPPING.matcher(message).replaceFirst("").strip();
    }

    private static String withoutCandidates(String body) {
        int candidates = body.indexOf("Candidate functions:");
        return (candidates < 0 ? body : body.substring(0, candidates)).strip().replaceAll("\\s*\\n\\s*", " ");
    }

    private static String sentence(String words) {
        return words.matches(".*[.!?]$") ? words : words + ".";
    }
}
