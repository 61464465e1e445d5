package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Figures of different kinds in the national workbook, explained. What is expected here was read in the workbook by hand and worked out
 * without the project; the cells named are looked up again in an independent reading. Skipped where the file is not at hand.
 */
class RealExplanationTest {

    private static final Pattern ADDRESS = Pattern.compile("(.+)!([A-Z]+)(\\d+)");
    private static final Map<String, Explained> KNOWN = new LinkedHashMap<>();

    private static synchronized Explained explained(String measure, String area, String period) throws Exception {
        String home = RealWorkbook.home().toString();
        return KNOWN.computeIfAbsent(measure + area + period, asked -> Explained.of(home, measure, area, period));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # a survey, with its margin of error
            1A     | Coventry   | 2024-25 | 19.6 (score out of 24) | -                                                                            | 19.3 to 19.9       | published margin of error | Table_1a!AG75 19.6, Table_1a!AE75 0.3, Table_1a!AF75 615
            # a share of people, by Wilson; its cell holds 65.95 and shows 66.0
            2D(1)  | Sefton     | 2024-25 | 66.0%                  | 672 / 1,019 × 100 = 65.947007, rounded half up to 1 decimal: 65.9            | 62.9823 to 68.7919 | Wilson score              | Table_2d(1)!F62 66.0, Table_2d(1)!D62 672, Table_2d(1)!E62 1,019
            # a rate, by Byar
            2C     | Coventry   | 2024-25 | 635.5 (per 100,000)    | 326 / 51,300 × 100,000 = 635.477583, rounded half up to 1 decimal: 635.5     | 568.3576 to 708.344 | Byar                     | Table_2c!F74 635.5, Table_2c!D74 326, Table_2c!E74 51,300
            # a rate of five people, by the exact Poisson limits
            2B     | Halton     | 2024-25 | 6.4 (per 100,000)      | 5 / 78,425 × 100,000 = 6.375518, rounded half up to 1 decimal: 6.4           | 2.0701 to 14.8783  | exact Poisson             | Table_2b!F65 6.4, Table_2b!D65 5, Table_2b!E65 78,425
            # no counts, no interval
            6A     | E08000026  | 2024-25 | 18.4%                  | -                                                                            | none               | -                         | Table_6a!E72 18.4
            6B     | E08000026  | 2024-25 | 63.4%                  | 45 / 71 × 100 = 63.380282, rounded half up to 1 decimal: 63.4                | 51.7572 to 73.6298 | Wilson score              | Table_6b!AG75 63.4, Table_6b!AE75 45, Table_6b!AF75 71
            # withheld
            2A     | Portsmouth | 2024-25 | none. It is not zero: it is missing | -                                                               | none: there is no figure | -                   | Table_2a!F152 [c], Table_2a!D152 [c], Table_2a!E152 [c]
            # a wider area than the council
            6A     | Cornwall   | 2024-25 | 20.2%                  | -                                                                            | none               | -                         | Table_6a!E174 20.2
            # sixty councils at 100
            3D(1a) | Coventry   | 2024-25 | 100.0%                 | 2,579 / 2,580 × 100 = 99.961240, rounded half up to 1 decimal: 100.0         | 99.7808 to 99.9932 | Wilson score              | Table_3d(1a)!F74 100.0, Table_3d(1a)!D74 2,579, Table_3d(1a)!E74 2,580
            # carers are asked every second year: the latest is carried forward
            1C     | Coventry   | latest  | 7.0 (score out of 12)  | -                                                                            | 6.7 to 7.3         | published margin of error | Table_1c!AD75 7.0, Table_1c!AB75 0.3, Table_1c!AC75 265
            """)
    void a_figure_has_its_formula_its_interval_and_the_cells_it_stands_in(
            String measure,
            String area,
            String period,
            String outcome,
            String formula,
            String interval,
            String method,
            String cells)
            throws Exception {
        Explained explained = explained(measure, area, period);

        assertThat(explained.fact("figure", "outcome_in_words")).isEqualTo(outcome);
        assertThat(explained.fact("formula", "with_its_numbers")).isEqualTo(formula);
        assertThat(explained.fact("interval", "interval")).isEqualTo(interval);
        assertThat(explained.fact("interval", "method")).isEqualTo(method);
        assertThat(explained.rows("cells").stream()
                        .filter(cell -> Explained.text(cell, "of_what").equals("the figure"))
                        .map(cell -> Explained.text(cell, "sheet") + "!" + Explained.text(cell, "cell") + " "
                                + Explained.text(cell, "shows")))
                .containsExactly(cells.split("(?<!\\d), |(?<=\\d), (?=T)"));
        everyCellShows(explained);
    }

    /** Of the figure, its comparators and their members: what is said to stand in a cell stands there. */
    private static void everyCellShows(Explained explained) throws Exception {
        int checked = 0;
        for (JsonNode cell : explained.rows("cells")) {
            assertThat(shownAt(Explained.text(cell, "sheet") + "!" + Explained.text(cell, "cell")))
                    .isEqualTo(Explained.text(cell, "shows"));
            checked++;
        }
        for (JsonNode member : explained.rows("members")) {
            assertThat(shownAt(Explained.text(member, "cell"))).isEqualTo(Explained.text(member, "figure"));
            checked++;
        }
        assertThat(checked).isGreaterThan(30);
    }

    private static String shownAt(String address) throws Exception {
        Matcher parts = ADDRESS.matcher(address);
        assertThat(parts.matches()).as(address).isTrue();
        int column = parts.group(2).chars().reduce(0, (number, letter) -> number * 26 + letter - 'A' + 1);
        return RealWorkbook.printed().get(parts.group(1) + "!" + parts.group(3) + "!" + column);
    }

    @Test
    void a_figure_that_the_counts_do_not_give_says_so_and_why() throws Exception {
        Explained explained = explained("2D(1)", "Sefton", "2024-25");

        assertThat(explained.fact("formula", "compared"))
                .isEqualTo("Not what the publisher shows, 66.0 (ours is lower by 0.1). The published figure stands");
        assertThat(explained.fact("formula", "why_not_the_same"))
                .isEqualTo("The cell holds 65.95 and shows 66.0: rounded twice");
        assertThat(explained("6B", "E08000026", "2024-25").fact("formula", "compared"))
                .isEqualTo("The same as the publisher shows");
    }

    @Test
    void a_figure_without_counts_says_that_it_cannot_be_worked_out_again() throws Exception {
        assertThat(explained("1A", "Coventry", "2024-25").fact("formula", "not_given"))
                .contains("a survey with 615 respondents, weighted by the publisher");
        assertThat(explained("6A", "E08000026", "2024-25").fact("interval", "why_none"))
                .contains("No counts are published for 6A");
    }

    @Test
    void a_missing_figure_is_explained_too() throws Exception {
        Explained withheld = explained("2A", "Portsmouth", "2024-25");

        assertThat(withheld.fact("figure", "why_missing"))
                .isEqualTo(
                        "[c]: Withheld by the publisher: a count below 5, or data the publisher judged missing."
                                + " [c] here means missing, not withheld: the publisher lists this council as missing data for 2A");
        assertThat(withheld.fact("figure", "outcome")).isNull();
        assertThat(withheld.fact("place", "not_ranked")).isEqualTo("There is no figure to rank");
        assertThat(withheld.rows("comparators", "comparator_id", "significance_in_words"))
                .contains("england | not compared: The council has no figure: [c]");
    }

    @Test
    void a_wider_area_and_ties_and_a_figure_carried_forward_are_said() throws Exception {
        assertThat(explained("6A", "Cornwall", "2024-25").fact("figure", "covers"))
                .startsWith("More than the area itself: The figure covers Cornwall and the Isles of Scilly together");
        assertThat(explained("6A", "Cornwall", "2024-25").fact("place", "not_ranked"))
                .startsWith("The figure is about a wider area");
        assertThat(explained("3D(1a)", "Coventry", "2024-25").fact("place", "beware"))
                .isEqualTo("60 of 152 councils share this figure: its rank and quartile say little");
        assertThat(explained("1C", "Coventry", "latest").fact("figure", "period"))
                .isEqualTo("2023-24: carried forward, the latest there is (survey every second year)");
    }

    @Test
    void its_place_its_comparators_and_its_earlier_figure_have_their_numbers_in_them() throws Exception {
        Explained explained = explained("6B", "E08000026", "2024-25");

        assertThat(explained.fact("place", "distance"))
                .isEqualTo("(63.4 - 82.3) / 6.25 = -3.02 MADs from the median, more being better");
        assertThat(explained.rows("comparators", "comparator", "figure", "with_its_numbers", "significance"))
                .containsExactly(
                        "England (E92000001) | 81.7% | null | worse",
                        "West Midlands (E12000005) | 77.1% | null | worse",
                        "Metropolitan districts (M) | 78.2% | null | worse",
                        "Most similar councils | 81.024096% | 807 / 996 × 100 = 81.024096 | worse",
                        "Nearest neighbours | 80.7% | median of 63.4, 66.7, 70.4, 71.4, 71.4, 72.7, 78.8, 80.4, 81, 83.6,"
                                + " 85, 85.7, 87.2, 88.9, 91.4, 97.8 = 80.7 | worse");
        assertThat(explained.fact("change", "previous_comparable_figure")).isEqualTo("2023-24: 64.8%");
        assertThat(explained.fact("change", "direction_in_words"))
                .isEqualTo(
                        "no change: the interval now, 51.7572 to 73.6298, meets the interval then, 53.1821 to 74.8773");
        assertThat(explained.rows("files", "file", "edition")).isEqualTo(List.of("ascof_2024_25.ods | 2025-03-31"));
    }

    @Test
    void a_code_that_meant_something_else_in_the_period_is_not_guessed() throws Exception {
        String home = RealWorkbook.home().toString();
        Console ambiguous = Console.run("explain", "1B", "Coventry", "2021-22", "--home", home);

        assertThat(ambiguous.code()).isEqualTo(2);
        assertThat(ambiguous.err())
                .contains("\"1B\" may be ascof_1b (1B of ASCOF from 2023-24,")
                .contains("or ascof_2022_1b (1B of ASCOF to 2022-23,");
    }
}
