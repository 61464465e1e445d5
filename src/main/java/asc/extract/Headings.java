package asc.extract;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Column names as people read them: {@code previous_outcome} is "Previous outcome". */
final class Headings {

    private Headings() {}

    static String of(String name) {
        String words = name.replaceAll("[_-]+", " ").strip();
        return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.UK) + words.substring(1);
    }

    /** A heading for each name; a table in Excel may not have two that differ by case alone. */
    static List<String> of(List<String> names) {
        Set<String> taken = new HashSet<>();
        List<String> headings = new ArrayList<>();
        for (String name : names) {
            String heading = of(name);
            for (int number = 2; !taken.add(heading.toLowerCase(Locale.UK)); number++) {
                heading = of(name) + " (" + number + ")";
            }
            headings.add(heading);
        }
        return headings;
    }
}
