package asc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.sheet.Sheet;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The project's own samples can be made, twice alike, read by our own readers, and say that they are samples. */
class EverySampleTest {

    private static final SampleFolder FOLDER = SampleFolder.read(Path.of("sql"));

    @TempDir
    private static Path home;

    private static List<WrittenSample> written;

    @BeforeAll
    static void writeThem() throws Exception {
        written = write(home);
    }

    @Test
    void nothingIsWrongWithThem() {
        assertThat(FOLDER.problems()).isEmpty();
        assertThat(written).hasSizeGreaterThanOrEqualTo(FOLDER.samples().size());
    }

    @Test
    void theSameSeedGivesTheSameBytes(@TempDir Path again) throws Exception {
        List<WrittenSample> second = write(again);
        assertThat(second).hasSameSizeAs(written);
        for (int i = 0; i < written.size(); i++) {
            assertThat(second.get(i).file())
                    .hasSameBinaryContentAs(written.get(i).file());
        }
    }

    @TestFactory
    Stream<DynamicTest> everyFile() {
        return written.stream()
                .map(WrittenSample::file)
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws Exception {
        assertThat(file.getFileName().toString()).contains("SAMPLE");
        List<String> sheets = sheets(file);
        assertThat(sheets).isNotEmpty().allSatisfy(cells -> assertThat(cells).isNotBlank());
        if (sheets.size() > 1) {
            assertThat(sheets.get(0)).contains("SAMPLE DATA: invented figures");
        }
        if (file.toString().endsWith(".xlsx")) {
            try (InputStream in = Files.newInputStream(file);
                    XSSFWorkbook workbook = new XSSFWorkbook(in)) {
                assertThat(workbook.getNumberOfSheets()).isEqualTo(sheets.size());
            }
        }
    }

    private static List<WrittenSample> write(Path folder) throws Exception {
        SamplePlan plan = new SamplePlan("E08000026", SamplePlan.Size.small, 20261122, 2, YearMonth.of(2026, 10));
        try (Connection connection = DuckDb.inMemory(Path.of("sql"))) {
            return new SampleInbox(connection, FOLDER, plan, file -> {}).write(folder, Reference.read(connection));
        }
    }

    /** What each sheet shows. */
    private static List<String> sheets(Path file) throws Exception {
        List<String> sheets = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                StringBuilder text = new StringBuilder();
                for (var row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
                    row.cells().forEach(cell -> text.append(cell.shown()).append('\n'));
                }
                sheets.add(text.toString());
            }
        }
        return sheets;
    }
}
