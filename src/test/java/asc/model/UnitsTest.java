package asc.model;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every published number says its unit, or that it has none, or which column says it. */
class UnitsTest {

    private static final String COLUMNS = "descriptions/columns.csv";
    private static final String HEADER = "table,column,unit,description\n";

    private Orchard orchard;

    @BeforeEach
    void plant(@TempDir Path folder) throws Exception {
        orchard = new Orchard(folder);
        orchard.query(
                Room.WAREHOUSE,
                "tree",
                "name",
                "select 'oak' as name, 3.5 as height, -- from the ground up\n  7 as position, date '2026-01-01' as planted_on, 'm' as unit, true as tall");
    }

    @AfterEach
    void close() throws Exception {
        orchard.close();
    }

    @Test
    void a_published_number_without_a_unit_is_named_and_nothing_else_is() throws Exception {
        assertThat(problems(HEADER + ",position,none,Its place\n"))
                .containsExactly("No unit is said of height of warehouse.tree.");
        assertThat(problems(HEADER + ",position,,Its place\n,height,m,How high\n"))
                .containsExactly("No unit is said of position of warehouse.tree.");
        assertThat(problems(HEADER + ",position,none,Its place\n,height,m,How high\n"))
                .isEmpty();
    }

    @Test
    void a_number_of_a_restricted_table_needs_no_unit() throws Exception {
        orchard.file(
                "warehouse/tree.sql",
                "-- warehouse  tree\n-- one row per  name\n-- title  Trees\n-- owner  orchard\n-- restricted  each has an owner\n\n"
                        + "select 'oak' as name, 3.5 as height");

        assertThat(problems(HEADER)).isEmpty();
    }

    @Test
    void a_number_of_the_log_needs_one_where_the_project_says_what_its_table_is() throws Exception {
        orchard.give("log.walk (steps integer)").give("staging.walk (steps integer)");
        String trees = HEADER + ",position,none,Its place\n,height,m,How high\n";

        assertThat(problems(trees)).isEmpty();
        assertThat(problems(trees + "log.walk,,,Walks\n")).containsExactly("No unit is said of steps of log.walk.");
    }

    @Test
    void a_unit_may_name_the_columns_that_say_it_and_they_must_be_there() throws Exception {
        assertThat(problems(HEADER + ",position,none,Its place\n,height,see unit,How high\n"))
                .isEmpty();
        assertThat(problems(HEADER + ",position,none,Its place\n,height,see unit and name,How high\n"))
                .isEmpty();
        assertThat(problems(HEADER + ",position,none,Its place\n,height,see unit and kind,How high\n"))
                .containsExactly(
                        "The unit of height of warehouse.tree is \"see unit and kind\", and the table has no such column.");
    }

    @Test
    void of_alternatives_the_first_counts_whose_columns_a_table_has() throws Exception {
        build(HEADER
                + ",position,see kind or unit and kind or unit or name,Its place\n,height,see kind or of,How high\n");

        assertThat(orchard.rows(
                        "select comment from duckdb_columns() where table_name = 'tree' and column_name = 'position'"))
                .containsExactly("Its place\nUnit: see unit");
        assertThat(problems(HEADER + ",position,none,Its place\n,height,see kind or of,How high\n"))
                .containsExactly(
                        "The unit of height of warehouse.tree is \"see kind or of\", and the table has no such column.");
    }

    @Test
    void a_column_of_another_type_has_no_unit_whatever_is_said_of_numbers_of_its_name() throws Exception {
        build(HEADER + ",name,people,What it is called\n,tall,people,Whether it is\n");

        assertThat(
                        orchard.rows(
                                "select comment from duckdb_columns() where table_name = 'tree' and column_name in ('name', 'tall')"))
                .containsExactly("What it is called", "Whether it is");
    }

    @Test
    void a_row_that_says_a_unit_alone_leaves_the_words_to_the_query_or_to_the_row_of_every_table() throws Exception {
        build(
                HEADER
                        + ",position,none,Its place\nwarehouse.tree,position,places,\nwarehouse.tree,height,m,\n,height,,How high\n,name,,What it is called\n");

        assertThat(orchard.rows("select column_name, comment from duckdb_columns() where table_name = 'tree'"
                        + " and column_name in ('height', 'name', 'position') order by column_name"))
                .containsExactly(
                        "height, from the ground up\nUnit: m",
                        "name, What it is called",
                        "position, Its place\nUnit: places");
    }

    /** The tables of the log stay from run to run; others are made anew, and so is what is said of them. */
    @Test
    void what_is_said_of_the_log_anew_reaches_a_warehouse_that_has_one_already() throws Exception {
        orchard.give("log.walk (steps integer)");
        build(HEADER + "log.walk,,,Walks\nlog.walk,steps,,How many\n");
        build(HEADER + "log.walk,,,Walks\nlog.walk,steps,steps,How many\n");

        assertThat(orchard.rows("select comment from duckdb_columns() where table_name = 'walk'"))
                .containsExactly("How many\nUnit: steps");
        assertThat(orchard.rows("select comment from duckdb_tables() where table_name = 'walk'"))
                .containsExactly("Walks");
    }

    private List<String> problems(String columns) throws Exception {
        build(columns);
        return Units.problems(orchard.connection(), orchard.graph()).stream()
                .map(Problem::what)
                .toList();
    }

    private void build(String columns) throws Exception {
        orchard.file(COLUMNS, columns).build().build();
    }
}
