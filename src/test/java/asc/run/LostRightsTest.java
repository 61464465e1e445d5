package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.inbox.Inbox;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A right that the account has lost is no fault of the program: it is said which folder, what to do, and what became of the files meanwhile. */
class LostRightsTest {

    private static final String OCTOBER = "Ponds 1 October 2026";
    private static final String RIGHTS = "The account that runs asc";

    @TempDir
    private Path folder;

    private Ponds ponds;
    private Path home;

    @BeforeEach
    void a_home_after_its_first_night_and_a_file_that_waits() throws Exception {
        ponds = Ponds.afterTheFirstNight(folder);
        home = ponds.home().path();
        Files.writeString(
                home.resolve("asc.yaml"),
                "\ntell:\n  owners:\n    gardener: outbox\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        ponds.counted(OCTOBER, "Duck,4,1", "Eel,6,2");
    }

    @AfterEach
    void close() {
        ponds.close();
    }

    @Test
    void a_loaded_file_that_cannot_be_taken_out_of_the_inbox_counts_and_is_said_each_night_until_it_can()
            throws Exception {
        Path inbox = home.resolve("inbox/ponds");
        Path file = inbox.resolve(OCTOBER + ".csv");
        try (Unwritable held = Unwritable.folder(inbox)) {
            assertThat(ponds.refused("night"))
                    .contains(
                            OCTOBER + ".csv is loaded: edition 1 October 2026.",
                            "= 2 loaded + 0 rejected",
                            OCTOBER + ".csv could not be taken out of the inbox.      " + file,
                            RIGHTS,
                            "must be allowed to write in " + inbox,
                            "The next night takes it out.",
                            "Version 2 is published.",
                            "Somebody is needed (exit code 3)",
                            "1 file is loaded and could not be put away")
                    .doesNotContain("was not loaded", "was refused", "fault");
            assertThat(told()).contains("could not be taken out of the inbox");
            assertThat(ponds.refused("night"))
                    .contains(
                            OCTOBER + ".csv holds what was loaded before.",
                            OCTOBER + ".csv could not be taken out of the inbox.",
                            "Nothing new")
                    .doesNotContain("it was put away");
        }

        assertThat(ponds.done("night")).contains(OCTOBER + ".csv holds what was loaded before; it was put away.");
        assertThat(ponds.home().files("inbox")).isEmpty();
        assertThat(ponds.working("select count(*) from log.file where verdict = 'loaded'"))
                .containsExactly("2");
    }

    @Test
    void a_loaded_file_that_cannot_be_archived_stays_in_the_inbox_and_is_archived_by_the_first_night_that_can()
            throws Exception {
        Path archive = home.resolve("restricted/archive");
        int before = ponds.home().files("restricted/archive").size();
        try (Unwritable held = Unwritable.folder(archive)) {
            assertThat(ponds.refused("night"))
                    .contains(
                            OCTOBER + ".csv is loaded: edition 1 October 2026.",
                            OCTOBER + ".csv could not be put into the archive.",
                            RIGHTS,
                            "must be allowed to write in " + archive,
                            "Version 2 is published.")
                    .doesNotContain("was not loaded", "fault");
        }
        assertThat(ponds.home().files("inbox")).containsExactly("ponds/" + OCTOBER + ".csv");

        assertThat(ponds.done("night")).contains("holds what was loaded before; it was put away.");
        assertThat(ponds.home().files("inbox")).isEmpty();
        assertThat(ponds.home().files("restricted/archive")).hasSize(before + 1);
    }

    @Test
    void a_refused_file_that_cannot_be_put_beside_the_others_stays_in_the_inbox_and_the_rest_of_the_night_goes_on()
            throws Exception {
        Path refused = home.resolve("refused");
        ponds.saved("ponds/Ponds 1 August 2026.csv", "Toads\n1\n");
        try (Unwritable held = Unwritable.folder(refused)) {
            assertThat(ponds.refused("night"))
                    .contains(
                            "Ponds 1 August 2026.csv was not loaded.",
                            "Ponds 1 August 2026.csv could not be put with the refused files, and stays where it is.",
                            RIGHTS,
                            "must be allowed to write in " + refused,
                            OCTOBER + ".csv is loaded",
                            "Version 2 is published.")
                    .doesNotContain("fault");
            assertThat(told()).contains("could not be put with the refused files");
        }

        assertThat(ponds.refused("night")).contains("1 file was refused, and changed nothing.");
        assertThat(ponds.home().files("inbox")).isEmpty();
        assertThat(ponds.home().files("refused"))
                .contains("Ponds 1 August 2026.csv", "Ponds 1 August 2026.csv.problems.txt");
    }

    @Test
    void rows_that_cannot_come_back_keep_their_file_in_the_inbox() throws Exception {
        ponds.counted("Ponds 1 August 2026", "Duck,many,1", "Eel,6,2");
        try (Unwritable held = Unwritable.folder(home.resolve("refused"))) {
            assertThat(ponds.refused("night"))
                    .contains(
                            "Ponds 1 August 2026.csv was not loaded, and stays where it is.",
                            "must be allowed to write in " + home.resolve("refused"),
                            OCTOBER + ".csv is loaded")
                    .doesNotContain("fault");
        }

        assertThat(ponds.done("night")).contains("Ponds 1 August 2026.csv is loaded");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"logs", "restricted", "restricted/tmp", "published"})
    void a_home_in_which_a_run_cannot_write_is_said_before_anything_is_done(String name) throws Exception {
        Path there = home.resolve(name);
        Map<String, String> before = Tables.of(ponds.home().published());
        try (Unwritable held = Unwritable.folder(there)) {
            assertThat(ponds.refused("night"))
                    .contains(
                            "Nothing was run, and nothing was changed.",
                            "asc cannot write in the folder " + there + ".",
                            RIGHTS,
                            "must be allowed to")
                    .doesNotContain("fault");
            assertThat(ponds.refused("serve", "--port", "0"))
                    .contains("asc cannot write in the folder " + there + ".")
                    .doesNotContain("Serving");
        }
        assertThat(Tables.of(ponds.home().published())).isEqualTo(before);

        assertThat(ponds.done("night")).contains("Version 2 is published.");
    }

