package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nights whose disk is full while they copy the tables, while they make the workbooks, while they hand them out; then one with room. What
 * lies within a publication is tried moment by moment, and without a disk of its own, by the tests of that room.
 */
class FullDiskNightTest {

    private static final long DISK = 96 << 20;

    @TempDir
    private Path folder;

    private final List<Path> mounted = new java.util.ArrayList<>();

    @AfterEach
    void unmount() throws Exception {
        for (Path disk : mounted) {
            ended("umount", disk.toString());
        }
    }

    @Test
    void what_is_in_force_stays_until_a_night_has_room() throws Exception {
        TestHome home = Undisturbed.copyTo(folder.resolve("home"));
        Path settings = home.path().resolve("asc.yaml");
        // An authority of another name stands on the workbooks, so there is a version to publish.
        Files.writeString(settings, Files.readString(settings).replaceAll("(?m)^authority:.*$", ""));
        Files.writeString(settings, Files.readString(settings) + "\nauthority: Another authority\n");
        Path published = home.path().resolve("published");
        Path outbox = home.path().resolve("outbox");
        onADiskOfItsOwn(published);
        onADiskOfItsOwn(outbox);
        List<String> handedOut = home.files("outbox");
        Path version = published.resolve("v1");
        long database = Files.size(version.resolve("asc.duckdb"));
        long workbooks = size(version, ".xlsx");

        stopped(home, "DatabaseCopy.java", published, database / 2, handedOut);
        stopped(home, "WorkbookExtract.java", published, database + workbooks / 2, handedOut);
        stopped(home, "Outbox.java", outbox, 0, handedOut);

        Console night = night(home);
        assertThat(night.code()).as(night.out() + night.err()).isZero();
        assertThat(home.path().resolve("published/current.txt")).hasContent("v2");
        assertThat(Tables.of(home.published())).isEqualTo(Undisturbed.night().publishedTables());
        assertThat(home.files("outbox")).isEqualTo(handedOut);
        assertThat(home.names("published/v2"))
                .isEqualTo(Undisturbed.night().home().names("published/v1"));
    }

    /** A night that has so much room on a disk, and no more, ends somewhere in our code and leaves everything as it was. */
    private static void stopped(TestHome home, String where, Path disk, long room, List<String> handedOut)
            throws Exception {
        Map<String, String> before = Tables.of(home.published());
        Path filler = Files.write(
                disk.resolve("filler"), new byte[(int) (disk.toFile().getUsableSpace() - room)]);

        Console night = night(home);

        Files.delete(filler);
        assertThat(night.code()).as(night.out() + night.err()).isEqualTo(1);
        assertThat(night.out() + night.err()).contains("The disk that holds the home is full. Make room", where);
        assertThat(home.path().resolve("published/current.txt")).hasContent("v1");
        assertThat(home.path().resolve("published/current").toRealPath()).endsWithRaw(Path.of("v1"));
        assertThat(Tables.of(home.published())).isEqualTo(before);
        assertThat(home.versions()).containsExactly("v1");
        assertThat(home.names("published")).noneMatch(name -> name.startsWith("."));
        assertThat(home.files("outbox"))
                .filteredOn(name -> !name.contains("/."))
                .isEqualTo(handedOut);
    }

    private static Console night(TestHome home) {
        return Console.run("night", "--home", home.path().toString());
    }

    private void onADiskOfItsOwn(Path place) throws Exception {
        Path aside = Files.move(place, place.resolveSibling("aside"));
        Files.createDirectory(place);
        assumeTrue(
                ended("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", place.toString()),
                "Only root can mount a disk: the moments of a publication are tried without one, where there is prlimit");
        mounted.add(place);
        assertThat(ended("cp", "-a", aside + "/.", place.toString())).isTrue();
        assertThat(ended("rm", "-r", aside.toString())).isTrue();
    }

    private static long size(Path folder, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .mapToLong(file -> file.toFile().length())
                    .sum();
        }
    }

    private static boolean ended(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).inheritIO().start().waitFor() == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }
}
