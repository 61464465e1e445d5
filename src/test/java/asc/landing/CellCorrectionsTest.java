package asc.landing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.Books;
import asc.problem.Refusal;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A single cell that is wrong in a file is put right where the file is staged; the file, and what was landed of it, stay as they came. */
class CellCorrectionsTest {

    private static final String STAGED =
            "select t.tree, t.apples, cast(h.weight as decimal(9, 1)), h.shown from staging.tree as t"
                    + " left join staging.tree_harvest as h using (_file_id, _sheet, _row) order by 1";

    @TempDir
    private Path folder;

    private Orchard orchard;
    private String fileId;

    @BeforeEach
    void an_orchard() throws Exception {
        orchard = new Orchard(folder);
        fileId = orchard.load(new Books()
                        .sheet("About", List.of("Counted on 1 September 2026"))
                        .sheet(
                                "Field 1",
                                List.of("Tree", "Planted on", "Apples", "2025 - pears", "Remarks"),
                                List.of("Bess", "1/9/1999", "120", 12.5, ""),
                                List.of("Old Tom", "1/9/1999", "1,204", 7, ""))
                        .writeTo(folder.resolve("orchard.xlsx")))
                .fileId();
        orchard.run(
                "create schema reference; create table reference.fix (correction_id varchar, file varchar, edition date,"
                        + " sheet varchar, \"row\" integer, column_letter varchar, published varchar, corrected varchar)");
    }

    @AfterEach
    void leave() throws Exception {
        orchard.close();
    }

    @Test
    void the_corrected_cell_is_staged_and_the_landed_one_stays() throws Exception {
        assertThat(orchard.rows(STAGED)).containsExactly("Bess | 120 | 12.5 | 12.5", "Old Tom | 1204 | 7.0 | 7");
        correct("'apples', 'orchard.xlsx', '2026-09-01', 'Field 1', 2, 'C', '120', '1,020'");
        correct("'pears', '" + fileId + "', null, 'Field 1', 3, 'd', '7.0', '[c]'");

        renew();

        assertThat(orchard.rows(STAGED)).containsExactly("Bess | 1020 | 12.5 | 12.5", "Old Tom | 1204 | null | [c]");
        assertThat(orchard.rows("select apples from landing.tree order by _row"))
                .containsExactly("120", "1,204");
        assertThat(orchard.rows("select correction_id, file_id = '" + fileId + "', sheet, \"row\", column_letter from"
                        + " log.corrected_cell order by 1"))
                .containsExactly("apples | true | Field 1 | 2 | C", "pears | true | Field 1 | 3 | D");

        orchard.run("delete from reference.fix where correction_id = 'pears'");
        renew();
        assertThat(orchard.rows(STAGED))
                .as("a correction that is taken back leaves nothing")
                .containsExactly("Bess | 1020 | 12.5 | 12.5", "Old Tom | 1204 | 7.0 | 7");
    }

    @Test
    void two_corrections_of_one_cell_are_told_and_none_is_taken() throws Exception {
        correct("'a', 'orchard.xlsx', null, 'Field 1', 2, 'C', '120', '121'");
        correct("'b', '" + fileId + "', '2026-09-01', 'Field 1', 2, 'c', '120', '122'");

        assertThatThrownBy(this::renew)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.asText())
                                .contains("The correction b corrects a cell that a corrects too.")
                                .contains("Keep the one that is right, and delete the other."));
    }

    @Test
    void a_correction_that_does_not_agree_with_its_file_is_told() throws Exception {
        correct("'a', 'orchard.xlsx', null, 'Field 1', 2, 'C', '121', '1'");
        correct("'b', 'orchard.xlsx', null, 'Field 1', 9, 'C', '120', '1'");
        correct("'c', 'orchard.xlsx', null, 'Field 1', 2, 'E', '', '1'");
        correct("'d', 'orchard.xlsx', null, 'Field 2', 2, 'C', '120', '1'");
        correct("'e', 'orchard.xlsx', null, 'Field 1', 2, 'C', '120', 'many'");
        correct("'f', 'another.xlsx', null, 'Field 1', 2, 'C', '120', '1'");

        assertThatThrownBy(this::renew)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().stream().map(problem -> problem.what()))
                                .containsExactly(
                                        "The correction a does not agree with the file: no such row is loaded, or the cell does not hold what"
                                                + " is published.",
                                        "The correction b does not agree with the file: no such row is loaded, or the cell does not hold what"
                                                + " is published.",
                                        "The correction c names no column that is read.",
                                        "The correction d names no column that is read.",
                                        "The correction e gives a value that cannot be read as whole number."));
    }

    @Test
    void a_correction_that_names_two_files_is_told_and_one_that_says_the_edition_is_none() throws Exception {
        orchard.load(new Books()
                .sheet("About", List.of("Counted on 1 October 2026"))
                .sheet(
                        "Field 1",
                        List.of("Tree", "Planted on", "Apples", "2025 - pears", "Remarks"),
                        List.of("Bess", "1/9/1999", "120", 12.5, ""),
                        List.of("Old Tom", "1/9/1999", "1,204", 7, ""))
                .writeTo(folder.resolve("again/orchard.xlsx")));
        correct("'apples', 'orchard.xlsx', null, 'Field 1', 2, 'C', '120', '130'");
        assertThatThrownBy(this::renew)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.problems().get(0).what())
                                .isEqualTo("The correction apples names 2 loaded files."));

        orchard.run("update reference.fix set edition = date '2026-10-01'");
        renew();
        assertThat(orchard.rows("select edition, apples from staging.tree where tree = 'Bess' order by 1"))
                .containsExactly("2026-09-01 | 120", "2026-10-01 | 130");
    }

    private void correct(String values) throws Exception {
        orchard.run("insert into reference.fix values (" + values + ")");
    }

    private void renew() throws Exception {
        List<asc.definition.LoadJob> jobs = List.of(orchard.job());
        orchard.renew(jobs, List.of("reference.fix"));
    }
}
