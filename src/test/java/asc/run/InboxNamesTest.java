package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Anything can lie in an inbox, under any name. The night takes what is a file, says why it leaves the rest, and goes on. */
class InboxNamesTest {

    /** Arabic, Welsh, Greek, Chinese, an emoji, an accent of its own, marks of direction, blanks, signs that shells and SQL read. */
    private static final List<String> NAMES = List.of(
            "بركة",
            "Llyn yr Ŵydd",
            "λίμνη",
            "池塘",
            "🦆🐸",
            "e\u0301tang",
            "\u202eabc\u202c",
            "\u200fa\u200b",
            "a\u00a0 b",
            "it's; drop table log.file --",
            "say \"no\"",
            "100% {a,b} [c] $HOME `id` *?",
            "..",
            "..\\..\\evil",
            "line\nbreak",
            "CON",
            "NUL.xlsx",
            "AUX.csv",
            "x.problems.txt",
            "0123456789abcdef.errors",
            "-rf");

    @TempDir
    private Path folder;

    private Ponds ponds;

    @BeforeEach
    void a_job_that_reads_any_name() throws Exception {
        ponds = Ponds.empty(folder);
        Path job = ponds.job("load-ponds");
        Files.writeString(
                job,
                Files.readString(job)
                        .replace("\"Ponds {edition}\"", "\"Ponds {edition} of *\"")
                        .replace("Ponds*.csv", "Ponds*"));
    }

    @AfterEach
    void the_project_itself_again() {
        ponds.close();
    }

    @Test
    void a_name_in_any_script_is_loaded_and_kept_as_it_is() throws Exception {
        List<String> names = new ArrayList<>();
        for (String name : NAMES) {
            names.add("Ponds " + (names.size() + 1) + " September 2026 of " + name + ".csv");
            ponds.counted(names.get(names.size() - 1).replaceFirst("\\.csv$", ""), "Duck,3," + names.size());
        }

        String said = ponds.done("night");

        assertThat(ponds.home().files("inbox")).isEmpty();
        assertThat(ponds.home().files("refused")).isEmpty();
        assertThat(said).contains("Version 1 is published.");
        assertThat(ponds.working("select name from log.file order by edition")).isEqualTo(names);
        assertThat(ponds.working(
                        "select sheet || '.csv' from log.sheet join log.file using (file_id) order by edition"))
                .isEqualTo(names);
        assertThat(ponds.home().files("restricted/archive")).hasSize(names.size());
    }

    @Test
    void a_name_as_long_as_a_file_system_takes_is_loaded_refused_and_sent_back_like_any_other() throws Exception {
        String wide = "ب".repeat(112);
        String loaded = "Ponds 1 September 2026 of " + wide;
        String refused = "Ponds 2 September 2026 of " + wide;
        String rejected = "Ponds 3 September 2026 of " + wide;
        ponds.counted(loaded, "Duck,3,1");
        ponds.saved("ponds/" + refused + ".csv", "Something else\n1\n");
        ponds.counted(rejected, "Duck,3,1", "Eel,many,1");

        Console night = ponds.run("night");

        assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);
        assertThat(night.out()).contains(refused + ".csv was not loaded.", "Version 1 is published.");
        assertThat(ponds.home().files("inbox")).isEmpty();
        assertThat(ponds.home().files("refused"))
                .hasSize(3)
                .anyMatch(name -> name.endsWith(".csv"))
                .anyMatch(name -> name.endsWith(".csv.problems.txt"))
                .anyMatch(name -> name.endsWith(".errors.csv"));

        assertThat(ponds.cameBack()).content().contains("many");
        ponds.counted(refused, "Duck,5,1");
        assertThat(ponds.done("night")).contains("Version 2 is published.");
        assertThat(ponds.home().files("refused"))
                .as("what was refused is loaded now")
                .hasSize(1);
    }

    @Test
    void what_is_no_file_waits_with_a_reason_and_what_programs_leave_is_passed_over() throws Exception {
        Path inbox = ponds.counted("Ponds 1 September 2026 of us", "Duck,3,1").getParent();
        Path outside = Files.writeString(folder.resolve("outside.csv"), "Pond,Frogs,Newts\nEel,1,1\n");
        Files.createSymbolicLink(inbox.resolve("Ponds 2 September 2026 of a link.csv"), outside);
        Files.createSymbolicLink(inbox.resolve("Ponds 3 September 2026 of nowhere.csv"), folder.resolve("nowhere"));
        Files.createSymbolicLink(inbox.resolve("Ponds 4 September 2026 of a round.csv"), inbox);
        Files.createDirectories(inbox.resolve("Ponds 5 September 2026 of a folder.csv/inside"));
        Files.createSymbolicLink(inbox.getParent().resolve("elsewhere"), folder);
        ponds.saved("ponds/~$Ponds 6 September 2026 of Excel.csv", "locked by Excel");
        ponds.saved("ponds/.~lock.Ponds 7 September 2026 of LibreOffice.csv#", "locked by LibreOffice");
        ponds.saved("ponds/NUL.xlsx", "");
        ponds.saved("CON", "");

        Console night = ponds.run("night");

        assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);
        assertThat(night.out())
                .contains("of us.csv is loaded", "Version 1 is published.")
                .contains("of a link.csv was not loaded.\n  It is a link or a folder, not a file.")
                .contains("of nowhere.csv was not loaded.")
                .contains("of a round.csv was not loaded.")
                .contains("of a folder.csv was not loaded.")
                .contains("inbox/ponds/NUL.xlsx is read by no job.", "inbox/CON is read by no job.")
                .doesNotContain("of Excel", "of LibreOffice", "Exception", "\tat ");
        assertThat(Files.readString(outside)).contains("Eel");
        assertThat(Files.exists(inbox.resolve("Ponds 2 September 2026 of a link.csv"), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        assertThat(ponds.working("select name from log.file")).containsExactly("Ponds 1 September 2026 of us.csv");
    }

    @Test
    void a_file_or_folder_that_may_not_be_read_waits_with_a_reason_and_the_rest_is_loaded() throws Exception {
        Path file = ponds.counted("Ponds 1 September 2026 of secrets", "Duck,3,1");
        ponds.counted("Ponds 2 September 2026 of all", "Duck,3,1");
        Path closed = Files.createDirectories(ponds.home().path().resolve("inbox/closed"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            assumeTrue(!Files.isReadable(file), "skipped: the administrator may read everything");

            Console night = ponds.run("night");

            assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);
            assertThat(night.out())
                    .contains("of secrets.csv was not loaded.\n  It may not be read.", "of all.csv is loaded");
            assertThat(file).exists();
        } finally {
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }
}
