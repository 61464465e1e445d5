package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that moves further than its job's gate lets through waits for somebody, and the night goes on without it. */
class GateTest {

    private static final String GATE = """

            gate:
              table: marts.pond_rank
              moves by more than: |
                outcome   50%
                rank      9
              second person: yes
            """;

    @TempDir
    private Path folder;

    @Test
    void a_figure_that_moves_too_far_is_published_only_when_a_second_person_approves_the_very_plan() throws Exception {
        try (Ponds ponds = Ponds.empty(folder)) {
            Files.writeString(ponds.job("publish-ponds"), GATE, StandardOpenOption.APPEND);
            ponds.counted(Ponds.SEPTEMBER, "Duck,3,1", "Eel,5,2");
            ponds.done("night");
            ponds.counted(Ponds.SEPTEMBER, "Duck,4,1", "Eel,8,");

            assertThat(ponds.refused("night"))
                    .contains("Nothing was published: a gate holds it.")
                    .contains("1 figure of marts.pond_rank moves further than the gate of publish-ponds lets through"
                            + " (outcome: 50%).")
                    .contains("measure_id frogs, area_code Eel", "was 5.00, would be 8.00")
                    .contains("apply PLAN --approve --why", "Version 1 is still in force.")
                    .doesNotContain("(rank: 9)");
            assertThat(ponds.home().versions()).containsExactly("v1");

            String plan = ponds.done("plan", "--as", "ann");
            assertThat(plan).contains("A gate holds it", "and not ann, who made the plan");
            String id = id(plan);
            assertThat(ponds.refused("apply", id)).contains("The plan waits for somebody who approves it.");
            assertThat(ponds.run("apply", id, "--approve").err()).contains("--approve takes a reason");
            for (String same : List.of("Ann", "ann ", " A nn.", "an\u200bn")) {
                assertThat(ponds.refused("apply", id, "--approve", "--why", "seen", "--as", same))
                        .contains("its gate asks for a second person");
            }
            assertThat(ponds.run("apply", id, "--approve", "--why", "seen", "--as", " ")
                            .err())
                    .contains("--as takes a name");
            assertThat(ponds.home().versions()).containsExactly("v1");

            ponds.done("apply", id, "--approve", "--why", "counted twice", "--as", "ben");

            assertThat(ponds.figures("v2")).contains("frogs | Eel | 2026-09-01 | 8.00");
            assertThat(ponds.rows(
                            "v2", "select plan_id, from_version, requested_by, approved_by, why from log.approval"))
                    .containsExactly(id + " | 1 | ann | ben | counted twice");
            assertThat(ponds.rows("v2", "select job, column_name, threshold, figures, verdict from log.gate"))
                    .containsExactly(
                            "publish-ponds | outcome | 50% | 1 | held", "publish-ponds | outcome | 50% | 1 | approved");
            assertThat(ponds.done("night")).as("nothing waits any more").contains("Nothing new");

            ponds.counted(Ponds.SEPTEMBER, "Duck,4,1", "Eel,1,");
            assertThat(ponds.refused("night"))
                    .as("what was approved lets nothing else through")
                    .contains("would be 1.00");
        }
    }

    private static String id(String planned) {
        Matcher id = Pattern.compile("Plan (\\d{8}T\\d{6}Z)\\.").matcher(planned);
        assertThat(id.find()).as(planned).isTrue();
        return id.group(1);
    }
}
