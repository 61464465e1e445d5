package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code kill -9} at a random moment of each step of a night. One more night, and everything is as if nothing had happened, table by
 * table and row by row.
 */
class KillTest {

    /** Change it to try other moments. */
    private static final long SEED = 20241122;

    @TempDir
    private Path folder;

    @ParameterizedTest(name = "killed while it was at: {0}")
    @ValueSource(
            strings = {"recognise", "land", "archive", "stage", "build", "check", "copy", "extract", "switch", "nothing"
            })
    void one_more_night_ends_as_an_undisturbed_one(String step) throws Exception {
        TestHome undisturbed = Undisturbed.night().home();
        TestHome home = TestHome.withSample(folder.resolve("home"));

        killDuring(step, home);
        Ran night = home.night();

        assertThat(night.code()).as(night.said()).isZero();
        assertThat(Tables.of(home.warehouse())).isEqualTo(Tables.of(undisturbed.warehouse()));
        assertThat(Tables.of(home.published())).isEqualTo(Tables.of(undisturbed.published()));
        assertThat(Tables.rows(home.warehouse(), "select verdict from log.run order by started_at"))
                .endsWith("done")
                .doesNotContain("running");
        assertNothingIsLeftOver(home, undisturbed);
    }

    /** Kills a night at a random moment of a step; of {@code nothing}, before it has begun any. */
    private static void killDuring(String step, TestHome home) throws Exception {
        Timeline usual = Undisturbed.night().timeline();
        Random random = new Random(SEED + step.hashCode());
        String first = "recognise";
        Duration length = usual.length(step.equals("nothing") ? first : step);
        Duration wait = Duration.ofNanos((long) (length.toNanos() * random.nextDouble()));
        Instant started = Instant.now();
        Program night = home.start("night");
        while (!step.equals("nothing") && !Timeline.of(home, started).has(usual.before(step)) && night.isRunning()) {
            Thread.sleep(2);
        }
        Thread.sleep(wait.toMillis());
        Ran killed = night.kill();
        System.out.printf(
                "%-9s killed %4d ms into it (it usually takes %4d), after %4d ms; exit code %d%n",
                step,
                wait.toMillis(),
                length.toMillis(),
                Duration.between(started, Instant.now()).toMillis(),
                killed.code());
    }

    private static void assertNothingIsLeftOver(TestHome home, TestHome undisturbed) throws Exception {
        assertThat(home.files("inbox")).isEmpty();
        assertThat(home.files("refused")).isEmpty();
        assertThat(home.files("restricted/archive")).isEqualTo(undisturbed.files("restricted/archive"));
        assertThat(home.files("restricted/tmp")).isEmpty();
        assertThat(home.files("restricted")).isEqualTo(undisturbed.files("restricted"));
        assertThat(home.names("published")).noneMatch(name -> name.startsWith("."));
        assertThat(home.names("published/current")).isEqualTo(undisturbed.names("published/current"));
        assertThat(workbooks(home)).isEqualTo(workbooks(undisturbed));
        HomeLock.take(new Home(home.path()), "anything").close();
    }

    /** The names of the workbooks for people, whatever the day. */
    private static List<String> workbooks(TestHome home) {
        return home.files("outbox").stream()
                .map(name -> name.substring(name.indexOf('/') + 1))
                .toList();
    }
}
