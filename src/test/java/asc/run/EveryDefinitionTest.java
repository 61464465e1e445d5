package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Every job, cell type, query, reference table, check and model test of the project, as {@code asc check} sees them. */
class EveryDefinitionTest {

    @Test
    void all_is_well_and_the_command_says_how_much_it_looked_at() {
        Console console = Console.run("check");
        assertThat(console.code()).as(console.out()).isZero();
        assertThat(console.out())
                .matches(
                        "All is well: \\d+ jobs, \\d+ cell types, \\d+ queries, \\d+ checks, \\d+ model tests, \\d+ samples,"
                                + " \\d+ sections of an explanation\\.\\R");
    }
}
