package asc.extract;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a job's texts write in braces: {@code {area}}, {@code {authority}}, {@code {as at}}. Any other name in braces is a column.
 *
 * @param area our own area's code
 * @param authority our own area's name
 * @param asAt the date that is extracted; empty when the job knows none
 */
record Placeholders(String area, String authority, Optional<LocalDate> asAt) {

    private static final Pattern BRACES = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> OWN = Set.of("area", "authority", "as at");
    private static final DateTimeFormatter WORDS = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** The text for a reader: a date is 31 March 2026. */
    String inWords(String text) {
        return filled(text, asAt.map(WORDS::format).orElse(""));
    }

    /** The text for a file's name: a date is 2026-03-31. */
    String inName(String text) {
        return filled(text, asAt.map(LocalDate::toString).orElse(""));
    }

    /** The column that a text names in braces. */
    static Optional<String> column(String text) {
        Matcher braces = BRACES.matcher(text);
        while (braces.find()) {
            if (!OWN.contains(braces.group(1))) {
                return Optional.of(braces.group(1));
            }
        }
        return Optional.empty();
    }

    /** The text with a column's value in its place. */
    static String withValue(String text, String column, String value) {
        return text.replace("{" + column + "}", value);
    }

    private String filled(String text, String date) {
        return text.replace("{area}", area).replace("{authority}", authority).replace("{as at}", date);
    }
}
