package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A file that is byte for byte one that is loaded has come again, or is the wrong one. */
class SavedAgainTest {

    private static final String[] ROWS = {"Duck,3,1", "Eel,5,2", "Frog,7,"};

    @TempDir
    private Path folder;

    private Ponds ponds;

    @BeforeEach
    void a_home_after_its_first_night() throws Exception {
        ponds = Ponds.afterTheFirstNight(folder);
    }

    @AfterEach
    void close() {
        ponds.close();
    }

    @Test
    void under_the_name_of_another_edition_it_is_refused_and_both_are_named() throws Exception {
        ponds.counted("Ponds 1 October 2026", ROWS);

        assertThat(ponds.refused("night"))
                .contains(
                        "It is of 1 October 2026, but byte for byte \"Ponds 1 September 2026.csv\", which is loaded as of 1 September 2026.",
                        "Save the right file under this name.",
                        "asc withdraw \"Ponds 1 September 2026.csv\"");
        assertThat(ponds.home().files("refused"))
                .containsExactlyInAnyOrder("Ponds 1 October 2026.csv", "Ponds 1 October 2026.csv.problems.txt");
        assertThat(ponds.home().versions()).containsExactly("v1");

        ponds.counted("Ponds 1 October 2026", "Duck,4,1", "Eel,5,2", "Frog,7,");
        ponds.done("night");
        assertThat(ponds.home().files("refused"))
                .as("the right one clears it away")
                .isEmpty();
    }

    @Test
    void under_its_own_name_it_is_put_away() throws Exception {
        ponds.counted(Ponds.SEPTEMBER, ROWS);
        assertThat(ponds.done("night")).contains("Nothing new");
        assertThat(ponds.home().files("inbox")).isEmpty();
    }

    @Test
    void a_run_leaves_the_process_as_it_was() {
        String temporary = System.getProperty("java.io.tmpdir");
        ponds.done("night");
        ponds.done("plan");
        assertThat(System.getProperty("java.io.tmpdir")).isEqualTo(temporary);
    }
}
