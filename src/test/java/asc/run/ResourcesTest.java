package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import asc.database.DuckDb;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run takes of the machine what the settings allow, and clears away what piles up; never the last good one. */
class ResourcesTest {

    private static final Set<StandardOpenOption> SPARSE =
            Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.SPARSE);

    @TempDir
    private Path folder;

    private Ponds ponds;
    private Path home;

    @BeforeEach
    void a_home_after_its_first_night() throws Exception {
        ponds = Ponds.afterTheFirstNight(folder);
        home = ponds.home().path();
    }

    @AfterEach
    void close() {
        ponds.close();
    }

    @Test
    void a_run_that_would_not_fit_on_the_disks_touches_nothing_and_says_what_it_takes_and_what_is_there()
            throws Exception {
        Files.writeString(home.resolve("asc.yaml"), "tell:\n  owners:\n    gardener: outbox\n");
        ponds.counted("Ponds 1 October 2026", "Duck,4,1");
        Path huge = asLargeAsTheDisk();
        Map<String, String> before = Tables.of(ponds.home().warehouse());

        assertThat(ponds.refused("night"))
                .contains("Nothing was loaded or published.")
                .containsPattern("A run takes about [0-9,]+ MB on the disk of .*tmp, which has [0-9,]+ MB left[.]")
                .containsPattern("The warehouse is \\d+ MB, what waits in the inbox [0-9,]+ MB[.] Make room,")
                .contains("Version 1 is still in force.");
        ponds.refused("run", "load-ponds");
        assertThat(ponds.refused("plan"))
                .contains("Nothing was done.")
                .contains("It is tried on a copy of the warehouse");

        assertThat(Tables.of(ponds.home().warehouse())).isEqualTo(before);
        assertThat(ponds.home().files("inbox")).hasSize(2);
        assertThat(ponds.working("select message from log.finding where severity = 'stop'"))
                .anyMatch(message -> message.startsWith("A run takes about "));
        assertThat(told()).contains("Not everything could be published.").contains("A run takes about ");

        Files.delete(huge);
        assertThat(ponds.done("night"))
                .contains("Ponds 1 October 2026.csv is loaded")
                .contains("Version 2 is published.");
    }

    @Test
    void what_memory_has_no_room_for_takes_no_more_of_the_disk_than_is_said() throws Exception {
        Files.writeString(home.resolve("asc.yaml"), "memory: 50MB\nspill: 1MB\n");
        Home there = new Home(home);
        Project project = Project.find();

        try (Warehouse warehouse = Warehouse.of(there, Options.settings(there), project)) {
            assertThat(overflow(warehouse.connection()))
                    .contains("It has spilled to the disk as much as it may: what \"spill\" in asc.yaml says");
        }
    }

    @Test
    void old_logs_go_but_not_that_of_the_last_run_that_did_all_it_was_asked() throws Exception {
        Files.writeString(home.resolve("asc.yaml"), "keep:\n  logs: 30 days\n");
        List<String> ofTheFirstNight = ponds.home().files("logs");
        Path old = Files.writeString(home.resolve("logs/20250101T020000Z-1.jsonl"), "{}\n");
        Path recent = Files.writeString(home.resolve("logs/20250102T020000Z-1.jsonl"), "{}\n");
        Path notOurs = Files.writeString(home.resolve("logs/notes.txt"), "mine\n");
        for (String name : ofTheFirstNight) {
            old(home.resolve("logs").resolve(name), 31);
        }
        old(old, 31);
        old(notOurs, 31);
        old(recent, 29);

        ponds.done("night");

        assertThat(old).doesNotExist();
        assertThat(recent).exists();
        assertThat(notOurs).exists();
        assertThat(ponds.home().files("logs")).containsAll(ofTheFirstNight).hasSize(ofTheFirstNight.size() + 3);
    }

    @Test
    void an_original_that_a_later_one_followed_goes_when_the_settings_say_so_and_the_warehouse_can_still_be_rebuilt()
            throws Exception {
        ponds.counted(Ponds.SEPTEMBER, "Duck,4,1", "Eel,5,2");
        ponds.counted("Ponds 1 October 2026", "Duck,4,1");
        ponds.done("run", "load-ponds");
        for (String name : ponds.home().files("restricted/archive")) {
            old(home.resolve("restricted/archive").resolve(name), 40);
        }
        ponds.done("run", "load-ponds");
        assertThat(ponds.home().files("restricted/archive"))
                .as("for ever, unless it is said")
                .hasSize(3);

        Files.writeString(home.resolve("asc.yaml"), "keep:\n  archive: 30 days\n");
        ponds.done("night");

        String kept =
                ponds.working("select sha256 from log.file where revision = 2").get(0);
        assertThat(ponds.home().files("restricted/archive"))
                .as("the last of each edition")
                .hasSize(2)
                .anyMatch(name -> name.startsWith(kept))
                .anyMatch(name -> name.endsWith("Ponds 1 October 2026.csv"));
        Map<String, String> before = Tables.of(ponds.home().warehouse());
        assertThat(ponds.done("rebuild", "--why", "a doubt about the disk"))
                .contains("made anew from 2 files of the archive, and from the landed rows of 1 file");
        Map<String, String> rebuilt = Tables.of(ponds.home().warehouse());
        rebuilt.remove("log.rebuild");
        before.remove("log.rebuild");
        assertThat(rebuilt).isEqualTo(before);
    }

    @Test
    void as_many_versions_are_kept_as_the_settings_say() throws Exception {
        Files.writeString(home.resolve("asc.yaml"), "keep:\n  versions: 2\n");
        for (int frogs = 4; frogs < 6; frogs++) {
            ponds.counted(Ponds.SEPTEMBER, "Duck," + frogs + ",1");
            ponds.done("night");
        }

        assertThat(ponds.home().versions()).containsExactly("v2", "v3");
        assertThat(ponds.done("rollback", "2", "--why", "a slip")).contains("2");
    }

    @Test
    void that_java_has_too_little_memory_is_said_with_what_to_do() {
        assertThat(Fault.inWords(new IllegalStateException(new OutOfMemoryError("Java heap space"))))
                .contains("Java's own memory did not suffice.")
                .contains("ASC_JAVA_OPTIONS=-Xmx1g");
    }

    @Test
    void that_duckdb_has_too_little_memory_is_said_with_what_to_do() throws Exception {
        try (Connection connection = DuckDb.inMemory()) {
            DuckDb.limitMemory(connection, "20MB", "20MB");
            assertThat(overflow(connection)).contains("give it more with \"memory\" in asc.yaml");
        }
    }

    /** A file with holes: it says that it is as large as what is left of the disk, and takes nothing of it. */
    private Path asLargeAsTheDisk() throws IOException {
        Path file = Files.createDirectories(home.resolve("inbox/ponds")).resolve("Ponds 1 November 2026.csv");
        try (SeekableByteChannel channel = Files.newByteChannel(file, SPARSE)) {
            channel.position(Math.min(Files.getFileStore(home).getUsableSpace(), 8L << 40));
            channel.write(ByteBuffer.wrap(new byte[1]));
        }
        return Books.settled(file);
    }

    private String overflow(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "create temp table large as select md5(range::varchar) as text from range(3_000_000) order by text");
            return "it fitted";
        } catch (java.sql.SQLException full) {
            return Fault.inWords(full);
        }
    }

    private String told() throws IOException {
        StringBuilder told = new StringBuilder();
        for (String file : ponds.home().files("outbox")) {
            if (file.endsWith(".txt")) {
                told.append(Files.readString(home.resolve("outbox").resolve(file)));
            }
        }
        return told.toString();
    }

    private static void old(Path file, int days) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(days))));
    }
}
