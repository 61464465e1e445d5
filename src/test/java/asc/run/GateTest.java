package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure that moves further than its job's gate lets through waits for somebody, and the night goes on without it. */
class GateTest {

    private static final String GATE = """

            gate:
              table: marts.ascof_outcome
              moves by more than: |
                outcome   5
                rank      300
              second person: yes
            """;

    @TempDir
    private Path folder;

    private TestHome home;
    private Path project;

    @Test
    void a_figure_that_moves_too_far_is_published_only_when_a_second_person_approves_the_very_plan() throws Exception {
        home = Undisturbed.copyTo(folder.resolve("home"));
        project = projectWithAGate();
        Path changed = ChangedCell.write(SampleWorkbook.file(), folder.resolve("a.ods"), "Coventry", "11.3");
        home.put(changed, SampleWorkbook.NAME);

        Ran night = run("night");

        assertThat(night.code()).as(night.said()).isEqualTo(3);
        assertThat(night.out())
                .contains("Nothing was published: a gate holds it.")
                .contains(
                        "1 figure of marts.ascof_outcome moves further than the gate of publish-ascof-benchmark lets through"
                                + " (outcome: 5).")
                .contains("area_code E08000026", "was 19.3", "would be 11.3")
                .contains("apply PLAN --approve --why", "Version 1 is still in force.")
                .doesNotContain("(rank: 300)");
        assertThat(home.versions()).containsExactly("v1");

        Ran plan = run("plan", "--as", "ann", "--quiet");
        assertThat(plan.out()).contains("A gate holds it", "and not ann, who made the plan");
        String id = id(plan);
        assertThat(run("apply", id).out()).contains("The plan waits for somebody who approves it.");
        Ran same = run("apply", id, "--approve", "--why", "seen", "--as", "Ann");
        assertThat(same.code()).isEqualTo(3);
        assertThat(same.out()).contains("its gate asks for a second person");
        assertThat(home.versions()).containsExactly("v1");

        Ran approved = run("apply", id, "--approve", "--why", "checked with the publisher", "--as", "ben");

        assertThat(approved.code()).as(approved.said()).isZero();
        assertThat(home.versions()).containsExactly("v1", "v2");
        assertThat(Tables.rows(
                        home.published(),
                        "select plan_id, from_version, requested_by, approved_by, why from log.approval"))
                .containsExactly(id + " | 1 | ann | ben | checked with the publisher");
        assertThat(Tables.rows(home.published(), "select job, column_name, threshold, figures, verdict from log.gate"))
                .containsExactly(
                        "publish-ascof-benchmark | outcome | 5 | 1 | held",
                        "publish-ascof-benchmark | outcome | 5 | 1 | approved");
        assertThat(run("night").code()).as("nothing waits any more").isZero();
    }

    private Ran run(String... command) throws Exception {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--home", home.path().toString()));
        return Program.start(List.of("-Dasc.project=" + project), Asc.class, arguments.toArray(String[]::new))
                .end();
    }

    private Path projectWithAGate() throws IOException {
        Path target = folder.resolve("project");
        for (String part : List.of("jobs", "sql")) {
            try (Stream<Path> paths = Files.walk(Path.of(part))) {
                for (Path source : (Iterable<Path>) paths::iterator) {
                    Path copy = target.resolve(source.toString());
                    Files.createDirectories(copy.getParent());
                    Files.copy(source, copy);
                }
            }
        }
        Files.writeString(target.resolve("jobs/publish-ascof-benchmark.yaml"), GATE, StandardOpenOption.APPEND);
        return target;
    }

    private static String id(Ran planned) {
        Matcher id = Pattern.compile("Plan (\\d{8}T\\d{6}Z)\\.").matcher(planned.out());
        assertThat(id.find()).as(planned.said()).isTrue();
        return id.group(1);
    }
}
