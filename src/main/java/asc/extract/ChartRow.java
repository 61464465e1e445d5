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
 * @param below how far the first figure's interval reaches below it; null when it has none
 * @param above how far it reaches above
 */
record ChartRow(int row, String label, List<BigDecimal> bars, Double below, Double above) {

    boolean holdsFigures() {
        return bars.stream().anyMatch(Objects::nonNull);
    }
}
