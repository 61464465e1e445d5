package asc.extract;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Gives sheets names that Excel takes: 1 to 31 characters, none of {@code []:*?/\}, no quote at an end, no two alike. */
final class SheetNames {

    private static final int LONGEST = 31;

    /** Excel keeps this one for itself. */
    private static final String RESERVED = "history";

    private final Set<String> taken = new HashSet<>(Set.of(RESERVED));

    /** The name itself where Excel takes it, else the nearest that it does. */
    String take(String wanted) {
        String clean =
                cut(wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}\\s]+", " ").strip(), LONGEST);
        String trimmed = clean.replaceAll("^'+|'+$", "").strip();
        String name = trimmed.isEmpty() ? "Sheet" : trimmed;
        String unique = name;
        for (int number = 2; !taken.add(unique.toLowerCase(Locale.ROOT)); number++) {
            String ending = " " + number;
            unique = cut(name, LONGEST - ending.length()) + ending;
        }
        return unique;
    }

    private static String cut(String text, int length) {
        return text.length() <= length ? text : text.substring(0, length).strip();
    }
}
