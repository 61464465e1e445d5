package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.definition.PublishJob;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A job is due when a time of its clock has come since it last ran, and so is caught up once, however many were missed. */
class ScheduleTest {

    /** Said by the project to run "weekdays at 06:30". */
    private static final String JOB = "load-milestones";

    private static final Instant FRIDAY = Instant.parse("2026-11-27T07:00:00Z");

    @TempDir
    private Path folder;

    private Schedule schedule;

    @BeforeEach
    void the_project_s_own_jobs() throws Exception {
        Home home = new Home(folder);
        home.prepare();
        schedule = new Schedule(Definitions.read(Project.find()).jobs(), home);
    }

    @Test
    void a_job_is_due_from_its_time_on_until_it_has_run() throws Exception {
        schedule.ran(Set.of(JOB), Instant.parse("2026-11-26T06:30:01Z"));

        assertThat(schedule.due(Instant.parse("2026-11-27T06:29:59Z"), FRIDAY)).doesNotContain(JOB);
        assertThat(schedule.due(Instant.parse("2026-11-27T06:30:00Z"), FRIDAY)).contains(JOB);
        schedule.ran(Set.of(JOB), FRIDAY);
        assertThat(schedule.due(FRIDAY, FRIDAY)).doesNotContain(JOB);
        assertThat(schedule.next(JOB, FRIDAY)).contains(Instant.parse("2026-11-30T06:30:00Z"));
    }

    @Test
    void however_many_times_were_missed_it_runs_once() throws Exception {
        schedule.ran(Set.of(JOB), Instant.parse("2026-10-01T06:00:00Z"));

        assertThat(schedule.due(FRIDAY, FRIDAY)).contains(JOB);
        schedule.ran(Set.of(JOB), FRIDAY);
        assertThat(schedule.due(FRIDAY.plusSeconds(60), FRIDAY)).doesNotContain(JOB);
    }

    @Test
    void a_job_that_never_ran_waits_for_its_next_time_and_a_file_that_is_damaged_says_nothing() throws Exception {
        Files.writeString(folder.resolve("restricted/schedule.json"), "{\"load-mil");

        assertThat(schedule.due(FRIDAY, FRIDAY)).isEmpty();
        assertThat(schedule.due(Instant.parse("2026-11-30T06:30:00Z"), FRIDAY)).contains(JOB);
    }

    @Test
    void when_the_clocks_have_changed_half_past_six_is_still_half_past_six() throws Exception {
        // Summer time: half past six is half past five in UTC.
        schedule.ran(Set.of(JOB), Instant.parse("2026-03-27T06:30:00Z"));

        assertThat(schedule.next(JOB, Instant.parse("2026-03-27T06:30:00Z")))
                .contains(Instant.parse("2026-03-30T05:30:00Z"));
        assertThat(schedule.due(Instant.parse("2026-03-30T05:30:00Z"), FRIDAY)).contains(JOB);
    }

    @Test
    void an_extract_needs_the_jobs_whose_rows_its_tables_are_made_from_and_no_others() throws Exception {
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        PublishJob extract = definitions.jobs().publishes().stream()
                .filter(job -> job.name().equals("publish-milestone-status"))
                .findFirst()
                .orElseThrow();

        try (Warehouse warehouse = Warehouse.empty(project)) {
            Models models = Models.of(project, warehouse.connection(), definitions);

            assertThat(Clockwork.loadsBehind(models, extract, definitions))
                    .contains(JOB)
                    .as("the impact of a milestone is a measure's figure, wherever that comes from")
                    .contains("load-ascof-time-series", "load-hr-staff")
                    .doesNotContain("load-asc-wds-worker", "load-sfc-local-area", "load-cqc-deactivated");
        }
    }
}
