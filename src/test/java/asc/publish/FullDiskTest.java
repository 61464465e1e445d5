package asc.publish;

import static asc.publish.PublicationTest.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asc.database.DuckDb;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * At whatever moment the disk is full, and however little room it has: the version in force stays whole, nothing half-made is seen, and
 * with room again the next run publishes.
 */
class FullDiskTest {

    private static final int DISK = 6 << 20;
    private static final int NAMES = 200;
    private static final int STEP = 256 << 10;

    /** What is flushed and sealed needs no more room until it is switched to. */
    private static final List<Publication.Stage> MOMENTS = List.of(
            Publication.Stage.BEGUN, Publication.Stage.COPIED, Publication.Stage.FILED, Publication.Stage.SEALED);

    @TempDir
    private Path home;

    private Path published;
    private boolean mounted;

    @BeforeEach
    void a_small_disk() throws Exception {
        published = Files.createDirectories(home.resolve("published"));
        mounted = Shortage.mount(published, DISK, NAMES);
    }

    @AfterEach
    void is_gone() throws Exception {
        if (mounted) {
            Shortage.unmount(published);
        }
    }

    /** Each way to be full, from each moment on; where nothing is in force yet, at the switch, which has nothing to go back to. */
    static Stream<Arguments> moments() {
        return Arrays.stream(Shortage.values())
                .flatMap(shortage -> Stream.concat(
                        MOMENTS.stream()
                                .filter(stage -> shortage != Shortage.NO_NAMES || stage == Publication.Stage.SEALED)
                                .map(stage -> Arguments.of(shortage, stage, true)),
                        Stream.of(Arguments.of(shortage, Publication.Stage.SEALED, false))));
    }

    @ParameterizedTest(name = "{0} once it is {1}, another version in force: {2}")
    @MethodSource("moments")
    void a_disk_that_is_full_from_a_moment_on(Shortage shortage, Publication.Stage from, boolean another)
            throws Exception {
        assumeTrue(
                shortage.needsADiskOfItsOwn() ? mounted : Shortage.canLimit(),
                "Only root can mount a disk: " + Shortage.NO_WRITING + " is tried instead, where there is prlimit");
        Versions versions = new Versions(published);
        if (another) {
            publish(versions, 1);
        }
        List<String> before = visible();

        Throwable failed = failing(versions, shortage, from);

        assertThat(failed).isNotNull();
        if (another) {
            assertInForce(1);
        } else {
            assertThat(visible()).filteredOn(name -> name.startsWith("current")).isEmpty();
        }
        versions.sweep();
        assertThat(visible())
                .as("a version that was sealed already, and nothing else")
                .containsAll(before)
                .allMatch(name -> before.contains(name) || name.equals("v" + (before.isEmpty() ? 1 : 2)));
        publish(versions, 3);
        assertInForce(3);
        assertThat(published.resolve("current")).isSymbolicLink();
    }

    @Test
    void a_disk_that_has_a_little_room() throws Exception {
        assumeTrue(mounted, "Only root can mount a disk");
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
            assertInForce(round);
            Files.delete(filler);
        }

        publish(versions, round + 1);
        assertInForce(round + 1);
        assertThat(ends).as("with no room it fails, with enough it does not").containsExactly("failed", "published");
    }

    /** What readers see; a name that begins with a point is none of theirs. */
    private List<String> visible() throws Exception {
        try (Stream<Path> names = Files.list(published)) {
            return names.map(path -> path.getFileName().toString())
                    .filter(name -> !name.startsWith("."))
                    .sorted()
                    .toList();
        }
    }

    private void assertInForce(int round) throws Exception {
        try (Connection reader = DuckDb.openToRead(published.resolve("current/asc.duckdb"))) {
            assertThat(strings(
                            reader,
                            "select distinct round || ' ' || (select count(*) from marts.bird) from marts.bird"))
                    .containsExactly(round + " 5000");
        }
        assertThat(published)
                .as("what failed is gone")
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith(Versions.BUILDING));
        assertThat(Files.readString(published.resolve("current.txt")).strip())
                .isEqualTo(
                        published.resolve("current").toRealPath().getFileName().toString());
        for (Version.File file : TableFiles.of(VersionFile.read(published.resolve("current")))) {
            assertThat(TableFiles.sha256(published.resolve("current").resolve(file.file())))
                    .as(file.file())
                    .isEqualTo(file.sha256());
        }
    }

    private Throwable failing(Versions versions, Shortage shortage, Publication.Stage from) throws Exception {
        try (Connection warehouse = Warehouse.open(home)) {
            Warehouse.write(warehouse, 2);
            boolean[] begun = {false};
            try {
                return catchThrowable(() -> {
                    try (Publication publication = Publication.begin(versions, stage -> {
                        if (stage == from) {
                            begun[0] = true;
                            begin(shortage);
                        }
                    })) {
                        publication.copy(warehouse, Warehouse.WITH_FILES);
                        publication.seal(Warehouse.said("print 2"));
                    }
                });
            } finally {
                assertThat(begun[0]).isTrue();
                shortage.end(published);
            }
        }
    }

    private void begin(Shortage shortage) {
        try {
            shortage.begin(published);
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
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
            if (Files.exists(versions.folder(old), LinkOption.NOFOLLOW_LINKS)) {
                Disk.delete(versions.folder(old));
            }
        }
    }
}
