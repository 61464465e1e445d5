package asc.extract;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands where a figure does not. A table's column {@code status} says why its row's figure, the first column of decimals, is
 * missing; {@code earlier_status} says it of {@code earlier_size}. A missing number that no status speaks of stays empty: it is not for
 * us to say why.
 */
final class Markers {

    static final String STATUS = "status";

    /** The symbols of the Government Analysis Function's guidance. */
    private static final Map<String, String> MEANINGS = Map.of(
            "[b]", "there is a break in the time series",
            "[c]", "withheld by the publisher",
            "[e]", "estimated",
            "[f]", "forecast",
            "[low]", "more than zero, but rounds to it",
            "[p]", "provisional",
            "[r]", "revised",
            "[u]", "too few to be reliable",
            "[x]", "not available",
            "[z]", "not applicable");

    private final SortedSet<String> used = new TreeSet<>();

    /** The column whose values stand where a column's are missing; -1 when none does. */
    static int columnFor(PageTable page, PageColumn column) {
        if (!column.kind().isNumber()) {
            return -1;
        }
        if (column == page.figure()) {
            return page.indexOf(STATUS);
        }
        String name = column.name();
        for (int cut = name.indexOf('_'); cut >= 0; cut = name.indexOf('_', cut + 1)) {
            int own = page.indexOf(name.substring(0, cut + 1) + STATUS);
            if (own >= 0) {
                return own;
            }
        }
        return -1;
    }

    void use(String marker) {
        used.add(marker);
    }

    /** Every marker that was written. */
    SortedSet<String> used() {
        return used;
    }

    static String meaning(String marker) {
        return MEANINGS.getOrDefault(marker, "as the publisher printed it; see the publisher's notes");
    }
}
