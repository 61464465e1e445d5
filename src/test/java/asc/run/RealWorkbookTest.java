package asc.run;

import static asc.run.RealWorkbook.COVENTRY;
import static asc.run.RealWorkbook.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The national workbook of 2024-25, as published, through the whole night. Skipped where the file is not at hand. */
class RealWorkbookTest {

    @Test
    void every_cell_of_the_25_sheets_is_there_exactly_once_as_the_publisher_shows_it() throws Exception {
        RealWorkbook.published();
        Map<String, String> printed = RealWorkbook.printed();
        Map<String, String> held = new TreeMap<>();
        for (List<String> row : rows("select sheet, row, column_number, shown from warehouse.ascof_figure")) {
            assertThat(held.put(row.get(0) + "!" + row.get(1) + "!" + row.get(2), row.get(3)))
                    .isNull();
        }
        assertThat(held.size()).isEqualTo(73_556).isEqualTo(printed.size());
        assertThat(printed.entrySet())
                .filteredOn(cell -> !cell.getValue().equals(held.get(cell.getKey())))
                .as("cells that are not held as printed")
                .isEmpty();
    }

    @Test
    void every_cell_is_a_figure_or_a_marker_of_a_known_area_measure_part_and_period() throws Exception {
        assertThat(rows("select count(*) from warehouse.ascof_figure where (figure is null) = (status is null)"
                        + " or area_code is null or measure_id is null or part is null or period_end is null"))
                .containsExactly(List.of("0"));
        assertThat(rows("select count(*) from log.issue")).containsExactly(List.of("0"));
    }

    @Test
    void the_bracketed_figures_keep_the_official_and_the_old_basis_value() throws Exception {
        assertThat(rows(
                        "select cast(outcome as decimal(9, 1)), cast(old_basis_outcome as decimal(9, 1)), outcome_published"
                                + " from measures.result"
                                + " where measure_id = 'ascof_1c' and period = '2016-17' and area_code = 'E92000001'"))
                .containsExactly(List.of("7.7", "7.6", "7.7 (7.6)"));
    }

    @ParameterizedTest
    @CsvSource({
        "ascof_1a, 2024-25, 19.6, 10, 8, 151, 18.8, 19.1, 19.4, 0.3, 1.67",
        "ascof_1c, 2023-24, 7.0, 106, 14, 152, 7, 7.2, 7.5, 0.3, -0.67",
        "ascof_2c, 2024-25, 635.5, 96, 1, 152, 507.15, 599.15, 669.425, 83.9, -0.43",
        "ascof_3d_1a, 2024-25, 100.0, 1, 60, 152, 83.275, 98.85, 100, 1.15, 1.00",
        "ascof_6a, 2024-25, 18.4, 30, 2, 151, 19.3, 23.2, 26.5, 3.6, 1.33",
        "ascof_6b, 2024-25, 63.4, 148, 1, 152, 76.7, 82.3, 88.9, 6.25, -3.02"
    })
    void coventry_stands_where_it_should(
            String measure,
            String period,
            BigDecimal outcome,
            int rank,
            int tied,
            int ranked,
            BigDecimal q1,
            BigDecimal median,
            BigDecimal q3,
            BigDecimal mad,
            BigDecimal score)
            throws Exception {
        List<String> row =
                rows("select outcome, rank, tied, ranked, q1, median, q3, mad, mad_score from marts.ascof_outcome"
                                + " where area_code = '" + COVENTRY + "' and measure_id = '" + measure
                                + "' and period = '" + period + "'")
                        .get(0);
        assertThat(new BigDecimal(row.get(0))).isEqualByComparingTo(outcome);
        assertThat(row.subList(1, 4)).containsExactly("" + rank, "" + tied, "" + ranked);
        assertThat(new BigDecimal(row.get(4))).isEqualByComparingTo(q1);
        assertThat(new BigDecimal(row.get(5))).isEqualByComparingTo(median);
        assertThat(new BigDecimal(row.get(6))).isEqualByComparingTo(q3);
        assertThat(new BigDecimal(row.get(7))).isEqualByComparingTo(mad);
        assertThat(new BigDecimal(row.get(8)).setScale(2, RoundingMode.HALF_UP)).isEqualByComparingTo(score);
    }

