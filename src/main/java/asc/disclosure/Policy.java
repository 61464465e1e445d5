package asc.disclosure;

import java.util.List;

/**
 * What is hidden in one table. Every name in it comes from the policy's reference table.
 *
 * @param table the table, as {@code schema.table}
 * @param breakdown the columns that tell its rows apart
 * @param threshold a count from 1 to one less is about few people; a hidden count must be able to be at least this many whole numbers
 * @param zero whether a count of nobody is hidden, shown, or may be either
 * @param rounding what shown counts are multiples of; 1 for counts that are not rounded
 * @param complement whether further rows are hidden, so that none can be had from a total
 * @param moves by how many people at most an attacker believes a count to move from one date to the next; negative when he believes nothing
 * @param over the column with those dates; empty where there is none
 * @param versions how many versions before are looked at: what was hidden there stays hidden
 * @param marker what the marked column holds where a row is hidden
 * @param marks the column that is marked
 * @param sets what else is set where a row is hidden, as SQL; often empty
 * @param counts columns that count people
 * @param amounts further numbers that an attacker can reckon with, such as days or posts
 * @param hides the columns that are emptied where a row is hidden, rates among them
 * @param columns every column that may be published
 */
public record Policy(
        String table,
        List<String> breakdown,
        int threshold,
        Zero zero,
        double rounding,
        boolean complement,
        int moves,
        String over,
        int versions,
        String marker,
        String marks,
        String sets,
        List<String> counts,
        List<String> amounts,
        List<String> hides,
        List<String> columns) {

    /** What becomes of a count of nobody. */
    public enum Zero {
        /** It is never hidden: who sees a hidden count knows that it is about somebody. */
        SHOWN,
        /** It is hidden like a count of few. */
        HIDDEN,
        /** It may be hidden beside others: who sees a hidden count knows nothing of it. */
        EITHER
    }

    boolean isFew(double count) {
        return count >= 0.5 && count < threshold - 0.5 || zero == Zero.HIDDEN && count < 0.5;
    }

    /** How far the exact number may lie from the one that is shown. */
    double slack(String column) {
        return counts.contains(column) && rounding <= 1 ? 0 : rounding / 2;
    }

    /** Whether a number between these bounds is known too well: fewer whole numbers lie between them than the threshold says. */
    boolean isNarrow(double lower, double upper) {
        return Math.floor(upper + 1e-6) - Math.ceil(lower - 1e-6) + 1 < threshold;
    }
}
