package asc.definition;

import java.math.BigDecimal;
import java.util.List;

/**
 * What figures may move by before somebody must look.
 *
 * @param table the published table they stand in, with its schema
 * @param thresholds by column; a figure is held when it passes any of them
 * @param comesAndGoes whether a figure is held that was missing and is there, or the other way round
 * @param needsSecondPerson whether who made the plan may not approve it
 * @param place where the job file says so
 */
public record Gate(
        String table, List<Threshold> thresholds, boolean comesAndGoes, boolean needsSecondPerson, Place place) {

    public Gate {
        thresholds = List.copyOf(thresholds);
    }

    /**
     * How far a column may move.
     *
     * @param column the column, of numbers
     * @param amount the most it may move by, at least 0
     * @param isPercent whether that is a percentage of what it was, or in the column's own unit
     * @param place where the job file says so
     */
    public record Threshold(String column, BigDecimal amount, boolean isPercent, Place place) {

        /** As the job says it: {@code 5} or {@code 10%}. */
        public String said() {
            return amount.toPlainString() + (isPercent ? "%" : "");
        }
    }
}
