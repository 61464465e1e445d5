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

    /** The columns with headings of which no two that are shown are alike; a table in Excel may not have two that differ by case alone. */
    static List<PageColumn> apart(List<PageColumn> columns, int shown) {
        Set<String> taken = new HashSet<>();
        List<PageColumn> apart = new ArrayList<>();
        for (PageColumn column : columns) {
            String heading = column.heading();
            for (int number = 2; apart.size() < shown && !taken.add(heading.toLowerCase(Locale.UK)); number++) {
                heading = column.heading() + " (" + number + ")";
            }
            apart.add(column.headed(heading));
        }
        return apart;
    }
}
