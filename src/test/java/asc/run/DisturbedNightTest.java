package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A night in which the system refuses something says so in plain words, leaves the version in force as it was, and the next one does what it
 * could not. The long form, with a fault at every call on a file, is {@code src/chaos/faults}.
 */
class DisturbedNightTest {

    private static final String OCTOBER = "Ponds 1 October 2026";

    @TempDir
    private Path folder;

    private Ponds ponds;
    private Map<String, String> before;

    @BeforeEach
    void a_home_after_its_first_night_and_a_file_that_waits() throws Exception {
        ponds = Ponds.afterTheFirstNight(folder);
        before = Tables.of(ponds.home().published());
        ponds.counted(OCTOBER, "Duck,4,1", "Eel,6,2");
    }

    @AfterEach
    void close() {
        ponds.close();
    }

    @ParameterizedTest(name = "from the end of {0} on")
    @ValueSource(strings = {"recognise", "land", "archive", "build", "copy"})
    void no_file_can_grow_from_a_step_on(String step) throws Exception {
        Program night = ponds.start("night");
        Timeline first = Timeline.of(ponds.home(), Instant.now());
        while (count(step, Timeline.of(ponds.home(), Instant.now())) == count(step, first) && night.isRunning()) {
            Thread.sleep(2);
        }
        assumeTrue(isLimited(night), "Only where there is prlimit can a process be limited");
        Ran ended = night.end();

        assertPlainWords(ended.code(), ended.said());
        assertTheNextNightMakesItGood();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"outbox", "logs", "restricted/tmp"})
    void a_file_is_where_a_folder_is_to_be(String name) throws Exception {
        Path there = ponds.home().path().resolve(name);
        Path aside = folder.resolve("aside");
        if (Files.exists(there)) {
            Files.move(there, aside);
        }
        Files.createFile(there);
        Console ended = ponds.run("night");

        assertPlainWords(ended.code(), ended.out() + ended.err());
        Files.delete(there);
        if (Files.exists(aside)) {
            Files.move(aside, there);
        }
        assertTheNextNightMakesItGood();
    }

    @Test
    void a_run_that_could_not_begin_holds_nothing_though_its_process_lives_on() throws Exception {
        Path history = ponds.home().path().resolve("restricted/batch.mv.db");
        Path aside = Files.move(history, folder.resolve("aside"));
        Files.createDirectory(history);
        Console ended = ponds.run("night");

        assertPlainWords(ended.code(), ended.out() + ended.err());
        Files.delete(history);
        Files.move(aside, history);
        Ran next = ponds.start("night").end();
        assertThat(next.code()).as(next.said()).isZero();
        assertThat(next.out()).contains("Version 2 is published.");
    }

    private static long count(String step, Timeline timeline) {
        return timeline.steps().stream()
                .filter(ended -> ended.step().equals(step))
                .count();
    }

    /** As under a quota: no file of the process may become longer than the little that it says. */
    private static boolean isLimited(Program night) throws InterruptedException {
        try {
            return new ProcessBuilder("prlimit", "--pid", String.valueOf(night.id()), "--fsize=16384:")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    private void assertPlainWords(int code, String said) throws Exception {
        assertThat(code).as(said).isEqualTo(1);
        assertThat(said)
                .contains("What was loaded and published before is unchanged.")
                .doesNotContain("\tat ");
        assertThat(Tables.of(ponds.home().published())).isEqualTo(before);
    }

    private void assertTheNextNightMakesItGood() throws Exception {
        assertThat(ponds.done("night")).contains("Version 2 is published.");
        assertThat(ponds.figures("current"))
                .contains("frogs | Eel | 2026-10-01 | 6.00", "frogs | Eel | 2026-09-01 | 5.00");
        assertThat(ponds.home().files("inbox")).isEmpty();
        assertThat(ponds.home().names("published")).noneMatch(name -> name.startsWith("."));
    }
}
