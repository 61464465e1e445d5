package asc.definition;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A column of one name is one kind of value in every shape of a table. */
class ShapeTypesTest {

    private static final String JOB = """
            job: load-fruit
            owner: somebody
            file: {find: inbox/fruit/*.csv}
            tables:
              - table: fruit
                sheets: New*
                header row: where "Apple" stands
                one row per: apple
                columns: |
                  apple   text     Apple
                  picked  date_uk  Picked
              - table: fruit
                sheets: Old*
                header row: where "Apple" stands
                one row per: apple
                columns: |
                  apple   text  Apple
                  picked  %s    Picked
            """;

    private static final Map<String, String> SQL_TYPES =
            Map.of("text", "VARCHAR", "date_uk", "DATE", "date_us", "DATE");

    @TempDir
    private Path jobs;

    @Test
    void two_cell_types_of_one_sql_type_agree() throws Exception {
        assertThat(disagreements("date_us")).isEmpty();
    }

    @Test
    void two_of_different_sql_types_do_not_and_both_places_are_told() throws Exception {
        assertThat(disagreements("text").stream().map(Problem::asText))
                .containsExactly(
                        "  Two shapes of a table read \"picked\" as different things: date_uk (line 11, DATE) and text (VARCHAR)."
                                + "      " + jobs.getFileName() + "/load-fruit.yaml, line 18\n"
                                + "    Use types that give the same, or give the column another name.");
    }

    private List<Problem> disagreements(String type) throws Exception {
        Files.writeString(jobs.resolve("load-fruit.yaml"), JOB.formatted(type));
        Jobs read = Jobs.read(jobs, Set.copyOf(SQL_TYPES.keySet()));
        assertThat(read.problems()).isEmpty();
        return read.disagreements(SQL_TYPES);
    }
}
