package asc.run;

import static asc.run.RealWorkbook.rows;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Walks the publisher's own comparability log in the national workbook: nothing may be compared across what it says. */
class ComparabilityLogTest {

    private static final List<String> BREAKS = List.of(
            "cannot be compared",
            "should not be compared to previous years",
            "significant methodological changes",
            "eligible population changed");

    @Test
    void no_figure_is_compared_and_no_trend_runs_across_any_break_of_the_log() throws Exception {
        int breaks = 0;
        for (List<String> entry : log()) {
            if (BREAKS.stream().noneMatch(entry.get(3)::contains)) {
                continue;
            }
            breaks++;
            String across = " from marts.ascof_change as change join measures.result as result"
                    + " using (measure_id, area_code, period_end, cohort) where " + ofMeasure(entry)
                    + " and result.period_start >= date '" + entry.get(2) + "'";
            assertThat(rows("select count(*)" + across + " and previous_period_end < date '" + entry.get(2) + "'"))
                    .as("compared across: " + entry)
                    .containsExactly(List.of("0"));
            assertThat(rows("select count(*)" + across
                            + " and trend <> 'cannot be calculated' and cast(result.period_start"
                            + " - (trend_points - 1) * interval 1 year as date) < date '" + entry.get(2) + "'"))
                    .as("a trend across: " + entry)
                    .containsExactly(List.of("0"));
        }
        assertThat(breaks).isEqualTo(16);
    }

    @Test
    void the_voluntary_year_is_compared_with_nothing_and_the_next_with_the_year_before_it() throws Exception {
        int voluntary = 0;
        for (List<String> entry : log()) {
            if (!entry.get(3).contains("survey was voluntary") || entry.get(3).contains("can be compared to earlier")) {
                continue;
            }
            voluntary++;
            String measure = " where " + ofMeasure(entry);
            assertThat(rows("select count(*), count(*) filter (stands_alone), count(*) filter (comparable),"
                            + " count(*) filter (trend <> 'cannot be calculated')"
                            + " from marts.ascof_change" + measure + " and period = '2020-21'"))
                    .as("" + entry)
                    .containsExactly(List.of("173", "173", "0", "0"));
            assertThat(rows("select count(*) from marts.ascof_change" + measure + " and previous_period = '2020-21'"))
                    .containsExactly(List.of("0"));
            assertThat(rows("select count(*) from marts.ascof_benchmark" + measure
                            + " and period = '2020-21' and significance <> 'not compared'"))
                    .containsExactly(List.of("0"));
            String from = entry.get(0).equals("1B") ? "[null]" : "[2019-20]";
            assertThat(rows("select previous_period from marts.ascof_change" + measure
                                    + " and period = '2021-22' and area_code = 'E08000026'")
                            .toString())
                    .isEqualTo("[" + from + "]");
        }
        assertThat(voluntary).isEqualTo(7);
    }

    @Test
    void every_entry_is_read_and_every_one_that_is_no_break_leaves_its_series_whole() throws Exception {
        assertThat(log()).hasSize(66);
        assertThat(
                        rows(
                                "select distinct kind from warehouse.series_break where said_by like 'the publisher%' order by 1"))
                .containsExactly(List.of("alone"), List.of("break"), List.of("caution"));
        assertThat(rows("select count(*) from warehouse.series_break where kind = 'break' and why like '%was renamed%'"
                        + " and why not like '%cannot%'"))
                .containsExactly(List.of("0"));
        assertThat(rows("select count(*) from warehouse.series_break where kind = 'break'"
                        + " and why like '%not being treated as a break%'"))
                .containsExactly(List.of("0"));
        assertThat(rows(
                        "select distinct previous_period from marts.ascof_change where period = '2024-25' and comparable"
                                + " and measure_id in ('ascof_4a', 'ascof_1a') order by 1"))
                .containsExactly(List.of("2022-23"), List.of("2023-24"));
    }

    private static List<List<String>> log() throws Exception {
        return rows("select code, old_code, changed_from, description from warehouse.ascof_comparability_break");
    }

    /** The measures an entry names: its code in today's framework, its old code in the one before; 2E is all parts of 2E. */
    private static String ofMeasure(List<String> entry) {
        return "measure_id in (select measure_id from reference.measure where"
                + " (framework = 'ASCOF from 2023-24' and (lower(code) = lower('" + entry.get(0) + "')"
                + " or code like '" + entry.get(0) + "(%'))"
                + " or (framework = 'ASCOF to 2022-23' and lower(code) = lower('" + entry.get(1) + "')))";
    }
}
