package asc.disclosure;

import java.util.List;

/**
 * How published numbers depend on one another.
 *
 * @param name what messages call it
 * @param kind what holds between the whole and its parts
 * @param whole the table of the whole
 * @param amount the whole's column
 * @param having which of its rows, as an SQL condition
 * @param part the table of the parts
 * @param count the parts' column
 * @param given which of its rows, as an SQL condition
 * @param same the columns that are equal in the whole and in its parts
 * @param each the parts' columns that tell one set of parts from another; often empty
 * @param few whether the difference between a part and its whole counts people, who may be few
 * @param hidesPart whether the part is hidden when that difference is about few people, and not the whole
 * @param rate of a share, the column that shows it; else empty
 * @param decimals to how many decimals the share is rounded
 */
public record Relation(
        String name,
        Kind kind,
        String whole,
        String amount,
        String having,
        String part,
        String count,
        String given,
        List<String> same,
        List<String> each,
        boolean few,
        boolean hidesPart,
        String rate,
        int decimals) {

    /** What holds between a whole and its parts. */
    public enum Kind {
        /** The parts add up to the whole. */
        ADDS_UP,
        /** A part is at most the whole. */
        AT_MOST,
        /** The whole is shown as a percentage of its parts together. */
        SHARE
    }
}
