package asc.problem;

import java.util.Objects;

/**
 * One thing that is wrong, as a sentence for the person who can mend it.
 *
 * @param what what was found, a full sentence; never a cell's value from a row of data, only its address
 * @param where the place: {@code jobs/load-x.yaml, line 33} or {@code sheet "Table_1a", row 6}; empty where there is none
 * @param remedy what to do about it, one or more full sentences; empty where there is nothing to add
 */
public record Problem(String what, String where, String remedy) {

    /** Refuses nulls: a place or remedy that is not known is empty. */
    public Problem {
        Objects.requireNonNull(what);
        Objects.requireNonNull(where);
        Objects.requireNonNull(remedy);
    }

    /** A problem whose sentence says it all. */
    public static Problem of(String what) {
        return new Problem(what, "", "");
    }

    /** The problem as two indented lines: what and where, then the remedy. */
    public String asText() {
        String first = "  " + what + (where.isEmpty() ? "" : "      " + where);
        return remedy.isEmpty() ? first : first + "\n    " + remedy.replace("\n", "\n    ");
    }
}
