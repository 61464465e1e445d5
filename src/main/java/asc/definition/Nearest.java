package asc.definition;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The known name most like one that is not known, for messages. */
public final class Nearest {

    private Nearest() {}

    /** The known name nearest to a name, or empty when none is near enough to be a likely slip. */
    public static Optional<String> to(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.comparingInt((String other) -> distance(name, other))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(other -> distance(name, other) <= Math.max(2, Math.max(name.length(), other.length()) / 2));
    }

    /** {@code The nearest known <kind> is "x".}, or nothing. */
    public static String sentence(String kind, String name, Collection<String> known) {
        return to(name, known)
                .map(other -> "The nearest known " + kind + " is \"" + other + "\".")
                .orElse("");
    }

    /** Levenshtein's distance between the two, letter case and white space aside. */
    private static int distance(String left, String right) {
        String a = Header.key(left);
        String b = Header.key(right);
        int[] previous = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] current = new int[b.length() + 1];
            current[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replaced = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(replaced, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[b.length()];
    }
}
