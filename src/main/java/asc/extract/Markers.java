package asc.extract;

import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands where a value does not: no cell of a table is empty. A table's column {@code status} says why its row's figure, the
 * first column of decimals, is missing; {@code earlier_status} says it of {@code earlier_size}. Such a column holds markers alone. A
 * number or a date that is missing without one is {@code [x]}, a text {@code [z]}, unless the job says otherwise.
 */
final class Markers {

    static final String STATUS = "status";

    /** A column whose every value is like this holds markers. */
    static final String PATTERN = "\\[[^\\[\\]]{1,5}\\]";

    private static final String NOT_AVAILABLE = "[x]";
    private static final String NOTHING_TO_SAY = "[z]";

    /** The symbols of the Government Analysis Function's guidance. */
    private static final Map<String, String> MEANINGS = Map.of(
            "[b]",
            "There is a break in the time series.",
            "[c]",
            "Withheld by the publisher.",
            "[e]",
            "Estimated.",
            "[f]",
            "Forecast.",
            "[low]",
            "More than zero, but rounds to it.",
            "[p]",
            "Provisional.",
            "[r]",
            "Revised.",
            "[u]",
            "Too few to be reliable.",
            NOT_AVAILABLE,
            "Not available: there is no figure, or no date. It is not zero.",
            NOTHING_TO_SAY,
            "Not applicable: nothing belongs here, or there is nothing to say.");

    private final SortedSet<String> used = new TreeSet<>();

    /** The column whose values stand where a column's are missing; -1 when none does. */
    static int columnFor(PageTable page, PageColumn column) {
        if (!column.kind().isNumber()) {
            return -1;
        }
        if (column == page.figure()) {
            return holder(page, STATUS);
        }
        String name = column.name();
        for (int cut = name.indexOf('_'); cut >= 0; cut = name.indexOf('_', cut + 1)) {
            int own = holder(page, name.substring(0, cut + 1) + STATUS);
            if (own >= 0) {
                return own;
            }
        }
        return -1;
    }

    private static int holder(PageTable page, String name) {
        int index = page.indexOf(name);
        return index >= 0 && page.columns().get(index).holdsMarkers() ? index : -1;
    }

    /** Whether a column may hold markers, by its name. */
    static boolean mayHoldMarkers(String column) {
        return column.equals(STATUS) || column.endsWith("_" + STATUS);
    }

    static String whereEmpty(PageColumn.Kind kind) {
        return kind == PageColumn.Kind.TEXT || kind == PageColumn.Kind.YES_NO ? NOTHING_TO_SAY : NOT_AVAILABLE;
    }

    void use(String marker) {
        used.add(marker);
    }

    /** Every marker that was written. */
    SortedSet<String> used() {
        return used;
    }

    static String meaning(String marker) {
        return MEANINGS.getOrDefault(marker, "As the publisher printed it; see the publisher's notes.");
    }
}
