package asc.landing;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.Books;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sheets of several shapes are one table: each is read by the first shape whose sheets it is one of. */
class ShapesTest {

    static final String JOB = """
            job: load-orchard
            owner: gardener
            file:
              find: inbox/orchard/*.xlsx
            edition:
              sheet: About
              after: Counted on
              type: date_uk
            ignored sheets: About
            tables:
              - table: tree
                sheets: Field*
                header row: where "Tree" stands
                one row per: tree
                markers: ["[c]"]
                columns: |
                  tree     text!         Tree
                  apples   whole_number  Apples
                repeated: |
                  harvest  {year} - {fruit}  weight  figure
                refuse the file when:
                  rows fewer than: 2
              - table: tree
                sheets: Old Field, Meadow*
                header row: where "Name of tree" stands
                one row per: tree
                blank when: ["?"]
                columns: |
                  tree     text!         Name of tree
                  planted  date_uk       Planted
                repeated: |
                  harvest  {fruit} in {year}  weight  figure
                refuse the file when:
                  rows fewer than: 1
                  unreadable cells more than: 1
            """;

    @TempDir
    private Path folder;

    private Orchard orchard;

    @BeforeEach
    void plant() throws Exception {
        orchard = new Orchard(folder, JOB);
    }

    @AfterEach
    void leave() throws Exception {
        orchard.close();
    }

    @Test
    void sheets_of_two_shapes_are_rows_of_one_table_and_a_column_that_one_lacks_is_empty() throws Exception {
        Verdict verdict = orchard.load(book().sheet(
                        "Field 1",
                        List.of("Tree", "Apples", "2025 - pears"),
                        asList("Old Tom", "[c]", 1),
                        asList("Bess", 7, null))
                .sheet(
                        "Meadow",
                        List.of("Trees of the meadow"),
                        List.of("Planted", "Name of tree", "plums in 2024"),
                        asList("1/9/1999", "Jim", 3),
                        asList("?", "Ann", null))
                .writeTo(folder.resolve("both.xlsx")));

        assertThat(orchard.rows("select _sheet, _row, tree, apples, apples_status, planted from staging.tree"))
                .containsExactly(
                        "Field 1 | 2 | Old Tom | null | [c] | null",
                        "Field 1 | 3 | Bess | 7 | null | null",
                        "Meadow | 3 | Jim | null | null | 1999-09-01",
                        "Meadow | 4 | Ann | null | null | null");
        assertThat(orchard.rows("select _sheet, year, fruit, weight from staging.tree_harvest"))
                .containsExactly(
                        "Field 1 | 2025 | pears | 1.000000000000000000",
                        "Meadow | 2024 | plums | 3.000000000000000000");
        assertThat(verdict.loaded()).isEqualTo(4);
        assertThat(orchard.rows("select sheet, table_name, rows_loaded from log.sheet order by 1"))
                .containsExactly("About | null | 0", "Field 1 | tree | 2", "Meadow | tree | 2");
    }

    @Test
    void a_shape_of_which_no_sheet_came_is_not_missed_and_has_no_limits() throws Exception {
        Verdict verdict = orchard.load(book().sheet(
                        "Old Field", List.of("Name of tree", "Planted", "plums in 2024"), List.of("Jim", "1/9/1999", 3))
                .writeTo(folder.resolve("old.xlsx")));
        assertThat(verdict.loaded()).isEqualTo(1);
    }

    @Test
    void when_no_sheet_of_any_shape_came_the_first_is_missed() {
        assertThat(problems(book().writeTo(folder.resolve("none.xlsx"))))
                .containsExactly("Sheet \"Field*\" is missing.");
    }

    @Test
    void each_shape_has_its_own_limits_and_a_key_stands_once_in_all_of_them() {
        Path file = book().sheet("Field 1", List.of("Tree", "Apples", "2025 - pears"), asList("Jim", 1, 1))
                .sheet("Meadow", List.of("Name of tree", "Planted", "plums in 2024"), List.of("Jim", "soon", 3))
                .writeTo(folder.resolve("wrong.xlsx"));

        assertThat(problems(file))
                .containsExactly("It has 1 row of \"tree\", fewer than 2.", "Two rows have the same tree.");
    }

    private static Books book() {
        return new Books().sheet("About", List.of("Counted on 1/9/2026"));
    }

    private List<String> problems(Path file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> orchard.load(file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problems().stream().map(Problem::what).toList();
    }
}
