package asc.extract;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A row of a table as bars of a chart.
 *
 * @param row where the row stands in its sheet, from 0
 * @param label what the bars are about
 * @param bars the figures; null where there is none
 * @param lower the lower end of the first figure's interval; null when it has none
 * @param upper the upper end
 */
record ChartRow(int row, String label, List<BigDecimal> bars, BigDecimal lower, BigDecimal upper) {

    boolean holdsFigures() {
        return bars.stream().anyMatch(Objects::nonNull);
    }

    /** How far the interval reaches below the first figure; null when it does not. */
    Double below() {
        return bars.get(0) == null || lower == null
                ? null
                : Double.valueOf(bars.get(0).subtract(lower).doubleValue());
    }

    /** How far the interval reaches above the first figure; null when it does not. */
    Double above() {
        return bars.get(0) == null || upper == null
                ? null
                : Double.valueOf(upper.subtract(bars.get(0)).doubleValue());
    }
}
