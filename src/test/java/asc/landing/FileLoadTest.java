package asc.landing;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.Books;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Path;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file is loaded whole or not at all, every row is accounted for, and every reason to refuse is told with its place. */
class FileLoadTest {

    private static final List<Object> HEADER =
            List.of("Tree", "Planted on", "Apples", "2025 - pears", "2026 - pears", "Remarks");

    @TempDir
    private Path folder;

    private Orchard orchard;

    @BeforeEach
    void plant() throws Exception {
        orchard = new Orchard(folder);
    }

    @AfterEach
    void leave() throws Exception {
        orchard.close();
    }

    @Test
    void cells_become_typed_rows_that_keep_their_file_sheet_and_row() throws Exception {
        Path file = book(
                List.of("The orchard's trees"),
                HEADER,
                asList("Old Tom", "1/9/1999", "1,204", 12.5, "[c]", "leans"),
                asList("Bess", "-", null, null, 7, ""),
                List.of("Note: pears are weighed in kilograms"));

        Verdict verdict = orchard.load(file);

        assertThat(orchard.rows("select _sheet, _row, tree, planted, apples from staging.tree"))
                .containsExactly("Field 1 | 3 | Old Tom | 1999-09-01 | 1204", "Field 1 | 4 | Bess | null | null");
        assertThat(orchard.rows("select _row, _column, year, fruit, weight, status, shown from staging.tree_harvest"))
                .containsExactly(
                        "3 | 4 | 2025 | pears | 12.500000000000000000 | null | 12.5",
                        "3 | 5 | 2026 | pears | null | [c] | [c]",
                        "4 | 5 | 2026 | pears | 7.000000000000000000 | null | 7");
        assertThat(verdict.read()).isEqualTo(5);
        assertThat(verdict.loaded()).isEqualTo(2);
        assertThat(verdict.ignored()).isEqualTo(3);
        assertThat(verdict.edition()).hasToString("2026-09-01");
    }

    @Test
    void an_older_spelling_of_a_header_is_the_same_column() throws Exception {
        Path file = book(
                asList("Tree", "Planted on", "Apples", "2025 - pears"),
                List.of("Old Tom", "", 1, 2),
                List.of("Bess", "", 1, 2));
        orchard.load(file);
        assertThat(orchard.rows("select count(*) from staging.tree")).containsExactly("2");
    }

    @Test
    void an_unreadable_cell_is_null_in_staging_and_an_issue_that_names_its_address_and_not_its_value()
            throws Exception {
        orchard.load(book(HEADER, asList("Old Tom", "soon", 4, 1, 1), asList("Bess", "", 5, 1, 1)));

        assertThat(orchard.rows("select tree, planted from staging.tree"))
                .containsExactly("Old Tom | null", "Bess | null");
        assertThat(orchard.rows("select sheet, row, \"column\", code, severity, message from log.issue"))
                .containsExactly(
                        "Field 1 | 2 | B | unreadable | warning | The cell in \"planted\" cannot be read as a date uk.");
    }

    @Test
    void a_row_without_its_required_cell_is_rejected_and_counted() throws Exception {
        Verdict verdict = orchard.load(
                book(HEADER, asList("Old Tom", "", 4, 1, 1), asList(null, "", 5, 1, 1), asList("Bess", "", 5, 1, 1)));

        assertThat(verdict.rejected()).isEqualTo(1);
        assertThat(verdict.read())
                .isEqualTo(verdict.loaded() + verdict.rejected() + verdict.duplicate() + verdict.ignored());
        assertThat(orchard.rows("select row, \"column\", severity, code from log.issue"))
                .containsExactly("3 | A | rejected | empty");
        assertThat(orchard.rows("select count(*) from staging.tree_harvest")).containsExactly("4");
    }

