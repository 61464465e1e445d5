package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {

    @TempDir
    private Path folder;

    @Test
    void two_runs_of_one_process_in_one_second_have_names_of_their_own() throws Exception {
        try (RunLog first = new RunLog(folder, true);
                RunLog second = new RunLog(folder, true)) {
            assertThat(second.runId()).isGreaterThan(first.runId());
        }
    }
}
