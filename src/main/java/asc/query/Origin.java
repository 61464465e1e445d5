package asc.query;

import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The columns of tables that a value is made from.
 *
 * @param isKnown whether the query says which; where it does not, nothing is guessed
 * @param columns all of them; none of a constant
 */
record Origin(boolean isKnown, Set<ColumnName> columns) {

    static final Origin NOTHING = new Origin(true, Set.of());
    static final Origin UNKNOWN = new Origin(false, Set.of());

    static Origin of(ColumnName column) {
        return new Origin(true, Set.of(column));
    }

    /** What is made from both. */
    Origin and(Origin other) {
        if (!isKnown || !other.isKnown) {
            return UNKNOWN;
        }
        SortedSet<ColumnName> both = new TreeSet<>(columns);
        both.addAll(other.columns);
        return new Origin(true, both);
    }
}
