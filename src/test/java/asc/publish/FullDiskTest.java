package asc.publish;

import static asc.publish.PublicationTest.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asc.database.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * However little room the disk has, at whatever moment it runs out: the version in force stays whole, nothing half-made is seen, and
 * with room again the next run publishes. It needs a disk of its own, in memory, which only root may mount.
 */
class FullDiskTest {

    private static final int DISK = 6 << 20;
    private static final int STEP = 256 << 10;

    @TempDir
    private Path home;

    private Path published;

    @BeforeEach
    void a_small_disk() throws Exception {
        published = Files.createDirectories(home.resolve("published"));
        assumeTrue(
                mount("mount", "-t", "tmpfs", "-o", "size=" + DISK, "tmpfs", published.toString()),
                "A disk of its own can be mounted by root only");
    }

    @AfterEach
    void is_gone() throws Exception {
        mount("umount", published.toString());
    }

    @Test
    void a_full_disk_leaves_the_version_in_force_whole() throws Exception {
        Versions versions = new Versions(published);
        publish(versions, 1);
        Path filler = published.resolve("filler");
        TreeSet<String> ends = new TreeSet<>();
        int round = 1;
        for (long room = 0; ends.size() < 2; room += STEP) {
            Files.write(filler, new byte[(int) (published.toFile().getUsableSpace() - room)]);
            try {
                publish(versions, round + 1);
                round++;
                ends.add("published");
            } catch (Exception full) {
                ends.add("failed");
            }
            assertWhole(round);
            Files.delete(filler);
        }

        publish(versions, round + 1);
        assertWhole(round + 1);
        assertThat(ends).as("with no room it fails, with enough it does not").containsExactly("failed", "published");
    }

    private void assertWhole(int round) throws Exception {
        try (Connection reader = DuckDb.openToRead(published.resolve("current/asc.duckdb"))) {
            assertThat(strings(
                            reader,
                            "select distinct round || ' ' || (select count(*) from marts.bird) from marts.bird"))
                    .containsExactly(round + " 5000");
        }
        assertThat(published)
                .as("what failed is gone")
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
        assertThat(Files.readString(published.resolve("current.txt")).strip())
                .isEqualTo(
                        published.resolve("current").toRealPath().getFileName().toString());
    }

    private void publish(Versions versions, int round) throws Exception {
        versions.sweep();
        try (Connection warehouse = Warehouse.open(home);
                Publication publication = Publication.begin(versions)) {
            Warehouse.write(warehouse, round);
            publication.copy(warehouse, Warehouse.WITH_FILES);
            publication.seal(Warehouse.said("print " + round));
        }
        // Only as many as the small disk holds.
        for (int old = 1; old < versions.current().orElseThrow().version(); old++) {
            if (Files.exists(versions.folder(old))) {
                Disk.delete(versions.folder(old));
            }
        }
    }

    private static boolean mount(String... command) throws Exception {
        try {
            return new ProcessBuilder(command).redirectErrorStream(true).start().waitFor() == 0;
        } catch (java.io.IOException noSuchCommand) {
            return false;
        }
    }
}
