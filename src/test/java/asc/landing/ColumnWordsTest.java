package asc.landing;

import static java.util.Arrays.asList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.Books;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a job file can say of a column: that it may be absent, that its header varies, that a fact in it must read. */
class ColumnWordsTest {

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
            sheet: Field
            table: tree
            header row: where "Tree" stands
            one row per: tree
            columns: |
              tree      text!      Tree
              area      text?      AREA*CD | Area
              area_name  text?      AREA*NM
              planted   date_uk?   Planted
              said      text?      Planted
            repeated: |
              crop      {year:whole_number} crop | Crop_of_{year:whole_number}  weight  figure?
              age       {age:age}  apples  whole_number?
            ignored: |
              Remarks
            """;

    @TempDir
    private Path folder;

    @Test
    void a_column_that_may_be_absent_is_empty_where_it_is() throws Exception {
        try (Orchard orchard = new Orchard(folder, JOB)) {
            orchard.load(book(List.of("Tree"), List.of("Old Tom")));
            assertThat(orchard.rows("select tree, area, planted from staging.tree"))
                    .containsExactly("Old Tom | null | null");
            assertThat(orchard.rows("select count(*) from staging.tree_crop")).containsExactly("0");
        }
    }

    @Test
    void a_column_that_may_be_absent_is_still_read_where_it_stands_and_two_may_read_one_header() throws Exception {
        try (Orchard orchard = new Orchard(folder, JOB)) {
            orchard.load(book(
                    List.of("Tree", "AREA24CD", "AREA24NM", "Planted"), List.of("Old Tom", "E1", "North", "3/4/1999")));
            assertThat(orchard.rows("select area, area_name, planted, said from staging.tree"))
                    .containsExactly("E1 | North | 1999-04-03 | 3/4/1999");
        }
    }

    @Test
    void a_header_that_a_star_fits_twice_is_refused() throws Exception {
        try (Orchard orchard = new Orchard(folder, JOB)) {
            assertThat(problems(orchard, book(List.of("Tree", "AREA23CD", "AREA24CD"), List.of("Old Tom", "E1", "E2"))))
                    .containsExactly("Column \"AREA24CD\" stands twice, in B and C.");
        }
    }

    @Test
    void a_spelling_without_a_star_goes_before_one_with_it() throws Exception {
        String job = JOB.replace("AREA*NM", "AREA code");
        job = job.replace("AREA*CD", "AREA*");
        try (Orchard orchard = new Orchard(folder, job)) {
            orchard.load(book(List.of("Tree", "AREA code", "Area 24"), List.of("Old Tom", "E1", "North")));
            assertThat(orchard.rows("select area, area_name from staging.tree")).containsExactly("North | E1");
        }
    }

    @Test
    void a_repeated_things_headers_have_spellings_and_a_fact_is_one_only_where_its_type_reads_it() throws Exception {
        try (Orchard orchard = new Orchard(folder, JOB)) {
            orchard.load(book(
                    asList("Tree", "2024 crop", "Crop_of_2025", "7", "90+", "Remarks"),
                    asList("Old Tom", 1.5, 2, 3, 4, "leans")));
            assertThat(orchard.rows("select _column, year, weight from staging.tree_crop"))
                    .containsExactly("2 | 2024 | 1.500000000000000000", "3 | 2025 | 2.000000000000000000");
            assertThat(orchard.rows("select _column, age, apples from staging.tree_age"))
                    .containsExactly("4 | 7 | 3", "5 | 90+ | 4");
        }
    }

    @Test
    void a_header_whose_fact_does_not_read_is_nobodys() throws Exception {
        try (Orchard orchard = new Orchard(folder, JOB)) {
            assertThat(problems(orchard, book(List.of("Tree", "All ages", "last crop"), List.of("Old Tom", 1, 2))))
                    .containsExactly("Column \"All ages\" is new.", "Column \"last crop\" is new.");
        }
    }

    @SafeVarargs
    private Path book(List<Object>... rows) {
        return new Books()
                .sheet("About", List.of("Counted on 1/9/2026"))
                .sheet("Field", rows)
                .writeTo(folder.resolve("orchard-" + System.nanoTime() + ".xlsx"));
    }

    private static List<String> problems(Orchard orchard, Path file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> orchard.load(file));
        assertThat(refusal).as("a refusal").isNotNull();
        return refusal.problems().stream().map(Problem::what).toList();
    }
}
