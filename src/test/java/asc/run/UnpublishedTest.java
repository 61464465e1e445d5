package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is loaded by hand is in no published figure yet, and that is said. */
class UnpublishedTest {

    @TempDir
    private Path folder;

    @Test
    void files_that_the_version_in_force_was_not_made_from_are_named_until_one_is() throws Exception {
        try (Ponds ponds = Ponds.afterTheFirstNight(folder)) {
            assertThat(ponds.done("status")).doesNotContain("not in it");

            ponds.counted("Ponds 1 October 2026", "Duck,4,1", "Eel,6,2", "Frog,8,2");
            ponds.done("run", "load-ponds");
            assertThat(ponds.done("status"))
                    .contains("In force: version 1")
                    .contains("1 file is loaded and not in it: Ponds 1 October 2026.csv.");
            assertThat(ponds.done("status", "--json")).contains("\"not_published\":[\"Ponds 1 October 2026.csv\"]");

            ponds.done("withdraw", "Ponds 1 October 2026.csv", "--why", "counted in the fog");
            assertThat(ponds.done("status")).doesNotContain("not in it");
            ponds.counted("Ponds 1 October 2026", "Duck,5,1", "Eel,6,2", "Frog,8,2");

            ponds.done("night");
            assertThat(ponds.done("status")).contains("In force: version 2").doesNotContain("not in it");
        }
    }
}
