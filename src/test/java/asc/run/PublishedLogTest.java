package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Readers learn from the log which files there were and what was read of them, but of how many people never. */
class PublishedLogTest {

    private static final String FILES =
            "select job, rows_read, rows_loaded, bytes is null from log.file where verdict = 'loaded' order by job";

    @TempDir
    private Path folder;

    @Test
    void how_many_rows_there_are_about_people_stands_in_the_working_log_alone() throws Exception {
        try (Ponds ponds = Ponds.afterTheFirstNight(folder)) {
            ponds.saved(
                    "pickers/Pickers 1 September 2026.csv", "Picker,Pond,Hours\nA1,Duck,3\nB2,Eel,4\nC3,Eel,soon\n");
            ponds.done("night");

            assertThat(ponds.working(FILES))
                    .containsExactly("load-pickers | 4 | 2 | false", "load-ponds | 4 | 3 | false");
            assertThat(ponds.rows("v2", FILES))
                    .containsExactly("load-pickers | null | null | true", "load-ponds | 4 | 3 | false");
            assertThat(ponds.rows("v2", "select count(*) from log.sheet where rows_loaded is null"))
                    .containsExactly("1");
            assertThat(
                            ponds.rows(
                                    "v2",
                                    "select distinct rows is null from log.step where job = 'load-pickers' or step = 'warehouse.picker'"))
                    .containsExactly("true");
            assertThat(ponds.working("select count(*) from log.issue")).containsExactly("1");
            assertThat(ponds.rows("v2", "select count(*) from log.issue")).containsExactly("0");
        }
    }
}
