package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command, over the published version of a night on the sample workbook. */
class ExplainCommandTest {

    private static TestHome home;

    @TempDir
    private Path folder;

    @BeforeAll
    static void a_night_that_published() throws Exception {
        home = Undisturbed.night().home();
    }

    private static Console explain(String... asked) {
        List<String> arguments = new ArrayList<>(List.of("explain"));
        arguments.addAll(List.of(asked));
        arguments.addAll(List.of("--home", home.path().toString()));
        return Console.run(arguments.toArray(String[]::new));
    }

    @Test
    void a_figure_is_explained_in_sections_no_wider_than_a_terminal() {
        Console said = explain("ascof_6b", "E08000026", "2024-25");

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out().lines().filter(line -> line.matches("[A-Z0-9% ]+")))
                .containsExactly(
                        "THE FIGURE",
                        "THE FORMULA",
                        "THE 95% INTERVAL",
                        "ITS PLACE AMONG THE COUNCILS OF ENGLAND",
                        "BESIDE ITS COMPARATORS",
                        "BESIDE ITS EARLIER FIGURES",
                        "WHAT A READER MUST KNOW",
                        "REVISIONS",
                        "THE CELLS BEHIND IT",
                        "THE FILES THEY STAND IN");
        assertThat(said.out().lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(98));
    }

    /** A run may hold the working warehouse, or there may be none: who explains reads what is published. */
    @Test
    void it_reads_the_published_version_and_nothing_else() throws Exception {
        TestHome copy = home.copyTo(folder.resolve("home"));
        Files.delete(copy.warehouse());

        Console said =
                Console.run("explain", "6b", "coventry", "--home", copy.path().toString());

        assertThat(said.code()).as(said.err()).isZero();
        assertThat(said.out())
                .isEqualTo(explain("ascof_6b", "E08000026", "2024/25").out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            6b      | Newcastle | 2024-25 | There is no area "Newcastle". It may be Newcastle upon Tyne (E08000021).
            6b      | Coventri  | 2024-25 | There is no area "Coventri". The nearest known is Coventry (E08000026).
            ascof_6bb | Coventry | 2024-25 | There is no measure "ascof_6bb". The nearest known is ascof_6b (6B of ASCOF from 2023-24,
            zebras  | Coventry  | 2024-25 | There is no measure "zebras". To list them: asc query "select measure_id, code, title from reference.measure"
            6b      | Coventry  | 2013-14 | There is no period "2013-14". There are 2024-25, 2023-24.
            local_leaver_rate | Coventry | latest | Nothing is held of this measure for this area, in any period.
            """)
    void what_is_not_known_is_wrong_usage_that_names_what_is(String measure, String area, String period, String told) {
        Console said = explain(measure, area, period);

        assertThat(said.code()).isEqualTo(2);
        assertThat(said.err()).contains(told);
        assertThat(said.out()).isEmpty();
    }

    @Test
    void nothing_published_is_nothing_to_explain() {
        Console said = Console.run("explain", "6b", "Coventry", "--home", folder.toString());

        assertThat(said.code()).isEqualTo(3);
        assertThat(said.out()).contains("Nothing is published yet.");
    }
}
