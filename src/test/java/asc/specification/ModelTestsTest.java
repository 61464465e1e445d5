package asc.specification;

import static org.assertj.core.api.Assertions.assertThat;

import asc.model.Orchard;
import asc.model.Room;
import asc.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelTestsTest {

    private Orchard orchard;

    @BeforeEach
    void plant(@TempDir Path folder) throws Exception {
        orchard = new Orchard(folder)
                .give("staging.crate (crate_id integer, tree varchar, weight decimal(9, 3), picked_on date)")
                .file("reference/tree.csv", "tree\noak\nelm\n")
                .query(Room.REFERENCE, "tree", "tree", "select csv.tree from csv")
                .query(Room.WAREHOUSE, "apple", "crate_id", """
                        select crate.crate_id, crate.tree, crate.weight, crate.picked_on,
                            crate.weight::double / 3 as third, tree.tree is not null as is_known
                        from staging.crate as crate
                        left join reference.tree as tree using (tree)
                        """)
                .query(Room.MEASURES, "juice", "tree", "select a.tree, 1 as litres from warehouse.apple as a")
                .query(Room.MEASURES, "pulp", "tree", "select a.tree, 2 as litres from warehouse.apple as a")
                .file("measures/result.sql", """
                        -- measure      result
                        -- one row per  tree, litres
                        -- title        All
                        -- owner        orchard
                        -- stacks       measures
                        select stacked.tree, stacked.litres from stacked
                        """);
        orchard.build().build();
    }

    @AfterEach
    void close() throws Exception {
        orchard.close();
    }

    private String failures(String tests) throws Exception {
        orchard.file("tests/orchard.md", tests);
        ModelTests read = ModelTests.read(orchard.sql(), orchard.graph());
        assertThat(text(read.problems())).isEmpty();
        return text(read.run(orchard.connection()));
    }

    private String problems(String tests) throws Exception {
        orchard.file("tests/orchard.md", tests);
        return text(ModelTests.read(orchard.sql(), orchard.graph()).problems());
    }

    private static String text(List<Problem> problems) {
        return problems.stream().map(Problem::asText).collect(Collectors.joining("\n"));
    }

    @Test
    void onlyNamedColumnsAreFilledAndComparedInAnyOrder() throws Exception {
        assertThat(failures("""
                        # warehouse.apple
                        How crates become apples.

                        ## A crate keeps its weight, and an empty cell is null
                        given staging.crate
                        | crate_id | weight | tree |
                        |----------|-------:|------|
                        | 1        | 2.5    | oak  |
                        | 2        |        | ''   |
                        | 3        | 1      | a\\|b |

                        expect
                        | tree | weight | third    |
                        |------|--------|----------|
                        | a\\|b | 1.0    | 0.333    |
                        |      |        |          |
                        | oak  | 2.500  | 0.833333 |
                        """.replace("|      |        |          |", "| ''   |        |          |")))
                .isEmpty();
    }

    @Test
    void referenceTablesHoldTheirRealRowsUnlessGiven() throws Exception {
        assertThat(failures("""
                        # warehouse.apple
                        ## A tree of the real list is known
                        given staging.crate
                        | crate_id | tree |
                        |---|---|
                        | 1 | oak |
                        | 2 | fir |
                        expect
                        | tree | is_known |
                        |---|---|
                        | oak | true |
                        | fir | false |
                        ## A list of the test's own replaces it
                        given staging.crate
                        | crate_id | tree |
                        |---|---|
                        | 1 | oak |
                        | 2 | fir |
                        given reference.tree
                        | tree |
                        |---|
                        | fir |
                        expect
                        | tree | is_known |
                        |---|---|
                        | oak | false |
                        | fir | true |
                        ## Without crates there are no apples
                        expect
                        | crate_id |
                        |---|
                        """)).isEmpty();
        assertThat(orchard.rows("select count(*) from reference.tree")).containsExactly("2");
    }

    @Test
    void aStackingTableIsGivenTheTablesItStacks() throws Exception {
        assertThat(failures("""
                        # measures.result
                        ## Rows of every table are there, repeats too
                        given measures.juice
                        | tree | litres |
                        |---|---|
                        | oak | 1 |
                        | oak | 1 |
                        given measures.pulp
                        | tree | litres |
                        |---|---|
                        | oak | 2 |
                        expect
                        | tree | litres |
                        |---|---|
                        | oak | 1 |
                        | oak | 2 |
                        | oak | 1 |
                        """)).isEmpty();
    }

    @Test
    void aWrongTestShowsWhichRowsDiffer() throws Exception {
        assertThat(failures("""
                        # warehouse.apple

                        ## Every crate weighs the same
                        given staging.crate
                        | crate_id | weight | tree |
                        |---|---|---|
                        | 1 | 2.5 | oak |
                        | 2 | 2.5 | oak |
                        | 3 | 3   | |
                        expect
                        | tree | weight |
                        |---|---|
                        | oak | 2.5 |
                        | oak | 2.75 |
                        | holly | |
                        """)).isEqualTo("""
                          "Every crate weighs the same" does not hold for warehouse.apple.      sql/tests/orchard.md, line 3
                            Expected, and not there:
                            | tree  | weight |
                            | oak   | 2.75   |
                            | holly |        |
                            There, and not expected:
                            | tree | weight |
                            | oak  | 2.5    |
                            |      | 3      |\
                        """);
    }

    @Test
    void columnsThatAreNotThereAndCellsThatDoNotFitAreNamed() throws Exception {
        assertThat(failures("""
                        # warehouse.apple
                        ## Faults in what is given
                        given staging.crate
                        | crate_id | picked_on |
                        |---|---|
                        | 12.5 | 1 May |
                        expect
                        | crate_id |
                        |---|
                        ## Faults in columns
                        given staging.crate
                        | crate |
                        |---|
                        | 1 |
                        expect
                        | weigt |
                        |---|
                        ## A column is not there
                        expect
                        | weigt |
                        |---|
                        """)).isEqualTo("""
                          "12.5" is no INTEGER, as crate_id is.      sql/tests/orchard.md, line 6
                            Correct the cell.
                          "1 May" is no DATE, as picked_on is.      sql/tests/orchard.md, line 6
                            Correct the cell.
                          staging.crate has no column "crate".      sql/tests/orchard.md, line 11
                            The nearest known name is crate_id.
                          warehouse.apple has no column "weigt".      sql/tests/orchard.md, line 19
                            The nearest known name is weight.\
                        """);
    }

    @Test
    void whatCannotBeReadIsToldAtOnce() throws Exception {
        assertThat(problems("""
                        ## Nobody's test
                        expect
                        | a |
                        |---|
                        # warehouse.aple
                        ## A model that is not there
                        expect
                        | a |
                        |---|
                        # warehouse.apple
                        ## A table it does not read
                        given staging.crates
                        | a |
                        |---|
                        given measures.juice
                        | a |
                        |---|
                        expect
                        | a |
                        |---|
                        ## Nothing expected
                        given staging.crate
                        given staging.crate
                        | a | b |
                        |---|---|
                        | 1 |

                        | c |
                        |---|
                        """)).isEqualTo("""
                          The test belongs to no model.      sql/tests/orchard.md, line 1
                            Write "# room.table" above it.
                          There is no table below "staging.crate".      sql/tests/orchard.md, line 22
                            Write its header row at least: without rows below it, it is an empty table.
                          The row has 1 cells, and the table 2 columns.      sql/tests/orchard.md, line 26
                            Give every row one cell for each column.
                          This table is neither given nor expected.      sql/tests/orchard.md, line 28
                            Write "given room.table" or "expect" above it.
                          The test expects 0 tables.      sql/tests/orchard.md, line 21
                            Write "expect" once, with a table below it.
                          There is no query for warehouse.aple to test.      sql/tests/orchard.md, line 6
                            The nearest known name is warehouse.apple.
                          warehouse.apple does not read staging.crates.      sql/tests/orchard.md, line 12
                            The nearest known name is staging.crate.
                          warehouse.apple does not read measures.juice.      sql/tests/orchard.md, line 15
                            The tables to name here are reference.tree, staging.crate.\
                        """);
    }

    @Test
    void aQueryThatFailsOnTheGivenRowsSaysWhere() throws Exception {
        orchard.query(Room.MARTS, "basket", "tree", "select\n    a.tree::integer as tree\nfrom warehouse.apple as a");
        orchard.build().build();

        assertThat(failures("""
                        # marts.basket
                        ## A tree is a number
                        given warehouse.apple
                        | tree |
                        |---|
                        | oak |
                        expect
                        | tree |
                        |---|
                        """)).isEqualTo("""
                          "A tree is a number" could not be run.      sql/tests/orchard.md, line 2
                            A value could not be converted to INT32, in column tree. (sql/marts/basket.sql, line 7)\
                        """);
    }
}
