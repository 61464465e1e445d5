package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whether a source is fresh depends on the day, and is said by whoever is asked that day; what is published does not depend on it. */
class FreshnessTest {

    private static final String JOB = "load-ascof-time-series";

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "2026-12-18, fresh, false",
        "2026-12-19, due, false",
        "2027-01-01, due, false",
        "2027-01-02, late, true",
        "2027-02-16, late, true",
        "2027-02-17, stale, true",
        // Years before the edition that is loaded: its date must be wrong.
        "2024-01-01, ahead, true"
    })
    void a_source_is_late_and_stale_after_the_days_its_calendar_sets(LocalDate day, String state, boolean needsSomebody)
            throws Exception {
        Freshness source = source(Undisturbed.night().home(), day);

        assertThat(source.state()).isEqualTo(state);
        assertThat(source.needsSomebody()).isEqualTo(needsSomebody);
        assertThat(source.newest()).contains(LocalDate.of(2025, 3, 31));
        assertThat(source.awaited()).contains(LocalDate.of(2026, 3, 31));
        assertThat(source.expected()).contains(LocalDate.of(2026, 12, 18));
    }

    @Test
    void an_old_edition_loaded_late_makes_no_stale_source_fresh() throws Exception {
        TestHome home = Undisturbed.copyTo(folder.resolve("home"));
        Path older = EditedOds.of(
                SampleWorkbook.file(),
                folder.resolve("older.ods"),
                EditedOds.CONTENT,
                EditedOds.cell("Notes", "Notes "));
        LocalDate day = LocalDate.of(2027, 2, 17);
        Freshness before = source(home, day);

        Ran run = home.run("run", JOB, "--file", older.toString(), "--edition", "2024-03-31");

        assertThat(run.code()).as(run.said()).isZero();
        Ran night = home.night();
        assertThat(night.code()).as(night.said()).isZero();
        assertThat(Tables.rows(
                        home.published(),
                        "select edition, state, is_newest, editions_missed, expected_on from marts.freshness where job = '"
                                + JOB + "' order by edition"))
                .containsExactly(
                        "2024-03-31 | loaded | false | null | 2024-12-18",
                        "2025-03-31 | loaded | true | 0 | 2025-12-18",
                        "2026-03-31 | awaited | false | null | 2026-12-18");
        assertThat(before.isStale()).isTrue();
        assertThat(source(home, day)).isEqualTo(before);
    }

    @Test
    void months_later_a_night_without_new_files_makes_no_new_version_and_status_and_jobs_say_that_the_source_is_stale()
            throws Exception {
        TestHome home = Undisturbed.copyTo(folder.resolve("home"));

        Ran night = later(home, "night");
        Ran status = later(home, "status");
        Ran jobs = later(home, "jobs", "--json");

        assertThat(night.out()).contains("Nothing new: version 1 was made from the same files and the same code.");
        assertThat(home.versions()).containsExactly("v1");
        assertThat(status.out())
                .contains("Freshness today: 1 stale")
                .contains(JOB
                        + " is stale. The edition of 31 March 2026 was expected by 18 December 2026 and is not loaded;"
                        + " the newest is that of 31 March 2025.")
                .contains("What to do: Fetch the file, or ask whoever sends it");
        assertThat(jobs.out())
                .contains("\"freshness\":\"stale\",\"next edition\":\"2026-03-31\",\"expected by\":\"2026-12-18\"");
    }

    @Test
    void an_awaited_edition_that_is_loaded_and_not_yet_built_is_not_called_late() throws Exception {
        TestHome home = Undisturbed.copyTo(folder.resolve("home"));
        Path next = EditedOds.of(
                SampleWorkbook.file(),
                folder.resolve("next.ods"),
                EditedOds.CONTENT,
                EditedOds.cell("Notes", "Notes "));
        LocalDate day = LocalDate.of(2027, 2, 17);
        assertThat(source(home, day).isStale()).isTrue();

        Ran run = home.run("run", JOB, "--file", next.toString(), "--edition", "2026-03-31");

        assertThat(run.code()).as(run.said()).isZero();
        assertThat(source(home, day).shown()).isEqualTo("loaded, not built yet");
        assertThat(source(home, day).newest()).contains(LocalDate.of(2026, 3, 31));
        assertThat(source(home, day).needsSomebody()).isFalse();
    }

    @Test
    void every_load_job_has_a_calendar() throws Exception {
        Definitions definitions = Definitions.read(Project.find());
        List<String> calendar;
        try (Reading reading =
                Reading.of(new Home(Undisturbed.night().home().path())).orElseThrow()) {
            calendar = Freshness.on(LocalDate.of(2026, 11, 28), Project.find(), reading).stream()
                    .map(Freshness::job)
                    .toList();
        }
        assertThat(calendar)
                .containsExactlyInAnyOrderElementsOf(definitions.jobs().loads().stream()
                        .map(job -> job.name())
                        .toList());
    }

    private static Ran later(TestHome home, String... command) throws Exception {
        List<String> said = new java.util.ArrayList<>(List.of(command));
        said.addAll(List.of("--home", home.path().toString()));
        return Program.start(List.of("-Dasc.now=2027-02-17T02:10:00Z"), Asc.class, said.toArray(String[]::new))
                .end();
    }

    private static Freshness source(TestHome home, LocalDate day) throws Exception {
        try (Reading reading = Reading.of(new Home(home.path())).orElseThrow()) {
            return Freshness.on(day, Project.find(), reading).stream()
                    .filter(source -> source.job().equals(JOB))
                    .findFirst()
                    .orElseThrow();
        }
    }
}
