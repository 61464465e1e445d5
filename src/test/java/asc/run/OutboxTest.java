package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Workbooks reach people when their version is in force, not before; a kill in between delays them by one night. */
class OutboxTest {

    @TempDir
    private Path folder;

    @Test
    void a_workbook_is_hidden_until_its_version_is_in_force() throws IOException {
        Outbox outbox = new Outbox(folder.resolve("outbox"));
        Path workbook = Files.writeString(folder.resolve("pack.xlsx"), "figures");

        outbox.prepare(3, List.of(workbook));
        assertThat(outbox.handOut(Optional.of(3)))
                .singleElement()
                .satisfies(file -> assertThat(file).hasFileName("pack.xlsx").hasContent("figures"));

        outbox.prepare(4, List.of(workbook));
        assertThat(outbox.handOut(Optional.of(3))).isEmpty();
        assertThat(new TestHome(folder).files("outbox"))
                .as("version 4 never came into force")
                .hasSize(1)
                .noneMatch(name -> name.contains(".v"));
    }

    @Test
    void a_night_killed_just_after_the_switch_hands_its_workbook_out_in_the_next_one() throws Exception {
        TestHome home = Undisturbed.copyTo(folder.resolve("home"));
        Path outbox = home.path().resolve("outbox");
        List<String> before = home.files("outbox");
        Path handedOut = outbox.resolve(before.get(0));
        Files.delete(handedOut);
        Path sealed = home.path().resolve("published/v1").resolve(handedOut.getFileName());
        new Outbox(outbox).prepare(1, List.of(sealed));

        Console night = Console.run("night", "--home", home.path().toString());

        assertThat(night.code()).as(night.out() + night.err()).isZero();
        assertThat(night.out()).contains("No new version.");
        assertThat(handedOut).hasSameBinaryContentAs(sealed);
        assertThat(home.files("outbox")).isEqualTo(before);
    }

    @Test
    void a_workbook_that_somebody_holds_keeps_no_version_from_being_published_and_comes_when_it_is_free()
            throws Exception {
        try (Ponds ponds = Ponds.empty(folder)) {
            ponds.counted(Ponds.SEPTEMBER, "Duck,3,1");
            ponds.done("night");
            Path held = ponds.home()
                    .path()
                    .resolve("outbox")
                    .resolve(ponds.home().files("outbox").get(0));
            Files.delete(held);
            // Stands in for a file that Windows keeps for whoever has it open: a rename does not replace it.
            Path kept = Files.createFile(Files.createDirectory(held).resolve("kept"));
            ponds.counted(Ponds.SEPTEMBER, "Duck,4,1");

            assertThat(ponds.refused("night"))
                    .contains("Version 2 is published.", held.getFileName() + " could not be put into the outbox.");
            assertThat(ponds.home().versions()).containsExactly("v1", "v2");
            assertThat(ponds.refused("night")).contains("Nothing new", "could not be put into the outbox.");

            Files.delete(kept);
            assertThat(ponds.done("night")).contains("Nothing new");
            assertThat(held)
                    .hasSameBinaryContentAs(
                            ponds.home().path().resolve("published/v2").resolve(held.getFileName()));
        }
    }

    @Test
    void an_outbox_in_which_nothing_can_be_written_keeps_no_version_from_being_published() throws Exception {
        try (Ponds ponds = Ponds.empty(folder)) {
            Path outbox = Files.createDirectories(ponds.home().path().resolve("outbox"));
            Files.writeString(outbox.resolve(LocalDate.now(Words.ZONE).toString()), "no folder");
            ponds.counted(Ponds.SEPTEMBER, "Duck,3,1");

            assertThat(ponds.refused("night")).contains("Version 1 is published.", "could not be put into the outbox.");
        }
    }
}
