package asc.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.Books;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file says its edition in a sheet, in its name, or in both; all that speak must agree. */
class EditionTest {

    private static final String JOB = """
            job: load-orchard
            owner: gardener
            file:
              find: inbox/orchard/*.xlsx
            edition:
              - sheet: About
                after: Counted on
                type: date_uk
              - sheet: Cover
                after: "Position:"
                type: date_uk
              - file name: "{edition}_Trees_of* | Trees {edition}"
                type: date_uk
            ignored sheets: About, Cover
            sheet: Field
            table: tree
            header row: where "Tree" stands
            one row per: tree
            columns: |
              tree  text!  Tree
            """;

    @TempDir
    private Path folder;

    @Test
    void what_the_sheet_and_the_name_say_is_the_edition_when_it_is_the_same() throws Exception {
        assertThat(edition("01_September_2026_Trees_of_England.xlsx", "About", "Source: counted on 1/9/2026"))
                .isEqualTo("2026-09-01");
        assertThat(edition("trees.xlsx", "Cover", "Position: 1 September 2026")).isEqualTo("2026-09-01");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 September 2026 Trees of England.xlsx",
                "01_September_2026_trees_of.xlsx",
                "Trees 1-9-2026.xlsx",
                "01 September 2026_Trees of the north (1).v2.xlsx"
            })
    void a_name_says_it_alone_whatever_stands_between_its_words(String name) throws Exception {
        assertThat(edition(name, null, null)).isEqualTo("2026-09-01");
    }

    @Test
    void two_that_differ_are_both_told() {
        assertThat(refusal("01_October_2026_Trees_of_England.xlsx", "About", "Counted on 1/9/2026"))
                .isEqualTo(
                        "It says two editions: sheet \"About\" says 1 September 2026, the file's name says 1 October 2026."
                                + " [jobs/load-orchard.yaml, line 6; jobs/load-orchard.yaml, line 9; jobs/load-orchard.yaml, line 12]"
                                + " Ask the publisher which is right, and run it by hand with --edition.");
    }

    @Test
    void a_sheet_that_is_there_must_say_it_although_the_name_does() {
        assertThat(refusal("01_October_2026_Trees_of_England.xlsx", "About", "Counted in autumn"))
                .startsWith("It does not say which edition it is: no cell of sheet \"About\" holds \"Counted on\"."
                        + " [jobs/load-orchard.yaml, line 6]");
    }

    @Test
    void a_name_that_matches_must_be_readable() {
        assertThat(refusal("Autumn_Trees_of_England.xlsx", "About", "Counted on 1/9/2026"))
                .isEqualTo(
                        "The {edition} in the file's name cannot be read as date uk. [jobs/load-orchard.yaml, line 12]"
                                + " If the publisher's words changed, change the rule; or run it by hand with --edition.");
    }

    @Test
    void when_nothing_speaks_everything_that_was_looked_for_is_told() {
        assertThat(refusal("orchard.xlsx", null, null))
                .startsWith(
                        "It does not say which edition it is: it has no sheet \"About\", and it has no sheet \"Cover\", and"
                                + " its name is not like \"{edition}_Trees_of* | Trees {edition}\".");
    }

    @Test
    void a_csv_file_says_it_in_its_name_and_its_sheet_is_called_so_too() throws Exception {
        Path file = folder.resolve("1 September 2026 Trees of England.csv");
        Files.writeString(file, "Tree\nOld Tom\n");
        String job = JOB.replace("sheet: Field", "sheet: \"* Trees of England\"");
        try (Orchard orchard = new Orchard(folder, job)) {
            assertThat(orchard.load(Books.settled(file)).edition()).hasToString("2026-09-01");
        }
    }

    private String edition(String name, String sheet, String words) throws Exception {
        try (Orchard orchard = new Orchard(folder, JOB)) {
            return orchard.load(book(name, sheet, words)).edition().toString();
        }
    }

    private String refusal(String name, String sheet, String words) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> edition(name, sheet, words));
        assertThat(refusal).as("a refusal").isNotNull();
        assertThat(refusal.problems()).hasSize(1);
        Problem problem = refusal.problems().get(0);
        return problem.what() + " [" + problem.where() + "] " + problem.remedy();
    }

    private Path book(String name, String sheet, String words) {
        Books books = new Books();
        if (sheet != null) {
            books.sheet(sheet, List.of(words));
        }
        return books.sheet("Field", List.of("Tree"), List.of("Old Tom")).writeTo(folder.resolve(name));
    }
}