    @Test
    void every_problem_of_the_headers_is_told_at_once() {
        Path file = book(asList("Tree", "Plantd on", "Apples", "Height"), List.of("Old Tom", "", 1, 2));

        assertThat(refusal(file))
                .containsExactlyInAnyOrder(
                        "Column \"Plantd on\" is new. [sheet \"Field 1\", row 1, column B] Add it to columns or to ignored in"
                                + " jobs/load-orchard.yaml, line 19.",
                        "Column \"Height\" is new. [sheet \"Field 1\", row 1, column D] Add it to columns or to ignored in"
                                + " jobs/load-orchard.yaml, line 19.",
                        "Column \"Planted on\" is missing from sheet \"Field 1\". [jobs/load-orchard.yaml, line 20] The nearest new"
                                + " column is \"Plantd on\". If it was renamed, change the line; if it was dropped, delete it.",
                        "Sheet \"Field 1\" has no column headed \"{year} - {fruit}\". [jobs/load-orchard.yaml, line 23] If the"
                                + " headers were renamed, change the line.");
    }

    @Test
    void a_column_that_is_filled_but_has_no_header_is_refused_and_named_once() {
        Path file = book(
                asList("Tree", "Planted on", "Apples", "2025 - pears", null, "Remarks"),
                asList("Old Tom", "", 1, 1, null, ""),
                asList("Bess", "", 1, 1, 7, ""),
                asList("Jim", "", 1, 1, 8, ""));

        assertThat(refusal(file))
                .containsExactly(
                        "Column E of sheet \"Field 1\" is filled but has no header. [sheet \"Field 1\", row 3, column E]"
                                + " Write its header in row 1 of the spreadsheet, or empty the column.");
    }

    @Test
    void a_sheet_without_a_header_it_must_have_is_refused_although_others_like_it_are_there() throws Exception {
        String strict =
                Orchard.JOB.replace("must have: Field 1", "must have: Field 1\n    must have headers: \"2026 - *\"");
        Path file = book(asList("Tree", "Planted on", "Apples", "2025 - pears"), List.of("Old Tom", "", 1, 2));
        try (Orchard other = new Orchard(folder.resolve("strict"), strict)) {
            Refusal refusal = catchThrowableOfType(Refusal.class, () -> other.load(file));
            assertThat(refusal.problems())
                    .extracting(Problem::what)
                    .containsExactly("Sheet \"Field 1\" has no column headed \"2026 - *\".");
        }
    }

    @Test
    void a_repeated_key_is_refused_and_names_both_rows() {
        Path file = book(
                HEADER, asList("Old Tom", "", 1, 1, 1), asList("Bess", "", 1, 1, 1), asList("Old Tom", "", 2, 1, 1));

        assertThat(refusal(file))
                .containsExactly(
                        "Two rows have the same _sheet, tree. [sheet \"Field 1\", row 2; sheet \"Field 1\", row 4] One of"
                                + " them must go, or \"one row per\" in jobs/load-orchard.yaml, line 11 must name one more column.");
    }

    @Test
    void too_few_rows_and_too_many_unreadable_cells_are_refused() {
        Path file = book(HEADER, asList("Old Tom", "soon", "many", 1, 1));

        assertThat(refusal(file))
                .containsExactly(
                        "It has 2 unreadable cells, more than 1. The first: sheet \"Field 1\", row 2, column B: The cell in"
                                + " \"planted\" cannot be read as a date uk; sheet \"Field 1\", row 2, column C: The cell in"
                                + " \"apples\" cannot be read as a whole number. [jobs/load-orchard.yaml, line 29] Mend them in the"
                                + " spreadsheet; or, if they may stay so, raise the limit in \"refuse the file when\".",
                        "It has 1 row of \"tree\", fewer than 2. [jobs/load-orchard.yaml, line 29] If the file is whole, lower"
                                + " \"rows fewer than\".");
    }

    @Test
    void a_sheet_that_is_missing_and_one_that_is_new_are_both_told() {
        Path file = new Books()
                .sheet("About", List.of("Counted on 1/9/2026"))
                .sheet("Feild 1", HEADER, asList("Old Tom", "", 1, 1, 1))
                .writeTo(folder.resolve("wrong.xlsx"));

        assertThat(refusal(file))
                .containsExactlyInAnyOrder(
                        "Sheet \"Feild 1\" is new. [jobs/load-orchard.yaml] Add it to a table's sheets or to \"ignored sheets\".",
                        "Sheet \"Field 1\" is missing. [jobs/load-orchard.yaml, line 11] The nearest sheet it has is \"Feild 1\".");
    }

