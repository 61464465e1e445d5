package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Memory does not grow with the file: a workbook with ten times the rows takes what the tenth of it takes. */
class MemoryTest {

    private static final Percentage A_QUARTER = Percentage.withPercentage(25);

    @TempDir
    private Path folder;

    /** Rows loaded, and what that took at most, in KiB: of Java's heap, and of the whole process, DuckDB's part too. */
    private record Peak(long rows, long heap, long resident) {}

    @Test
    void a_workbook_ten_times_as_long_takes_the_same_memory() throws Exception {
        assumeTrue(Files.exists(Path.of("/proc/self/status")), "Only Linux tells how much memory a process took.");
        Path once = SampleWorkbook.file();
        Path tenTimes = folder.resolve("long.ods");
        TenTimes.write(once, tenTimes, 10);

        Peak small = peakOfLoading(once, "small");
        Peak large = peakOfLoading(tenTimes, "large");

        System.out.println("once " + small + ", ten times " + large);
        assertThat(large.rows()).isGreaterThan(9 * small.rows());
        assertThat(large.heap()).isCloseTo(small.heap(), A_QUARTER);
        assertThat(large.resident()).isCloseTo(small.resident(), A_QUARTER);
    }

    private Peak peakOfLoading(Path workbook, String name) throws Exception {
        TestHome home = new TestHome(Files.createDirectory(folder.resolve(name)));
        Files.copy(Path.of("sql/samples/asc.yaml"), home.path().resolve("asc.yaml"));
        home.put(workbook, SampleWorkbook.NAME);
        Ran load = Program.start(
                        List.of(),
                        MeasuredCommand.class,
                        "run",
                        "load-ascof-time-series",
                        "--home",
                        home.path().toString())
                .end();
        assertThat(load.code()).as(load.said()).isZero();
        String rows = Tables.rows(home.warehouse(), "select rows_loaded from log.file")
                .get(0);
        Matcher told = Pattern.compile("heap (\\d+) resident (\\d+)").matcher(load.err());
        assertThat(told.find()).as(load.err()).isTrue();
        return new Peak(Long.parseLong(rows), Long.parseLong(told.group(1)), Long.parseLong(told.group(2)));
    }
}