    @ParameterizedTest
    @CsvSource({
        "ascof_1a, england, 19.0, 151, 10", "ascof_1a, region, 19.2, 14, 1", "ascof_1a, nearest_neighbours, 19, 15, 1",
        "ascof_1c, england, 7.3, 152, 106", "ascof_1c, region, 7.4, 14, 7", "ascof_1c, nearest_neighbours, 7.2, 16, 11",
        "ascof_2c, england, 592.5, 152, 96", "ascof_2c, region, 639.0, 14, 8",
                "ascof_2c, nearest_neighbours, 668.95, 16, 6",
        "ascof_3d_1a, england, 82.4, 152, 1", "ascof_3d_1a, region, 95.8, 14, 1",
                "ascof_3d_1a, nearest_neighbours, 100, 16, 1",
        "ascof_6a, england, 23.7, 151, 30", "ascof_6a, region, 23.3, 14, 2",
                "ascof_6a, nearest_neighbours, 23.3, 16, 4",
        "ascof_6b, england, 81.7, 152, 148", "ascof_6b, region, 77.1, 14, 14",
                "ascof_6b, nearest_neighbours, 80.7, 16, 16"
    })
    void coventry_stands_beside_its_comparators(
            String measure, String comparator, BigDecimal outcome, int withValue, int rank) throws Exception {
        List<String> row =
                rows("select comparator_outcome, members_with_value, rank from marts.ascof_benchmark where is_latest"
                                + " and area_code = '" + COVENTRY + "' and measure_id = '" + measure
                                + "' and comparator_id = '"
                                + comparator + "'")
                        .get(0);
        assertThat(new BigDecimal(row.get(0))).isEqualByComparingTo(outcome);
        assertThat(row.subList(1, 3)).containsExactly("" + withValue, "" + rank);
    }

    @Test
    void six_b_is_stored_as_published_with_its_groups_beside_it() throws Exception {
        assertThat(rows("select measure_id, outcome_published, cast(numerator as bigint), cast(denominator as bigint)"
                        + " from measures.result where area_code = '" + COVENTRY
                        + "' and period = '2024-25' and measure_id like 'ascof_6b%' order by 1"))
                .containsExactly(
                        List.of("ascof_6b", "63.4", "45", "71"),
                        List.of("ascof_6b_good", "60.6", "43", "71"),
                        List.of("ascof_6b_not_yet_rated", "1.4", "1", "71"),
                        List.of("ascof_6b_other", "36.6", "26", "71"),
                        List.of("ascof_6b_outstanding", "1.4", "1", "71"));
    }

    /** Ranks, ties, cut-offs and spread of every council, measure and year, worked out again from the figures alone. */
    @Test
    void every_other_council_measure_and_year_stands_where_plain_arithmetic_puts_it() throws Exception {
        Map<String, List<List<String>>> groups = new HashMap<>();
        for (List<String> row :
                rows("select measure_id || ' ' || period, polarity, outcome, rank, tied, ranked, q1, median, q3, mad,"
                        + " mad_score from marts.ascof_outcome where tied is not null")) {
            groups.computeIfAbsent(row.get(0), key -> new ArrayList<>()).add(row);
        }
        assertThat(groups.size()).isGreaterThan(100);
        groups.forEach(RealWorkbookTest::isPlacedRight);
        assertThat(groups.values().stream().mapToInt(List::size).sum()).isGreaterThan(16_000);
    }

    private static void isPlacedRight(String group, List<List<String>> rows) {
        List<BigDecimal> values =
                rows.stream().map(row -> new BigDecimal(row.get(2))).sorted().toList();
        BigDecimal median = Quantile.type7(values, "0.5");
        BigDecimal mad = Quantile.type7(
                values.stream()
                        .map(value -> value.subtract(median).abs())
                        .sorted()
                        .toList(),
                "0.5");
        for (List<String> row : rows) {
            BigDecimal value = new BigDecimal(row.get(2));
            assertThat(row.get(5)).as(group).isEqualTo("" + values.size());
            assertThat(row.get(4))
                    .as(group)
                    .isEqualTo(""
                            + values.stream()
                                    .filter(other -> other.compareTo(value) == 0)
                                    .count());
            assertThat(new BigDecimal(row.get(6))).as(group).isEqualByComparingTo(Quantile.type7(values, "0.25"));
            assertThat(new BigDecimal(row.get(7))).as(group).isEqualByComparingTo(median);
            assertThat(new BigDecimal(row.get(8))).as(group).isEqualByComparingTo(Quantile.type7(values, "0.75"));
            assertThat(new BigDecimal(row.get(9))).as(group).isEqualByComparingTo(mad);
            int better = row.get(1).equals("lower") ? -1 : 1;
            long ahead = values.stream()
                    .filter(other -> other.compareTo(value) * better > 0)
                    .count();
            boolean hasPolarity = !row.get(1).equals("none");
            assertThat(row.get(3)).as(group).isEqualTo(hasPolarity ? "" + (1 + ahead) : null);
            if (hasPolarity && mad.signum() > 0) {
                BigDecimal score = value.subtract(median)
                        .multiply(BigDecimal.valueOf(better))
                        .divide(mad, 6, RoundingMode.HALF_UP);
                assertThat(new BigDecimal(row.get(10))).as(group).isEqualByComparingTo(score);
            } else {
                assertThat(row.get(10)).as(group).isNull();
            }
        }
    }

    /** The interpolating quantile that Excel's PERCENTILE.INC and R's type 7 give. */
    private static final class Quantile {
        static BigDecimal type7(List<BigDecimal> sorted, String share) {
            BigDecimal at = new BigDecimal(share).multiply(BigDecimal.valueOf(sorted.size() - 1L));
            int below = at.intValue();
            BigDecimal low = sorted.get(below);
            BigDecimal high = sorted.get(Math.min(below + 1, sorted.size() - 1));
            return low.add(high.subtract(low).multiply(at.subtract(BigDecimal.valueOf(below))));
        }
    }
}
