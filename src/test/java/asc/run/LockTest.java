package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One run at a time in a home: a second one is told who holds it, and whoever only reads is not in the way. */
class LockTest {

    @TempDir
    private Path folder;

    private TestHome home;
    private Program night;

    @BeforeEach
    void a_night_that_loads_and_publishes() throws Exception {
        home = Undisturbed.copyTo(folder.resolve("home"));
        for (String log : home.files("logs")) {
            Files.delete(home.path().resolve("logs").resolve(log));
        }
        home.put(
                EditedOds.of(
                        SampleWorkbook.file(),
                        folder.resolve("new.ods"),
                        EditedOds.CONTENT,
                        EditedOds.cell("Notes", "Footnotes")),
                SampleWorkbook.NAME);
        night = home.start("night");
        while (!Timeline.of(home, Instant.now()).has("recognise") && night.isRunning()) {
            Thread.sleep(5);
        }
    }

    @AfterEach
    void the_night_was_not_disturbed() throws Exception {
        Ran ended = night.end();
        assertThat(ended.code()).as(ended.said()).isZero();
        assertThat(ended.out()).contains("Version 2 is published.");
    }

    @Test
    void a_second_night_is_told_who_holds_the_home_and_does_nothing() throws Exception {
        Ran second = home.night();

        assertThat(second.code()).isEqualTo(4);
        assertThat(second.err())
                .contains("Another run holds the warehouse: asc night, process " + night.id() + ", since ")
                .contains("Nothing was done; try again when it has ended.");
        assertThat(second.out()).isEmpty();
        assertThat(home.files("logs")).as("only the first one writes a log").hasSize(1);
    }

    @Test
    void status_and_queries_are_answered_from_the_published_version() throws Exception {
        Ran query = home.run("query", "--format", "csv", "select count(*) > 0 as some from marts.ascof_outcome");
        Ran status = home.run("status");

        assertThat(night.isRunning()).as("all this while the night was running").isTrue();
        assertThat(query.code()).as(query.said()).isZero();
        assertThat(query.out()).isEqualToNormalizingNewlines("some\ntrue\n");
        assertThat(status.code()).as(status.said()).isZero();
        assertThat(status.out())
                .contains("A run is in progress: asc night, process " + night.id() + ", since ")
                .contains("it made the version in force; how it ended is told when the run is over.");
    }
}
