package asc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.problem.Problem;
import asc.sheet.Sheet;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The project's own samples can be made, twice alike, read by our own readers, and say that they are samples. */
class EverySampleTest {

    private static final Path SQL = Path.of("sql");

    @TempDir
    Path home;

    @TestFactory
    Stream<DynamicTest> everySample() {
        List<Problem> problems = new ArrayList<>();
        List<Sample> samples = SampleFolder.read(SQL, problems::add);
        assertThat(problems).isEmpty();
        return samples.stream().map(sample -> DynamicTest.dynamicTest(sample.name(), () -> check(sample)));
    }

    private void check(Sample sample) throws Exception {
        assertThat(sample.writes()).contains("SAMPLE");
        byte[] first = Files.readAllBytes(write(sample));
        Path again = write(sample);

        assertThat(again).hasBinaryContent(first);
        assertThat(firstSheet(again)).contains("SAMPLE DATA: invented figures");
    }

    private Path write(Sample sample) throws Exception {
        try (Connection connection = DuckDb.inMemory()) {
            readReference(connection);
            return new SampleWriter(connection, 20261122, "E08000026").write(sample, home);
        }
    }

    /** The reference tables as their files have them, dates as dates. */
    private static void readReference(Connection connection) throws Exception {
        try (Statement statement = connection.createStatement();
                Stream<Path> files = Files.list(SQL.resolve("reference"))) {
            statement.execute("create schema reference");
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                String table = file.getFileName().toString().replace(".csv", "");
                statement.execute("create table reference." + table + " as select * from read_csv('" + file
                        + "', header = true, delim = ',', quote = '\"')");
            }
        }
    }

    private static String firstSheet(Path file) throws Exception {
        StringBuilder text = new StringBuilder();
        try (Workbook workbook = Workbooks.open(file)) {
            Sheet sheet = workbook.nextSheet();
            for (var row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
                row.cells().forEach(cell -> text.append(cell.shown()).append('\n'));
            }
        }
        return text.toString();
    }
}
