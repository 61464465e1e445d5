package asc.disclosure;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Apples by orchard, some of them few: what can be told of those from the rest. */
class AttackTest {

    @TempDir
    private Path sql;

    @BeforeEach
    void queries() throws Exception {
        Path room = Files.createDirectories(sql.resolve("attack"));
        Files.writeString(
                room.resolve("cell.sql"),
                "select name as cell, 'all' as block, 'orchard.apple', 'apples of ' || name, least, most, most is null or most < 5, 5, 2, told from apple");
        Files.writeString(
                room.resolve("equation.sql"),
                "select 'total' as equation, 'all' as block, name as cell, case name when 'total' then -1 else 1 end, 0, 0 from apple");
    }

    @Test
    void a_hidden_count_that_a_total_leaves_one_number_is_found_without_saying_the_number() throws Exception {
        assertThat(recovered("('total', 20, 20, '20'), ('north', 17, 17, '17'), ('south', 1, 4, '[c]')"))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.what()).contains("apples of south").doesNotContain("3");
                    assertThat(problem.where()).isEqualTo("orchard.apple");
                    assertThat(problem.remedy()).contains("Nothing was published");
                });
    }

    @Test
    void rounding_leaves_it_all_it_can_be() throws Exception {
        assertThat(recovered("('total', 18, 22, '20'), ('north', 13, 17, '15'), ('south', 1, 4, '[c]')"))
                .isEmpty();
    }

    @Test
    void unless_the_errors_of_rounding_add_up() throws Exception {
        // 8 to 12 less 13 to 17 more than one of it: only where all lie at their ends can the sum be true.
        assertThat(recovered(
                        "('total', 18, 22, '20'), ('north', 8, 12, '10'), ('east', 5, 7, '5'), ('south', 1, 4, '[c]')"))
                .isEmpty();
        assertThat(
                        recovered(
                                "('total', 18, 22, '20'), ('north', 13, 17, '15'), ('east', 8, 12, '10'), ('south', 1, 4, '[c]')"))
                .hasSize(1);
    }

    @Test
    void numbers_that_contradict_one_another_cannot_be_tried_and_stop_too() throws Exception {
        assertThat(recovered("('total', 20, 20, '20'), ('north', 30, 30, '30'), ('south', 1, 4, '[c]')"))
                .singleElement()
                .satisfies(problem -> assertThat(problem.what()).contains("could not be tried"));
    }

    @Test
    void what_an_earlier_version_told_of_the_same_number_counts() throws Exception {
        String now = "('total', 18, 22, '20'), ('north', 13, 17, '15'), ('south', 1, 4, '[c]')";
        String once = "('total', 18, 22, '20'), ('north', 17, 17, '17'), ('south', 1, 4, '[c]')";
        String exact = "('total', 20, 20, '20.'), ('north', 17, 17, '17'), ('south', 1, 4, '[c]')";
        try (Connection published = version(now);
                Connection less = version(once);
                Connection more = version(exact)) {
            assertThat(new Attack(sql).on(published, List.of(less))).isEmpty();
            assertThat(new Attack(sql).on(published, List.of(more)))
                    .extracting(Problem::what)
                    .singleElement()
                    .asString()
                    .contains("apples of south");
        }
    }

    @Test
    void a_version_with_other_tables_is_passed_over() throws Exception {
        try (Connection published =
                        version("('total', 20, 20, '20'), ('north', 17, 17, '17'), ('south', 1, 4, '[c]')");
                Connection other = DuckDb.inMemory()) {
            assertThat(new Attack(sql).on(published, List.of(other))).hasSize(1);
        }
    }

    private List<Problem> recovered(String apples) throws Exception {
        try (Connection published = version(apples)) {
            return new Attack(sql).on(published, List.of());
        }
    }

    private static Connection version(String apples) throws Exception {
        Connection connection = DuckDb.inMemory();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create table apple as select * from (values " + apples + ") as t (name, least, most, told)");
        }
        return connection;
    }
}
