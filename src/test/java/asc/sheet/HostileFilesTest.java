package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Other readers' collections of files that broke them: each is read or refused with a reason, and soon. */
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    @Test
    void everyFileIsReadOrRefused() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Path file : SharedData.hostileFiles()) {
            long start = System.nanoTime();
            try {
                Contents.of(file);
            } catch (Refusal refusal) {
                assertThat(refusal.problems()).isNotEmpty().allSatisfy(HostileFilesTest::saysWhatToDo);
            } catch (Throwable other) {
                faults.add(file + ": " + other);
            }
            if (System.nanoTime() - start > SOON.toNanos()) {
                faults.add(file + " took too long");
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void saysWhatToDo(Problem problem) {
        assertThat(problem.what()).startsWith("It").endsWith(".");
        assertThat(problem.remedy()).endsWith(".");
    }
}
