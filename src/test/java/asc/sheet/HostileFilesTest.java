package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.junit.jupiter.api.Test;

/** Other readers' collections of files that broke them: each is read or refused with a reason, and soon. */
class HostileFilesTest {

    private static final Duration SOON = Duration.ofSeconds(10);

    /** POI's model of a larger workbook takes seconds. */
    private static final long SLOW = 150_000;

    @Test
    void everyFileIsReadOrRefused() throws Exception {
        List<String> faults = new ArrayList<>();
        for (Path file : SharedData.hostileFiles()) {
            long start = System.nanoTime();
            Trial trial = Trial.of(file, Mutant.Expected.ANYTHING);
            if (trial.fault() != null) {
                faults.add(file + ": " + trial.fault());
            } else if (trial.refusal() != null) {
                assertThat(trial.refusal().problems()).isNotEmpty().allSatisfy(HostileFilesTest::saysWhatToDo);
            }
            if (System.nanoTime() - start > SOON.toNanos()) {
                faults.add(file + " took too long");
            }
        }
        assertThat(faults).isEmpty();
    }

    private static void saysWhatToDo(Problem problem) {
        assertThat(problem.what()).startsWith("It").endsWith(".");
        assertThat(problem.remedy()).endsWith(".");
    }

    /** What POI's own model of a workbook reads and we do not is told, with why. */
    @Test
    void noFewerBooksAreReadThanPoiReads() throws Exception {
        List<String> refused = new ArrayList<>();
        int read = 0;
        int readByPoi = 0;
        int encrypted = 0;
        for (Path file : SharedData.hostileFiles()) {
            if (Files.size(file) < SLOW && !file.toString().endsWith(".md")) {
                Trial trial = Trial.of(file, Mutant.Expected.ANYTHING);
                String poi = poi(file);
                read += trial.contents() == null ? 0 : 1;
                readByPoi += poi.equals("read") ? 1 : 0;
                if (poi.equals("read") && trial.contents() == null) {
                    refused.add(file.getFileName() + ": " + trial.reason());
                }
                if (poi.equals("encrypted")) {
                    encrypted++;
                    assertThat(trial.reason()).as(file.toString()).isEqualTo("It is password protected.");
                }
            }
        }
        System.out.printf(
                "read %d, POI %d, encrypted %d; read by POI alone: %s%n", read, readByPoi, encrypted, refused);
        assertThat(read).isGreaterThanOrEqualTo(readByPoi);
        assertThat(encrypted).isGreaterThan(5);
    }

    private static String poi(Path file) {
        try (var ignored = WorkbookFactory.create(file.toFile(), null, true)) {
            return "read";
        } catch (EncryptedDocumentException locked) {
            return "encrypted";
        } catch (IOException | RuntimeException | Error refused) {
            return "refused";
        }
    }
}
