package asc.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.problem.Finding;
import asc.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelBuildTest {

    private Orchard orchard;

    @BeforeEach
    void plant(@TempDir Path folder) throws Exception {
        orchard = new Orchard(folder);
    }

    @AfterEach
    void close() throws Exception {
        orchard.close();
    }

    @Test
    void tablesAreBuiltAfterThoseTheyReadAndTiesGoByRoomAndName() throws Exception {
        orchard.give("staging.crate (crate_id integer)")
                .query(Room.MARTS, "basket", "crate_id", "select weight.crate_id from measures.weight as weight")
                .query(Room.MEASURES, "weight", "crate_id", "select apple.crate_id from warehouse.apple as apple")
                .query(Room.WAREHOUSE, "zest", "crate_id", "select crate.crate_id from staging.crate as crate")
                .query(
                        Room.WAREHOUSE,
                        "apple",
                        "crate_id",
                        "with zest as (select z.crate_id from warehouse.zest as z) select crate_id from zest")
                .execute("insert into staging.crate values (1), (2)");
        List<String> told = new ArrayList<>();

        new ModelBuild(
                        orchard.connection(),
                        orchard.graph(),
                        (table, rows, milliseconds) -> told.add(table + " " + rows))
                .build();

        assertThat(told)
                .containsExactly("warehouse.zest 2", "warehouse.apple 2", "measures.weight 2", "marts.basket 2");
    }

    @Test
    void aReferenceTableIsItsCsvAsTextTypedByItsQuery() throws Exception {
        orchard.file(
                        "reference/tree.csv",
                        "\uFEFFtree_id,\"Planted on\",note\r\n1,2024-05-01,\"old, \"\"tall\"\"\"\r\n2,,\r\n,,\r\n")
                .query(
                        Room.REFERENCE,
                        "tree",
                        "tree_id",
                        "select csv.tree_id::integer as tree_id, csv.\"Planted on\"::date as planted_on, csv.note from csv");

        orchard.build().build();

        assertThat(orchard.rows("from reference.tree order by tree_id"))
                .containsExactly("1, 2024-05-01, old, \"tall\"", "2, null, null");
        assertThat(orchard.rows("select 1 from information_schema.tables where table_name = 'csv'"))
                .isEmpty();
    }

    @Test
    void aCsvThatIsNotUtf8IsRefusedWithItsLine() throws Exception {
        orchard.query(Room.REFERENCE, "tree", "name", "select csv.name from csv");
        Files.write(
                orchard.sql().resolve("reference/tree.csv"),
                "name\nB\nJos\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(refusal().asText()).isEqualTo("""
                        The tables were not built.
                          The file is not UTF-8 text.      sql/reference/tree.csv, line 3
                            In Excel save it as "CSV UTF-8 (Comma delimited)".\
                        """);
    }

    @Test
    void oneTableStacksTheOthersOfItsRoom() throws Exception {
        orchard.query(Room.MEASURES, "juice", "tree_id", "select 1 as tree_id, 'juice' as kind")
                .query(Room.MEASURES, "pulp", "tree_id", "select 'pulp' as kind, 2 as tree_id")
                .file("measures/all_kinds.sql", """
                        -- measure      all_kinds
                        -- one row per  tree_id
                        -- title        Both
                        -- owner        orchard
                        -- stacks       measures

                        select stacked.tree_id, stacked.kind
                        from stacked
                        """);

        orchard.build().build();

        assertThat(orchard.rows("from measures.all_kinds order by tree_id")).containsExactly("1, juice", "2, pulp");
        assertThat(orchard.graph().inOrder())
                .extracting(model -> model.name().table())
                .containsExactly("juice", "pulp", "all_kinds");
    }

    @Test
    void aKeySharedByRowsOrNotFilledIsFoundWithExamplesOfTheKeyAlone() throws Exception {
        orchard.query(Room.WAREHOUSE, "apple", "tree_id, picked", """
                select unnest([1, 1, 2, 2, 3, 3, 4, 4, 5, null]) as tree_id,
                    unnest([1, 1, 1, 1, 1, 1, 1, 1, 1, 1]) as picked,
                    'Ada' as picker
                """);

        List<Finding> findings = orchard.build().build();

        assertThat(findings).allMatch(Finding::stops);
        assertThat(findings.get(0).asProblem().asText()).isEqualTo("""
                          warehouse.apple has rows whose key is not filled (one row per tree_id, picked).      warehouse.apple
                            1 row:
                            tree_id empty, picked 1.\
                        """.stripTrailing());
        assertThat(findings.get(1).rows()).isEqualTo(4);
        assertThat(findings.get(1).examples())
                .containsExactly("tree_id 1, picked 1", "tree_id 2, picked 1", "tree_id 3, picked 1");
    }

    @Test
    void whatTheAuthorSaysIsWrittenIntoTheDatabase() throws Exception {
        orchard.file("warehouse/apple.sql", """
                -- warehouse    apple
                -- one row per  tree_id
                -- title        Every tree's apples
                -- owner        orchard
                -- beware       Apples in the grass
                --              are not counted.

                with tree as (
                    select 1 as tree_id -- not this one
                )
                select
                    tree.tree_id,           -- the tree's number
                    3 * 2 as apples, -- counted by hand
                    '-- no' as remark
                from tree -- nor this
                """);

        orchard.build().build();

        assertThat(orchard.rows("select comment from duckdb_tables() where table_name = 'apple'"))
                .containsExactly("Every tree's apples\nApples in the grass are not counted.");
        assertThat(orchard.rows("select column_name, comment from duckdb_columns() where table_name = 'apple'"))
                .containsExactly("tree_id, the tree's number", "apples, counted by hand", "remark, null");
    }

    @Test
    void aTableWithoutAFileIsDroppedAndNothingElseIsTouched() throws Exception {
        orchard.give("staging.crate (crate_id integer)")
                .query(Room.WAREHOUSE, "apple", "tree_id", "select 1 as tree_id")
                .query(Room.WAREHOUSE, "pear", "tree_id", "select 1 as tree_id");
        orchard.build().build();
        Files.delete(orchard.sql().resolve("warehouse/pear.sql"));

        orchard.build().build();

        assertThat(orchard.rows("select table_schema || '.' || table_name from information_schema.tables"
                        + " where table_schema <> 'kept' order by all"))
                .containsExactly("staging.crate", "warehouse.apple");
    }

    @Test
    void theCallersTransactionDecidesAndNamesTheFirstMistakeOnly() throws Exception {
        orchard.query(Room.WAREHOUSE, "apple", "tree_id", "select 1 as tree_id");
        orchard.build().build();
        orchard.query(Room.WAREHOUSE, "apple", "tree_id", "select 2 as tree_id")
                .query(Room.WAREHOUSE, "pear", "tree_id", "select nothing as tree_id")
                .query(Room.WAREHOUSE, "plum", "tree_id", "select nothing as tree_id");

        orchard.connection().setAutoCommit(false);
        assertThat(refusal().problems()).hasSize(1);
        orchard.connection().rollback();
        orchard.connection().setAutoCommit(true);

        assertThat(orchard.rows("from warehouse.apple")).containsExactly("1");
        assertThat(refusal().problems()).hasSize(2);
    }

    @Test
    void jobsThatAQueryFeedsMustExist() throws Exception {
        orchard.file("marts/basket.sql", """
                -- mart         basket
                -- one row per  basket_id
                -- title        Baskets
                -- owner        orchard
                -- feeds        send-baskets, send-crate
                select 1 as basket_id
                """);

        ModelFolder folder = ModelFolder.read(orchard.sql());

        assertThat(folder.problems()).isEmpty();
        assertThat(folder.feedsOtherThan(List.of("send-baskets", "send-crates")))
                .singleElement()
                .extracting(problem -> problem.asText())
                .isEqualTo("  The header feeds \"send-crate\", and there is no such job.      sql/marts/basket.sql\n"
                        + "    The nearest known name is send-crates.");
    }

    @Test
    void sixtyTablesThatEachReadTheOneBeforeAreBuiltInThatOrder() throws Exception {
        for (int i = 0; i < 60; i++) {
            orchard.query(
                    Room.WAREHOUSE,
                    "apple_" + i,
                    "tree_id",
                    i == 0
                            ? "select 1 as tree_id"
                            : "with before as (select a.tree_id from warehouse.apple_%d as a) select before.tree_id from before"
                                    .formatted(i - 1));
        }

        assertThat(orchard.graph().inOrder())
                .extracting(model -> model.name().table())
                .containsExactlyElementsOf(
                        IntStream.range(0, 60).mapToObj(i -> "apple_" + i).toList());
    }

    private Refusal refusal() {
        return catchThrowableOfType(Refusal.class, () -> orchard.build().build());
    }
}
