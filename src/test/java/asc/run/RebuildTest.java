package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The warehouse can be made anew from the archive, and holds what it held; killed on the way, it is as it was. */
class RebuildTest {

    @TempDir
    private Path folder;

    private TestHome home;

    @Test
    void an_empty_warehouse_and_the_archive_give_what_was_there() throws Exception {
        home = Undisturbed.copyTo(folder.resolve("home"));
        home.put(
                ChangedCell.write(SampleWorkbook.file(), folder.resolve("a.ods"), "Coventry", "11.3"),
                SampleWorkbook.NAME);
        aboutPeople();
        Ran night = home.night();
        assertThat(night.code()).as(night.said()).isZero();
        assertThat(deleteOriginalsAboutPeople())
                .as("as the rule does after 30 days")
                .isPositive();
        Map<String, String> before = tables();

        killOnTheWay();
        assertThat(tables()).as("killed, it is as it was").isEqualTo(before);

        Ran rebuild = home.run("rebuild", "--why", "a doubt about the disk", "--as", "ann");

        assertThat(rebuild.code()).as(rebuild.said()).isZero();
        assertThat(rebuild.out()).contains("made anew from 2 files of the archive, and from the landed rows of");
        assertThat(tables()).isEqualTo(before);
        assertThat(home.names("restricted/tmp")).noneMatch(name -> name.startsWith("plan-"));
        assertThat(Tables.rows(home.warehouse(), "select rebuilt_by, why, files from log.rebuild"))
                .containsExactly("ann | a doubt about the disk | 2");
        Ran after = home.night();
        assertThat(after.code()).as(after.said()).isZero();
        assertThat(after.out()).contains("Nothing new: version 2 was made from the same files and the same code.");
    }

    private void killOnTheWay() throws Exception {
        Program rebuild = home.start("rebuild", "--why", "a try", "--quiet");
        while (rebuild.isRunning()
                && home.names("restricted/tmp").stream()
                        .noneMatch(name -> name.endsWith("restricted/working.duckdb"))) {
            Thread.sleep(5);
        }
        assertThat(rebuild.isRunning()).as("it was killed in time").isTrue();
        rebuild.kill();
    }

    /** Everything but the log of what was done, which grows. */
    private Map<String, String> tables() throws Exception {
        Map<String, String> tables = new TreeMap<>(Tables.of(home.warehouse()));
        tables.remove("log.rebuild");
        tables.remove("kept.part");
        return tables;
    }

    private void aboutPeople() throws Exception {
        Ran sample = Program.run("sample", folder.resolve("samples").toString());
        assertThat(sample.code()).as(sample.said()).isZero();
        Path inbox = folder.resolve("samples/inbox/hr-training");
        Path target = Files.createDirectories(home.path().resolve("inbox/hr-training"));
        try (Stream<Path> files = Files.list(inbox)) {
            for (Path file : (Iterable<Path>) files::iterator) {
                asc.Books.settled(Files.copy(file, target.resolve(file.getFileName())));
            }
        }
    }

    private int deleteOriginalsAboutPeople() throws Exception {
        int deleted = 0;
        for (String sha256 : Tables.rows(
                home.warehouse(),
                "select sha256 from log.file where job = 'load-hr-training' and verdict = 'loaded'")) {
            for (String name : home.files("restricted/archive")) {
                if (name.startsWith(sha256)) {
                    Files.delete(home.path().resolve("restricted/archive").resolve(name));
                    deleted++;
                }
            }
        }
        return deleted;
    }
}
