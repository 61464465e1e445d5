package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A small workbook can name one long text many thousand times: what is said of it stays short, and the night goes on. */
class EndlessHeadingsTest {

    private static final int COLUMNS = 16_384;

    @TempDir
    private Path folder;

    @Test
    void a_header_of_long_headings_without_end_is_refused_in_few_words() throws Exception {
        try (Ponds ponds = Ponds.empty(folder)) {
            Path job = ponds.job("load-ponds");
            Files.writeString(job, Files.readString(job).replace("Ponds*.csv", "Ponds*"));
            Path file = headed(ponds, "Ponds 1 September 2026.xlsx", "endless ".repeat(100));
            headed(ponds, "Ponds 2 September 2026.xlsx", "endless ".repeat(4_000));
            ponds.counted("Ponds 3 September 2026", "Duck,3,1");

            Console night = ponds.run("night");

            assertThat(night.code()).as(night.err()).isEqualTo(3);
            assertThat(night.out())
                    .contains("Column \"endless endless", "And more: it may be another file than it should be.")
                    .contains("It has more than 16,777,216 characters in one row, the most that is read.")
                    .contains("Version 1 is published.")
                    .hasSizeLessThan(1_000_000);
            assertThat(ponds.home().path().resolve("refused/" + file.getFileName() + ".problems.txt"))
                    .isRegularFile();
        }
    }

    private static Path headed(Ponds ponds, String name, String heading) {
        List<Object> headings = new ArrayList<>(List.of("Pond", "Frogs"));
        headings.addAll(Collections.nCopies(COLUMNS - 2, heading));
        return new Books()
                .sheet("Ponds", headings, List.of("Duck", 1))
                .writeTo(ponds.home().path().resolve("inbox/ponds").resolve(name));
    }
}
