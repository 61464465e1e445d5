package asc.run;

import static asc.run.EditedOds.CONTENT;
import static asc.run.EditedOds.cell;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A process that reads what is published, over and over through whole nights, meets one whole version each time and never an error. */
class ReadersTest {

    @TempDir
    private Path folder;

    @Test
    void a_reader_never_notices_that_nights_publish_new_versions() throws Exception {
        TestHome home = Undisturbed.copyTo(folder.resolve("home"));
        Path stop = folder.resolve("stop");
        Program reader = Program.start(
                List.of("-Xmx128m"),
                PublishedReader.class,
                home.path().resolve("published").toString(),
                stop.toString());
        Ran reads;
        try {
            publishAnotherVersion(home, "First footnotes");
            publishAnotherVersion(home, "Second footnotes");
        } finally {
            Files.createFile(stop);
            reads = reader.end();
        }

        assertThat(reads.err()).isEmpty();
        assertThat(reads.out().lines().distinct()).containsExactly("v1", "v2", "v3");
        assertThat(reads.out().lines()).hasSizeGreaterThan(20);
    }

    private void publishAnotherVersion(TestHome home, String words) throws Exception {
        Path edited = EditedOds.of(SampleWorkbook.file(), folder.resolve("edited"), CONTENT, cell("Notes", words));
        home.put(edited, SampleWorkbook.NAME);
        Ran night = home.night();
        assertThat(night.code()).as(night.said()).isZero();
        assertThat(night.out()).contains("is published.");
    }
}
