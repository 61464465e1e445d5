package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RollbackCommandTest {

    @TempDir
    private Path folder;

    @Test
    void to_the_version_in_force_is_no_rollback_and_nothing_is_noted() throws Exception {
        try (Ponds ponds = Ponds.afterTheFirstNight(folder)) {
            assertThat(ponds.done("rollback", "1", "--why", "to be sure"))
                    .contains("Version 1 is in force already. Nothing was changed.");
            assertThat(ponds.home().path().resolve("published/switches.jsonl")).doesNotExist();
        }
    }

    @Test
    void the_list_of_versions_says_that_one_was_put_in_force_by_hand_and_why() throws Exception {
        try (Ponds ponds = Ponds.afterTheFirstNight(folder)) {
            ponds.counted("Ponds 1 October 2026", "Duck,4,1");
            ponds.done("night");
            assertThat(ponds.done("rollback", "v1", "--why", "a slip")).contains("is in force instead of version 2");
            assertThat(ponds.done("versions")).contains("Put in force by hand:", "a slip");
        }
    }
}
