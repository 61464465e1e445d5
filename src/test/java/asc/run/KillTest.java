package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * {@code kill -9} at a random moment of each step of a night. One more night, and everything is as if nothing had happened, table by
 * table and row by row. The long form, with hundreds of moments of six kinds of runs, is {@code src/chaos/kills}.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KillTest {

    /** Change it to try other moments. */
    private static final long SEED = 20241122;

    private Ponds undisturbed;
    private Timeline usual;
    private Map<String, String> tables;
    private Map<String, String> publishedTables;

    @BeforeAll
    void an_undisturbed_night(@TempDir Path folder) throws Exception {
        undisturbed = oneFile(folder);
        Instant started = Instant.now();
        Ran night = undisturbed.start("night").end();
        assertThat(night.code()).as(night.said()).isZero();
        usual = Timeline.of(undisturbed.home(), started);
        tables = Tables.of(undisturbed.home().warehouse());
        publishedTables = Tables.of(undisturbed.home().published());
    }

    @AfterAll
    void close() {
        undisturbed.close();
    }

    @ParameterizedTest(name = "killed while it was at: {0}")
    @ValueSource(
            strings = {"recognise", "land", "archive", "stage", "build", "check", "copy", "extract", "switch", "nothing"
            })
    void one_more_night_ends_as_an_undisturbed_one(String step, @TempDir Path folder) throws Exception {
        Ponds ponds = oneFile(folder);
        TestHome home = ponds.home();

        killDuring(step, ponds);
        ponds.done("night");

        assertThat(Tables.of(home.warehouse())).isEqualTo(tables);
        assertThat(Tables.of(home.published())).isEqualTo(publishedTables);
        assertThat(ponds.working("select verdict from log.run order by started_at"))
                .endsWith("done")
                .doesNotContain("running");
        assertNothingIsLeftOver(home);
    }

    private static Ponds oneFile(Path folder) throws Exception {
        Ponds ponds = Ponds.empty(folder);
        ponds.counted(Ponds.SEPTEMBER, "Duck,3,1", "Eel,5,2", "Frog,7,");
        return ponds;
    }

    /** Kills a night at a random moment of a step; of {@code nothing}, before it has begun any. */
    private void killDuring(String step, Ponds ponds) throws Exception {
        Random random = new Random(SEED + step.hashCode());
        Duration length = usual.length(step.equals("nothing") ? "recognise" : step);
        Duration wait = Duration.ofNanos((long) (length.toNanos() * random.nextDouble()));
        Instant started = Instant.now();
        Program night = ponds.start("night");
        while (!step.equals("nothing")
                && !Timeline.of(ponds.home(), started).has(usual.before(step))
                && night.isRunning()) {
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

    private void assertNothingIsLeftOver(TestHome home) throws Exception {
        TestHome before = undisturbed.home();
        assertThat(home.files("inbox")).isEmpty();
        assertThat(home.files("refused")).isEmpty();
        assertThat(home.files("restricted/tmp")).isEmpty();
        assertThat(home.files("restricted")).isEqualTo(before.files("restricted"));
        assertThat(home.names("published")).noneMatch(name -> name.startsWith("."));
        assertThat(home.names("published/current")).isEqualTo(before.names("published/current"));
        assertThat(workbooks(home)).isEqualTo(workbooks(before));
        HomeLock.take(new Home(home.path()), "anything").close();
    }

    /** The names of the workbooks for people, whatever the day. */
    private static List<String> workbooks(TestHome home) {
        return home.files("outbox").stream()
                .map(name -> name.substring(name.indexOf('/') + 1))
                .toList();
    }
}
