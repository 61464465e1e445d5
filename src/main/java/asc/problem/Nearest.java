package asc.problem;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The known name a mistyped one most likely meant. */
public final class Nearest {

    private Nearest() {}

    /**
     * The known name with the fewest letters to change, when that is fewer than half of them; else the one that shares most words, when
     * those are at least half of the words of either; else the one that either shortens: {@code Emp No} and {@code DOB}. Case does not
     * count.
     */
    public static Optional<String> to(String name, Collection<String> known) {
        return byLetters(name, known).or(() -> byWords(name, known)).or(() -> byShortening(name, known));
    }

    /** The known name that is nearest to any spelling of one thing. */
    public static Optional<String> toAny(Collection<String> spellings, Collection<String> known) {
        return spellings.stream()
                .flatMap(spelling -> byLetters(spelling, known).stream().map(near -> Map.entry(spelling, near)))
                .min(Comparator.comparingDouble(pair -> (double) distance(pair.getKey(), pair.getValue())
                        / Math.max(pair.getKey().length(), pair.getValue().length())))
                .map(Map.Entry::getValue)
                .or(() -> spellings.stream()
                        .flatMap(spelling -> byWords(spelling, known).stream())
                        .findFirst())
                .or(() -> spellings.stream()
                        .flatMap(spelling -> byShortening(spelling, known).stream())
                        .findFirst());
    }

    private static Optional<String> byLetters(String name, Collection<String> known) {
        return known.stream()
                .min(Comparator.<String>comparingInt(candidate -> distance(name, candidate))
                        .thenComparing(Comparator.naturalOrder()))
                .filter(candidate -> distance(name, candidate) * 2 < Math.max(name.length(), candidate.length()));
    }

    private static Optional<String> byWords(String name, Collection<String> known) {
        Set<String> words = words(name);
        return known.stream()
                .max(Comparator.<String>comparingLong(candidate -> shared(words, candidate))
                        .thenComparing(Comparator.reverseOrder()))
                .filter(candidate -> shared(words, candidate) > 0
                        && shared(words, candidate) * 2
                                >= Math.min(words.size(), words(candidate).size()));
    }

    /** The first known name that has the initials of the other's words for its own, or as many words, the first of them cut short. */
    private static Optional<String> byShortening(String name, Collection<String> known) {
        return known.stream()
                .sorted()
                .filter(candidate -> shortens(name, candidate) || shortens(candidate, name))
                .findFirst();
    }

    private static boolean shortens(String brief, String full) {
        String[] few = parts(brief);
        String[] many = parts(full);
        if (few.length == 0 || many.length == 0) {
            return false;
        }
        String initials = Stream.of(many)
                .map(word -> word.substring(0, Math.min(1, word.length())))
                .collect(Collectors.joining());
        return initials.length() > 2 && initials.equals(String.join("", few))
                || few[0].length() > 2
                        && few[0].length() < many[0].length()
                        && many[0].startsWith(few[0])
                        && few.length == many.length;
    }

    private static String[] parts(String name) {
        return name.toLowerCase(Locale.ROOT).strip().split("[^\\p{L}\\p{N}]+");
    }

    private static long shared(Set<String> words, String candidate) {
        return words(candidate).stream().filter(words::contains).count();
    }

    /** The words of more than two letters, singular and plural alike. */
    private static Set<String> words(String name) {
        return Stream.of(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 2)
                .map(word -> word.replaceFirst("s$", ""))
                .collect(Collectors.toSet());
    }

    /** A sentence with the nearest name, or {@code otherwise} when none is near. */
    public static String sentence(String name, Collection<String> known, String otherwise) {
        return to(name, known)
                .map(nearest -> "The nearest known name is " + nearest + ".")
                .orElse(otherwise);
    }

    private static int distance(String left, String right) {
        String from = left.toLowerCase(Locale.ROOT);
        String to = right.toLowerCase(Locale.ROOT);
        int[] previous = new int[to.length() + 1];
        for (int j = 0; j <= to.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= from.length(); i++) {
            int[] current = new int[to.length() + 1];
            current[0] = i;
            for (int j = 1; j <= to.length(); j++) {
                int changed = previous[j - 1] + (from.charAt(i - 1) == to.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[to.length()];
    }
}