    @Test
    void a_file_that_does_not_say_its_edition_is_refused() {
        Path file = new Books()
                .sheet("About", List.of("Counted in autumn"))
                .sheet("Field 1", HEADER)
                .writeTo(folder.resolve("when.xlsx"));

        assertThat(refusal(file))
                .containsExactly("It does not say which edition it is: no cell of sheet \"About\" holds \"Counted on\"."
                        + " [jobs/load-orchard.yaml, line 6] If the publisher's words changed, change the rule; or run it by hand"
                        + " with --edition.");
    }

    @Test
    void a_refused_file_changes_nothing() throws Exception {
        orchard.load(book(HEADER, asList("Old Tom", "", 1, 1, 1), asList("Bess", "", 1, 1, 1)));
        Path wrong = book(HEADER, asList("Old Tom", "", 1, 1, 1), asList("Old Tom", "", 9, 9, 9));
        assertThatThrownBy(() -> orchard.load(wrong)).isInstanceOf(Refusal.class);

        assertThat(orchard.rows("select tree, apples from staging.tree")).containsExactly("Old Tom | 1", "Bess | 1");
        assertThat(orchard.rows("select count(*) from landing.tree")).containsExactly("2");
        assertThat(orchard.rows("select count(*) from log.file")).containsExactly("1");
    }

    @Test
    void another_file_of_the_same_edition_stands_beside_the_first_as_its_second_revision() throws Exception {
        Path first = book(HEADER, asList("Old Tom", "", 1, 1, 1), asList("Bess", "", 1, 1, 1));
        assertThat(orchard.load(first).revision()).isEqualTo(1);
        Path second = book(HEADER, asList("Old Tom", "", 2, 1, 1), asList("Bess", "", 1, 1, 1));
        assertThat(orchard.load(second).revision()).isEqualTo(2);

        assertThat(orchard.rows("select count(distinct _file_id), count(*) from staging.tree"))
                .containsExactly("2 | 4");
        assertThat(orchard.load(first).revision())
                .as("loaded again, it keeps its place")
                .isEqualTo(1);
        assertThat(orchard.rows("select count(*) from staging.tree")).containsExactly("4");
    }

    @Property(tries = 25)
    void whatever_stands_in_the_rows_read_equals_loaded_rejected_duplicate_and_ignored(
            @ForAll @Size(min = 2, max = 12) List<@AlphaChars @StringLength(max = 3) String> names) throws Exception {
        Path place = java.nio.file.Files.createTempDirectory("orchard");
        String lenient = Orchard.JOB
                .replace("rejected rows more than: 1", "rejected rows more than: 99")
                .replace("one row per: _sheet, tree", "one row per: _row")
                .replace("rows fewer than: 2", "rows fewer than: 0");
        try (Orchard any = new Orchard(place, lenient)) {
            Books books = new Books().sheet("About", List.of("Counted on 1/9/2026"));
            List<List<Object>> rows = new java.util.ArrayList<>(List.of(HEADER));
            names.forEach(name -> rows.add(asList(name, "", 1, 1, 1)));
            Verdict verdict =
                    any.load(books.sheet("Field 1", rows.toArray(List[]::new)).writeTo(place.resolve("x.xlsx")));

            long blank = names.stream().filter(String::isEmpty).count();
            assertThat(verdict.rejected()).isEqualTo(blank);
            assertThat(verdict.read()).isEqualTo(names.size() + 1);
            assertThat(verdict.read())
                    .isEqualTo(verdict.loaded() + verdict.rejected() + verdict.duplicate() + verdict.ignored());
        }
    }

    @SafeVarargs
    private Path book(List<Object>... rows) {
        return new Books()
                .sheet("About", List.of("Trees of the orchard"), List.of("Counted on 1/9/2026"))
                .sheet("Field 1", rows)
                .writeTo(folder.resolve("orchard-" + System.nanoTime() + ".xlsx"));
    }

    private List<String> refusal(Path file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> orchard.load(file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problems().stream().map(FileLoadTest::asLine).toList();
    }

    private static String asLine(Problem problem) {
        return problem.what() + " [" + problem.where() + "] " + problem.remedy();
    }
}
