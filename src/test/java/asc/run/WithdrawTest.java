package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was loaded can be taken out again, or loaded again edition by edition; who did it and why stays known. */
class WithdrawTest {

    private static final String JOB = "load-ponds";
    private static final String SEPTEMBER = Ponds.SEPTEMBER;
    private static final String OCTOBER = "Ponds 1 October 2026";

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
    void a_file_that_a_check_stops_no_longer_keeps_anything_from_being_published() throws Exception {
        Path wrong = ponds.counted(OCTOBER, "Duck,3000,1", "Eel,6,2");
        String wrongText = Files.readString(wrong);
        assertThat(ponds.refused("night")).contains("A pond has more than 1,000 frogs", "Version 1 is still in force.");

        assertThat(ponds.run("withdraw", OCTOBER + ".csv").code())
                .as("without a reason")
                .isEqualTo(2);
        assertThat(ponds.done("withdraw", OCTOBER + ".csv", "--why", "a nought too many", "--as", "ann"))
                .contains(OCTOBER + ".csv, edition 1 October 2026, is withdrawn: its 2 rows left the warehouse");
        assertThat(ponds.done("plan")).contains("Nothing new would be published.");
        assertThat(ponds.done("night")).contains("Nothing new: version 1 was made from the same files");

        ponds.counted(OCTOBER, "Duck,4,1", "Eel,6,2");
        assertThat(ponds.done("night")).contains("Version 2 is published.");
        assertThat(ponds.figures("v2")).contains("frogs | Duck | 2026-10-01 | 4.00");
        assertThat(ponds.rows(
                        "v2",
                        "select name, w.revision, w.rows_loaded, withdrawn_by, why, file.verdict, file.revision from log.withdrawal as w"
                                + " join log.file as file using (file_id, name)"))
                .as("the ledger still knows it")
                .containsExactly(OCTOBER + ".csv | 1 | 2 | ann | a nought too many | withdrawn | null");
        assertThat(Files.readString(ponds.home().path().resolve("published/v2/version.json")))
                .as("what a version says that it is made from")
                .containsOnlyOnce(OCTOBER + ".csv");

        ponds.saved("ponds/" + OCTOBER + ".csv", wrongText);
        assertThat(ponds.done("night"))
                .as("saved again by somebody who does not know")
                .contains(OCTOBER + ".csv holds what was withdrawn, and was not loaded; it was put away.")
                .contains("Nothing new: version 2");
        assertThat(ponds.home().files("inbox")).isEmpty();
    }

    @Test
    void the_revision_before_speaks_again_and_whoever_asks_for_it_has_the_withdrawn_file_back() throws Exception {
        Path again = ponds.counted(SEPTEMBER, "Duck,3,1", "Eel,9,2", "Frog,7,");
        Path kept = Files.copy(again, folder.resolve(SEPTEMBER + ".csv"));
        ponds.done("night");
        assertThat(ponds.figures("v2")).isNotEqualTo(ponds.figures("v1"));

        Console either = ponds.run("withdraw", SEPTEMBER + ".csv", "--why", "sent by mistake");
        assertThat(either.code()).as("two files are called that").isEqualTo(2);
        assertThat(either.err()).contains("Say which by its file_id", "revision 1", "revision 2");
        String fileId =
                ponds.working("select file_id from log.file where revision = 2").get(0);
        ponds.done("withdraw", fileId, "--why", "sent by mistake");

        assertThat(ponds.done("plan")).contains("2 figures would change, in comparison with version 2");
        assertThat(ponds.done("night")).contains("Version 3 is published.");
        assertThat(ponds.figures("v3")).as("as before it came").isEqualTo(ponds.figures("v1"));
        assertThat(ponds.working("select count(*) from landing.pond where _file_id = '" + fileId + "'"))
                .containsExactly("0");

        ponds.done("run", JOB, "--reprocess", "--file", kept.toString());
        assertThat(ponds.working("select edition, revision, verdict from log.file where file_id = '" + fileId + "'"))
                .containsExactly("2026-09-01 | 2 | loaded");
        assertThat(ponds.working("select frogs from staging.pond where _file_id = '" + fileId + "' and pond = 'Eel'"))
                .containsExactly("9");
    }

    @Test
    void what_had_mended_its_rows_goes_with_it_and_goes_alone_when_that_is_asked() throws Exception {
        ponds.counted(OCTOBER, "Duck,many,1", "Eel,6,2");
        ponds.done("run", JOB);
        mend("many", "4");
        ponds.done("night");
        assertThat(ponds.figures("v2")).contains("frogs | Duck | 2026-10-01 | 4.00", "frogs | Eel | 2026-10-01 | 6.00");
        String mending = ponds.working("select file_id from log.file where verdict = 'correction'")
                .get(0);

        ponds.done("withdraw", mending, "--why", "it was five");
        ponds.done("night");
        assertThat(ponds.figures("v3"))
                .contains("frogs | Eel | 2026-10-01 | 6.00")
                .noneMatch(figure -> figure.startsWith("frogs | Duck | 2026-10-01"));

        ponds.done("run", JOB, "--reprocess", "--edition", "2026-10-01");
        mend("many", "5");
        ponds.done("run", JOB);
        assertThat(ponds.working("select count(*) from log.corrected_row")).containsExactly("1");
        assertThat(ponds.done("withdraw", OCTOBER + ".csv", "--why", "of another garden"))
                .contains(", which had mended its rows, went with it.");
        ponds.done("night");
        assertThat(ponds.figures("v4")).isEqualTo(ponds.figures("v1"));
        assertThat(ponds.working("select count(*) from log.corrected_row")).containsExactly("0");
        assertThat(ponds.working("select why, count(*), count(revision) from log.withdrawal group by why order by why"))
                .containsExactly("it was five | 1 | 0", "of another garden | 2 | 1");
    }

