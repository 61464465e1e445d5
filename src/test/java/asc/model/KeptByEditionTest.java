package asc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.problem.Finding;
import asc.problem.Refusal;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Of a table kept by edition only what differs is made again, and what is kept is what a full build would have made. */
class KeptByEditionTest {

    private static final String CRATES = """
            crate as (
              select
                crate.*,
                rank() over (partition by crate.edition order by crate.apples desc) as place,
              from staging.crate as crate
              join log.file as file
                on file.file_id = crate._file_id
              qualify file.revision = max(file.revision) over (partition by crate.edition)
            )
            """;

    private Orchard orchard;

    @BeforeEach
    void plant(@TempDir Path folder) throws Exception {
        orchard = new Orchard(folder);
        orchard.give("staging.crate (_file_id varchar, edition date, tree integer, apples integer)")
                .give("log.file (file_id varchar, edition date, revision integer, run_id varchar)")
                .file("reference/tree.csv", "tree,kind\n1,russet\n2,codlin\n3,russet\n")
                .query(Room.REFERENCE, "tree", "tree", "select csv.tree::integer as tree, csv.kind from csv");
        kept(
                "harvest",
                "edition, tree",
                "with " + CRATES + "select crate.edition, crate.tree, tree.kind, crate.apples, crate.place from crate"
                        + " left join reference.tree as tree on tree.tree = crate.tree");
        kept(
                "kind_of_harvest",
                "edition, kind",
                "select harvest.edition, coalesce(harvest.kind, 'unknown') as kind, sum(harvest.apples) as apples"
                        + " from warehouse.harvest as harvest group by all");
    }

    @AfterEach
    void close() throws Exception {
        orchard.close();
    }

    @Test
    void an_edition_is_made_again_only_when_its_own_files_change() throws Exception {
        stamped("select crate.edition, crate.tree from staging.crate as crate");
        load("f1", "2026-01-01", 1, "(1, 10)");
        load("f2", "2026-02-01", 1, "(1, 20)");
        build();
        List<String> before = stamps();

        build();
        assertThat(stamps()).as("nothing is new").isEqualTo(before);

        load("f3", "2026-03-01", 1, "(1, 30)");
        build();
        assertThat(stamps().subList(0, 2)).as("an edition came").isEqualTo(before);
        assertThat(stamps()).hasSize(3);

        List<String> three = stamps();
        load("f2", "2026-02-01", 1, "(1, 21)");
        build();
        assertThat(stamps().get(0)).as("another edition changed").isEqualTo(three.get(0));
        assertThat(stamps().get(1)).as("it changed").isNotEqualTo(three.get(1));
        assertThat(stamps().get(2)).isEqualTo(three.get(2));
    }

    @Test
    void every_edition_is_made_again_when_the_query_or_what_it_reads_of_reference_changes() throws Exception {
        orchard.query(Room.WAREHOUSE, "codlin", "tree", """
                select tree.tree from reference.tree as tree where tree.kind = 'codlin'
                """);
        stamped("select crate.edition, crate.tree from staging.crate as crate"
                + " anti join warehouse.codlin as codlin on codlin.tree = crate.tree");
        load("f1", "2026-01-01", 1, "(1, 10), (2, 5)");
        load("f2", "2026-02-01", 1, "(1, 20)");
        build();
        List<String> before = stamps();

        orchard.file("reference/tree.csv", "tree,kind\n1,russet\n2,russet\n");
        build();
        assertThat(stamps()).hasSize(3).doesNotContainAnyElementsOf(before);

        List<String> again = stamps();
        stamped("select crate.edition, crate.tree from staging.crate as crate where crate.tree > 1");
        build();
        assertThat(stamps()).hasSize(1).doesNotContainAnyElementsOf(again);
    }

    @Test
    void a_cell_type_that_the_query_calls_is_part_of_it() throws Exception {
        orchard.execute("create schema types");
        orchard.execute("create macro types.inner_part(x) as x + 1");
        orchard.execute("create macro types.outer_part(x) as types.inner_part(x) * 2");
        kept(
                "sum",
                "edition",
                "select crate.edition, max(types.outer_part(crate.apples)) as apples"
                        + " from staging.crate as crate group by all");
        load("f1", "2026-01-01", 1, "(1, 10)");
        build();
        assertThat(orchard.rows("select apples from warehouse.sum")).containsExactly("22");

        orchard.execute("create or replace macro types.inner_part(x) as x + 2");
        build();
        assertThat(orchard.rows("select apples from warehouse.sum")).containsExactly("24");
    }

    @Test
    void an_edition_that_is_gone_goes_and_so_does_what_was_made_from_it() throws Exception {
        load("f1", "2026-01-01", 1, "(1, 10)");
        load("f2", "2026-02-01", 1, "(1, 20)");
        build();
        forget("f1");
        build();

        assertThat(orchard.rows("select distinct edition from warehouse.harvest"))
                .containsExactly("2026-02-01");
        assertThat(orchard.rows("select distinct edition from warehouse.kind_of_harvest"))
                .containsExactly("2026-02-01");
    }

    @Test
    void nothing_is_kept_of_a_build_that_is_undone() throws Exception {
        load("f1", "2026-01-01", 1, "(1, 10)");
        build();
        orchard.connection().setAutoCommit(false);
        load("f2", "2026-02-01", 1, "(1, 20)");
        build();
        orchard.connection().rollback();
        orchard.connection().setAutoCommit(true);

        assertThat(orchard.rows("select edition from warehouse.harvest")).containsExactly("2026-01-01");
        load("f2", "2026-02-01", 1, "(1, 25)");
        build();
        assertThat(orchard.rows("select apples from warehouse.harvest order by edition"))
                .containsExactly("10", "25");
    }

