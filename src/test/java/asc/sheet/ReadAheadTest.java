package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.problem.Refusal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A long sheet is read on a thread of its own; whoever takes its rows must not be able to tell. */
class ReadAheadTest {

    private static final int ROWS = 5_000;

    @TempDir
    Path folder;

    @Test
    void rowsComeInTheirOrder() throws Exception {
        Path file = Archive.ods(sheet("Long", ROWS) + sheet("Next", 3)).save(folder.resolve("long.ods"));
        try (Workbook workbook = Workbooks.open(file)) {
            assertThat(numbers(workbook.nextSheet()))
                    .isEqualTo(IntStream.rangeClosed(1, ROWS).boxed().toList());
            assertThat(numbers(workbook.nextSheet())).containsExactly(1, 2, 3);
            assertThat(workbook.nextSheet()).isNull();
        }
    }

    @Test
    void aSheetLeftInItsMiddleIsPassedOver() throws Exception {
        Path file = Archive.ods(sheet("Long", ROWS) + sheet("Next", 3)).save(folder.resolve("left.ods"));
        for (int taken : new int[] {0, 1, 63, 64, 65, 200, 4_000}) {
            try (Workbook workbook = Workbooks.open(file)) {
                Sheet left = workbook.nextSheet();
                for (int row = 1; row <= taken; row++) {
                    assertThat(left.nextRow().number()).isEqualTo(row);
                }
                assertThat(numbers(workbook.nextSheet())).containsExactly(1, 2, 3);
            }
        }
    }

    @Test
    void aFileClosedInItsMiddleLeavesNoReaderBehind() throws Exception {
        Path file = Archive.ods(sheet("Long", 100_000)).save(folder.resolve("closed.ods"));
        try (Workbook workbook = Workbooks.open(file)) {
            Sheet sheet = workbook.nextSheet();
            for (int row = 1; row <= 300; row++) {
                sheet.nextRow();
            }
            assertThat(readers()).isPositive();
        }
        assertThat(readers()).isZero();
    }

    @Test
    void theRowsBeforeADamageComeAndThenTheRefusalWithItsPlace() throws Exception {
        String damaged = "<table:table-row><table:table-cell table:number-columns-repeated='none'/></table:table-row>";
        Path file = Archive.ods(
                        "<table:table table:name='Long'>" + rows(ROWS) + damaged + rows(ROWS) + "</table:table>")
                .save(folder.resolve("damaged.ods"));
        try (Workbook workbook = Workbooks.open(file)) {
            Sheet sheet = workbook.nextSheet();
            for (int row = 1; row <= ROWS; row++) {
                assertThat(sheet.nextRow().number()).isEqualTo(row);
            }
            assertThatThrownBy(sheet::nextRow)
                    .isInstanceOfSatisfying(
                            Refusal.class,
                            refusal -> assertThat(refusal.problems().get(0).what())
                                    .startsWith("It is damaged or was cut short: a row or cell is repeated"));
        }
        assertThat(readers()).isZero();
    }

    private static long readers() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("sheet reader"))
                .count();
    }

    private static List<Integer> numbers(Sheet sheet) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        for (SheetRow row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
            numbers.add(row.number());
        }
        return numbers;
    }

    private static String sheet(String name, int rows) {
        return "<table:table table:name='" + name + "'>" + rows(rows) + "</table:table>";
    }

    private static String rows(int count) {
        StringBuilder rows = new StringBuilder();
        for (int row = 0; row < count; row++) {
            rows.append("<table:table-row><table:table-cell><text:p>a" + row * 7919L
                    + "</text:p></table:table-cell></table:table-row>");
        }
        return rows.toString();
    }
}