    @Test
    void a_range_of_editions_is_loaded_again_each_file_with_its_edition_and_revision_and_can_be_planned_first()
            throws Exception {
        Path given = Files.writeString(folder.resolve("Ponds of autumn.csv"), "Pond,Frogs,Newts\nDuck,8,1\n");
        ponds.done("run", JOB, "--file", given.toString(), "--edition", "2026-10-15");
        ponds.counted(SEPTEMBER, "Duck,3,1", "Eel,9,2", "Frog,7,");
        ponds.counted("Ponds 1 December 2026", "Duck,1,1");
        ponds.done("night");
        String files = "select name, edition, revision from log.file order by 2, 3";
        List<String> before = ponds.working(files);
        List<String> figures = ponds.figures("v2");

        String range = "2026-09-01..2026-10-31";
        assertThat(ponds.done("plan", JOB, "--reprocess", "--edition", range))
                .contains("Files: 3 again.", "Nothing new would be published.");
        String again = ponds.done("run", JOB, "--reprocess", "--edition", range, "--why", "a type was mended");

        assertThat(again.lines().filter(line -> line.contains(" is loaded: edition ")))
                .as("oldest first, December not at all")
                .satisfiesExactly(
                        line -> assertThat(line).contains("edition 1 September 2026."),
                        line -> assertThat(line).contains("edition 1 September 2026, revision 2."),
                        line -> assertThat(line).contains("Ponds of autumn.csv", "edition 15 October 2026."));
        assertThat(ponds.working(files)).isEqualTo(before);
        assertThat(ponds.done("night")).contains("Nothing new: version 2");
        assertThat(ponds.figures("v2")).isEqualTo(figures);
        assertThat(ponds.run("run", JOB, "--edition", range).err())
                .contains("A range of editions goes with --reprocess");
        assertThat(ponds.run("run", JOB, "--reprocess", "--edition", "2026-10-31..2026-09-01")
                        .err())
                .contains("\"2026-10-31..2026-09-01\" ends before it begins. Write it as 2026-09-01..2026-10-31.");
        assertThat(ponds.run("run", JOB, "--reprocess", "--edition", "2031-01-01")
                        .code())
                .isEqualTo(2);
        assertThat(ponds.working("select verdict, why from log.run order by started_at desc limit 1"))
                .as("an edition that is not there is no fault of ours")
                .containsExactly("refused | null");
        assertThat(ponds.working("select command, os_user, why from log.run where why is not null"))
                .as("who asked for it, and why")
                .containsExactly("run " + JOB + " | " + System.getProperty("user.name") + " | a type was mended");
    }

    @Test
    void what_was_mended_twice_and_withdrawn_is_in_the_way_of_no_rebuild() throws Exception {
        ponds.counted(OCTOBER, "Duck,many,1", "Eel,6,2");
        ponds.done("run", JOB);
        Path marked = ponds.cameBack();
        String text = Files.readString(marked);
        for (String frogs : List.of("4", "5")) {
            ponds.saved("ponds/" + marked.getFileName(), text.replace("many", frogs));
            ponds.done("run", JOB);
        }
        ponds.done("night");
        assertThat(ponds.figures("v2")).contains("frogs | Duck | 2026-10-01 | 5.00");
        assertThat(ponds.done("rebuild", "--why", "a doubt about the disk")).contains("made anew from");

        ponds.done("withdraw", OCTOBER + ".csv", "--why", "of another garden");
        ponds.done("night");

        assertThat(ponds.done("rebuild", "--why", "a doubt about the disk")).contains("made anew from");
        assertThat(ponds.done("night")).contains("Nothing new: version 3");
        assertThat(ponds.figures("v3")).isEqualTo(ponds.figures("v1"));
    }

    @Test
    void who_mends_rows_of_an_older_revision_is_told_so_and_nothing_of_earlier_tries_stays_in_refused()
            throws Exception {
        ponds.counted(OCTOBER, "Duck,many,1", "Eel,6,2");
        ponds.done("run", JOB);
        Path marked = ponds.cameBack();
        String text = Files.readString(marked);
        ponds.counted(OCTOBER, "Duck,7,1", "Eel,6,2");
        ponds.done("run", JOB);
        for (String frogs : List.of("some", "a few")) {
            ponds.saved("ponds/" + marked.getFileName(), text.replace("many", frogs));
            assertThat(ponds.refused("run", JOB)).contains("None of its rows is mended");
        }
        ponds.saved("ponds/" + marked.getFileName(), text.replace("many", "4"));

        assertThat(ponds.done("run", JOB))
                .contains("has corrected rows: edition 1 October 2026.")
                .contains("The rows that it mends are of an older revision: a later file of that edition is loaded.");
        assertThat(ponds.home().files("refused")).isEmpty();
    }

    /** Mends the copy that came back, and saves it in the inbox. */
    private void mend(String bad, String good) throws Exception {
        Path marked = ponds.cameBack();
        Books.settled(Files.writeString(
                ponds.home().path().resolve("inbox/ponds").resolve(marked.getFileName()),
                Files.readString(marked).replace(bad, good)));
    }
}