    @Test
    void a_home_whose_folders_cannot_be_made_is_said_before_anything_is_done() throws Exception {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        try (Unwritable held = Unwritable.folder(empty)) {
            Console night = Console.run("night", "--quiet", "--home", empty.toString());

            assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);
            assertThat(night.out()).contains("asc cannot write in the folder " + empty + ".", RIGHTS);
        }
    }

    @Test
    void
            what_the_last_line_says_and_what_the_night_ends_with_agree_where_one_file_is_refused_and_another_meets_a_fault()
                    throws Exception {
        ponds.saved("ponds/Ponds 1 August 2026.csv", "Toads\n1\n");
        // Stands in for a fault: a folder with something in it lies where a marked copy is to be cleared away.
        String id =
                Inbox.sha256(home.resolve("inbox/ponds/" + OCTOBER + ".csv")).substring(0, 16);
        Files.createDirectories(home.resolve("refused/" + OCTOBER + "." + id + ".errors.csv/kept"));

        Console night = ponds.run("night");

        assertThat(night.out()).contains("Somebody is needed (exit code 1):", "1 fault of ours stands above.");
        assertThat(night.code()).isEqualTo(1);
    }

    /** What was put into the outbox for the owner. */
    private String told() throws Exception {
        StringBuilder told = new StringBuilder();
        try (Stream<Path> files = Files.walk(home.resolve("outbox"))) {
            for (Path file : files.filter(path -> path.toString().matches(".*\\.(txt|md)"))
                    .toList()) {
                told.append(Files.readString(file));
            }
        }
        return told.toString();
    }
}
