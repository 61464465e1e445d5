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

    ColumnSketch(String header) {
        this.header = header;
    }

    void add(String value) {
        filled++;
        if (values.size() < FIRST || filled % EVERY == 0 && values.size() < LATER) {
            values.add(value);
        }
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
