package asc.landing;

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

/** "Rows change by more than" compares a file with the edition before it, among files of its own kind. */
class RowsBeforeTest {

    private static final String JOB = """
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
                header row: where "Tree | Tree name" stands
                one row per: tree
                columns: |
                  tree     text!         Tree | Tree name
                refuse the file when:
                  rows change by more than: 20%
              - table: tree
                sheets: Meadow*
                header row: where "Name of tree" stands
                one row per: tree
                columns: |
                  tree     text!         Name of tree
                refuse the file when:
                  rows change by more than: 20%
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
    void a_file_that_lost_half_of_its_rows_is_refused_and_the_edition_before_named() throws Exception {
        orchard.load(book("1/5/2026", "Field", "Tree", 10));
        assertThat(problems(book("1/6/2026", "Field", "Tree", 5)))
                .containsExactly(
                        "It has 5 rows of \"tree\", the edition before (1 May 2026) had 10: a change of 50.00%, more than 20%.");
        assertThat(orchard.load(book("1/7/2026", "Field", "Tree", 9)).loaded()).isEqualTo(9);
    }

    @Test
    void a_sheet_of_another_shape_is_another_kind_of_file() throws Exception {
        orchard.load(book("1/4/2026", "Field", "Tree", 10));
        orchard.load(book("1/5/2026", "Meadow", "Name of tree", 100));
        assertThat(orchard.load(book("1/6/2026", "Field", "Tree", 11)).loaded()).isEqualTo(11);
        assertThat(problems(book("1/7/2026", "Meadow", "Name of tree", 11))).hasSize(1);
    }

    @Test
    void a_system_that_heads_its_columns_otherwise_is_another_kind_of_file() throws Exception {
        orchard.load(book("1/4/2026", "Field", "Tree", 10));
        orchard.load(book("1/5/2026", "Field", "Tree name", 100));
        assertThat(orchard.load(book("1/6/2026", "Field", "Tree", 11)).loaded()).isEqualTo(11);
    }

    @Test
    void an_older_edition_that_comes_late_is_not_compared_with_a_later_one() throws Exception {
        orchard.load(book("1/5/2026", "Field", "Tree", 10));
        orchard.load(book("1/6/2026", "Field", "Tree", 12));
        assertThat(orchard.load(book("1/1/2020", "Field", "Tree", 3)).loaded()).isEqualTo(3);
        assertThat(problems(book("15/5/2026", "Field", "Tree", 20))).hasSize(1);
    }

    private Path book(String countedOn, String sheet, String header, int rows) {
        @SuppressWarnings("unchecked")
        List<Object>[] lines = new List[rows + 1];
        lines[0] = List.of(header);
        for (int i = 1; i <= rows; i++) {
            lines[i] = List.of("tree " + i);
        }
        return new Books()
                .sheet("About", List.of("Counted on " + countedOn))
                .sheet(sheet, lines)
                .writeTo(folder.resolve(countedOn.replace('/', '-') + sheet + rows + ".xlsx"));
    }

    private List<String> problems(Path file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> orchard.load(file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problems().stream().map(Problem::what).toList();
    }
}
