package asc.draft;

import java.util.LinkedHashSet;
import java.util.Set;

/** What is known of a column after all its cells went by: how many were filled, and some of what they held. */
final class ColumnSketch {

    /** Enough to tell a number from a text; a column is not kept whole. */
    private static final int FIRST = 400;

    private static final int LATER = 800;
    private static final int EVERY = 61;

    private final String header;
    private final Set<String> values = new LinkedHashSet<>();
    private long filled;
    private long shares;

    ColumnSketch(String header) {
        this.header = header;
    }

    void add(String value) {
        filled++;
        if (values.size() < FIRST || filled % EVERY == 0 && values.size() < LATER) {
            values.add(value);
        }
    }

    /** Notes what the spreadsheet displays of a cell: 75% where it holds 0.75. */
    void shows(String shown) {
        shares += shown.endsWith("%") && !values.contains(shown) ? 1 : 0;
    }

    /** Whether most cells show a percentage and hold a share of one. */
    boolean holdsShares() {
        return shares * 2 > filled;
    }

    String header() {
        return header;
    }

    long filled() {
        return filled;
    }

    /** Some of its distinct values, the first among them. */
    Set<String> values() {
        return values;
    }
}
