package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse can be made anew from the archive, and holds what it held; killed on the way, it is as it was. */
class RebuildTest {

    private static final String OCTOBER = "Ponds 1 October 2026";

    @TempDir
    private Path folder;

    private Ponds ponds;

    /** Two revisions, mended rows, a corrected cell, a withdrawn file, a file loaded again, people whose original is gone. */
    @BeforeEach
    void a_home_to_which_everything_has_happened() throws Exception {
        ponds = Ponds.empty(folder);
        ponds.counted(Ponds.SEPTEMBER, "Duck,3,1", "Eel,5,2");
        ponds.counted(OCTOBER, "Duck,many,1", "Eel,6,2");
        ponds.saved("pickers/Pickers 1 October 2026.csv", "Picker,Pond,Hours\nAB1234,Duck,3\nCD5678,Eel,4\n");
        ponds.done("run", "load-ponds", "load-pickers");
        ponds.counted(Ponds.SEPTEMBER, "Duck,3,1", "Eel,9,2");
        Path marked = ponds.cameBack();
        Books.settled(Files.writeString(
                ponds.home().path().resolve("inbox/ponds").resolve(marked.getFileName()),
                Files.readString(marked).replace("many", "4")));
        ponds.counted("Ponds 1 November 2026", "Duck,3000,1");
        ponds.done("run", "load-ponds");
        ponds.done("withdraw", "Ponds 1 November 2026.csv", "--why", "a nought too many");
        ponds.corrected("c1," + OCTOBER + ".csv,2026-10-01," + OCTOBER + ",3,B,6,7,a slip,Ann,2026-10-05");
        ponds.done("run", "load-ponds", "--reprocess", "--edition", "2026-10-01");
        ponds.done("night");
        assertThat(ponds.figures("v1"))
                .contains("frogs | Duck | 2026-10-01 | 4.00", "frogs | Eel | 2026-10-01 | 7.00")
                .contains("frogs | Eel | 2026-09-01 | 9.00")
                .hasSize(8);
    }

    @AfterEach
    void close() {
        ponds.close();
    }

    @Test
    void an_empty_warehouse_and_the_archive_give_what_was_there() throws Exception {
        for (String name : ponds.home().files("restricted/archive")) {
            if (name.endsWith("Pickers 1 October 2026.csv")) {
                Files.delete(ponds.home().path().resolve("restricted/archive").resolve(name));
            }
        }
        Map<String, String> before = tables();
        killOnTheWay();
        assertThat(tables()).as("killed, it is as it was").isEqualTo(before);

        assertThat(ponds.done("rebuild", "--why", "a doubt about the disk", "--as", "ann"))
                .contains("made anew from 4 files of the archive, and from the landed rows of 1 file about people");

        assertThat(tables()).isEqualTo(before);
        assertThat(ponds.home().names("restricted/tmp")).noneMatch(name -> name.contains("plan-"));
        assertThat(ponds.working("select rebuilt_by, why, files, files_as_landed from log.rebuild"))
                .containsExactly("ann | a doubt about the disk | 4 | 1");
        assertThat(ponds.done("night"))
                .contains("Nothing new: version 1 was made from the same files and the same code.");
    }

    @Test
    void without_an_original_nothing_is_replaced() throws Exception {
        for (String name : ponds.home().files("restricted/archive")) {
            if (name.endsWith(OCTOBER + ".csv")) {
                Files.delete(ponds.home().path().resolve("restricted/archive").resolve(name));
            }
        }
        Map<String, String> before = tables();

        assertThat(ponds.refused("rebuild", "--why", "a try"))
                .contains("The warehouse was not replaced.")
                .contains("The original of " + OCTOBER + ".csv is not in the archive any more.");

        assertThat(tables()).isEqualTo(before);
    }

    private void killOnTheWay() throws Exception {
        Program rebuild = ponds.start("rebuild", "--why", "a try");
        while (rebuild.isRunning()
                && ponds.home().names("restricted/tmp").stream()
                        .noneMatch(name -> name.endsWith("restricted/working.duckdb"))) {
            Thread.sleep(5);
        }
        assertThat(rebuild.isRunning()).as("it was killed in time").isTrue();
        rebuild.kill();
    }

    /** Everything but the log of what was done, which grows. */
    private Map<String, String> tables() throws Exception {
        Map<String, String> tables = new TreeMap<>(Tables.of(ponds.home().warehouse()));
        tables.remove("log.rebuild");
        return tables;
    }
}