    @Test
    void a_key_that_is_shared_is_found_in_the_edition_made_again() throws Exception {
        load("f1", "2026-01-01", 1, "(1, 10)");
        build();
        load("f2", "2026-02-01", 1, "(1, 20), (1, 30)");

        List<Finding> findings = orchard.build().build();

        assertThat(findings).extracting(Finding::examples).contains(List.of("edition 2026-02-01, tree 1"));
    }

    @Test
    void rows_of_an_edition_without_a_file_and_a_table_without_an_edition_are_refused() throws Exception {
        kept(
                "every_month",
                "edition",
                "select unnest([date '2026-01-01', date '2026-07-01']) as edition from staging.crate");
        kept("no_month", "tree", "select crate.tree from staging.crate as crate");
        load("f1", "2026-01-01", 1, "(1, 10)");

        Refusal refusal = catchThrowableOfType(Refusal.class, this::build);

        assertThat(refusal.problems())
                .extracting(problem -> problem.what())
                .containsExactly(
                        "warehouse.every_month has rows of an edition that none of the tables it reads has.",
                        "warehouse.no_month is kept by edition, and the query gives no date of that name.");
    }

    @Test
    void a_mistake_in_the_query_is_told_on_its_own_line() throws Exception {
        kept("harvest", "edition", "select\n  crate.edition,\n  crate.pips,\nfrom staging.crate as crate");

        Refusal refusal = catchThrowableOfType(Refusal.class, this::build);

        assertThat(refusal.problems())
                .extracting(problem -> problem.where())
                .containsExactly("sql/warehouse/harvest.sql, line 9");
    }

    @Test
    void a_table_that_is_read_in_full_to_make_one_edition_is_named_before_there_is_any_row() throws Exception {
        kept(
                "pair",
                "edition, tree",
                "select harvest.edition, harvest.tree, crate.apples from warehouse.harvest as harvest"
                        + " join staging.crate as crate on crate.tree = harvest.tree");
        build();

        assertThat(KeptScans.problems(orchard.connection(), orchard.graph()))
                .extracting(problem -> problem.what())
                .containsExactly(
                        "warehouse.pair is kept by edition, and to make one edition it reads all of staging.crate.");
    }

    @Test
    void what_several_parts_of_a_query_share_may_be_worked_out_for_every_edition() throws Exception {
        kept(
                "shared",
                "edition, part",
                "with total as materialized (select crate.edition, sum(crate.apples) as apples from staging.crate as crate"
                        + " group by all) select total.edition, 1 as part, total.apples from total"
                        + " union all select total.edition, 2, total.apples from total");
        build();

        assertThat(KeptScans.problems(orchard.connection(), orchard.graph())).isEmpty();
    }

    /** Whatever happens between two nights, what the second keeps is what a build of everything would give. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void what_is_kept_equals_what_a_full_build_makes(long seed) throws Exception {
        Random random = new Random(seed);
        for (int night = 0; night < 12; night++) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                happen(random);
            }
            build();
            orchard.execute("create or replace table kept_harvest as from warehouse.harvest");
            orchard.execute("create or replace table kept_kind as from warehouse.kind_of_harvest");
            orchard.execute("delete from kept.part");
            build();
            assertSame("kept_harvest", "warehouse.harvest");
            assertSame("kept_kind", "warehouse.kind_of_harvest");
        }
    }

    private void happen(Random random) throws Exception {
        String edition = "2026-0" + (1 + random.nextInt(6)) + "-01";
        String file = "f" + random.nextInt(12);
        switch (random.nextInt(5)) {
            case 0 -> forget(file);
            case 1 -> orchard.file("reference/tree.csv", "tree,kind\n1,kind " + random.nextInt(3) + "\n2,codlin\n");
            default -> {
                int apples = random.nextInt(9);
                load(file, edition, 1 + random.nextInt(3), "(1, %d), (2, %d)".formatted(apples, 9 - apples));
            }
        }
        orchard.execute("update log.file set run_id = 'run " + random.nextInt() + "'");
    }

    private void assertSame(String kept, String full) throws Exception {
        assertThat(orchard.rows("from " + kept + " except all from " + full)).isEmpty();
        assertThat(orchard.rows("from " + full + " except all from " + kept)).isEmpty();
    }

    /** A table whose rows say when they were made. */
    private void stamped(String query) throws Exception {
        kept("stamped", "edition, tree", "select made.*, uuid() as stamp from (" + query + ") as made");
    }

    private List<String> stamps() throws Exception {
        return orchard.rows("select stamp from warehouse.stamped order by edition, tree");
    }

    private void kept(String name, String key, String query) throws Exception {
        orchard.file(
                "warehouse/" + name + ".sql",
                "-- warehouse  %s\n-- one row per  %s\n-- title  %s\n-- owner  orchard\n-- kept by  edition\n\n%s\n"
                        .formatted(name, key, name, query));
    }

    private void load(String file, String edition, int revision, String rows) throws Exception {
        forget(file);
        orchard.execute("insert into staging.crate select '" + file + "', '" + edition
                + "', r.tree, r.apples from (values " + rows + ") as r(tree, apples)");
        orchard.execute("insert into log.file values ('" + file + "', '" + edition + "', " + revision + ", 'a run')");
    }

    private void forget(String file) throws Exception {
        orchard.execute("delete from staging.crate where _file_id = '" + file + "'");
        orchard.execute("delete from log.file where file_id = '" + file + "'");
    }

    private void build() throws Exception {
        orchard.build().build();
    }
}
