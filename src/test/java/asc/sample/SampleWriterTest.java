package asc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.database.DuckDb;
import asc.sheet.Sheet;
import asc.sheet.SheetRow;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleWriterTest {

    private static final String BIRDS = """
            from (
              values
                (2, 'Notes', 1, 1, 'Weights are in grams.', null, 'text'),
                (1, 'Birds', 4, 3, '53.66', '53.7', 'number'),
                (1, 'Birds', 1, 1, 'Birds & others', null, 'text'),
                (1, 'Birds', 4, 1, 'robin', null, 'text'),
                (1, 'Birds', 4, 2, '2026-05-01', '2026-05-01', 'date'),
                (1, 'Birds', 5, 3, '1204', '1,204', 'number'),
                (1, 'Birds', 5, 2, null, null, 'text'),
            ) as cell (sheet_order, sheet, "row", "column", value, shown, kind)
            """;

    @TempDir
    Path home;

    @ParameterizedTest
    @ValueSource(strings = {"ods", "xlsx"})
    void whatTheQueryMadeUpIsWhatAReaderFinds(String format) throws Exception {
        assertThat(read(write(BIRDS, format, 1)))
                .containsExactly(
                        "Birds 1: Birds & others",
                        "Birds 4: robin | 2026-05-01 | 53.66 (53.7)",
                        "Birds 5:  |  | 1204 (1,204)",
                        "Notes 1: Weights are in grams.");
    }

    @Test
    void aCsvFileHoldsWhatIsShownALineARow() throws Exception {
        String oneSheet = "select * from (" + BIRDS + ") where sheet_order = 1";

        assertThat(write(oneSheet, "csv", 1))
                .hasContent("Birds & others\r\n\r\n\r\nrobin,2026-05-01,53.7\r\n,,\"1,204\"\r\n");
    }

    @Test
    void aCsvFileOfTwoSheetsIsAMistakeAndLeavesNothingBehind() {
        assertThatThrownBy(() -> write(BIRDS, "csv", 1)).hasMessageContaining("\"Notes\" is a second");
        assertThat(home.resolve("inbox/garden")).isEmptyDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "xlsx"})
    void oneSeedGivesOneFileAndAnotherSeedAnother(String format) throws Exception {
        String chance = """
                select 1 as sheet_order, 'Chance' as sheet, 1 as "row", 1 as "column", 'text' as kind, null as shown,
                  hash(getvariable('seed'))::varchar || getvariable('area') as value
                """;
        byte[] first = Files.readAllBytes(write(chance, format, 7));
        Thread.sleep(2100); // longer than a zip file's clock ticks

        assertThat(write(chance, format, 7)).hasBinaryContent(first);
        assertThat(Files.readAllBytes(write(chance, format, 8))).isNotEqualTo(first);
    }

    @Test
    void anOpenDocumentSaysWhatItIsInItsFirstBytes() throws Exception {
        byte[] bytes = Files.readAllBytes(write(BIRDS, "ods", 1));

        assertThat(new String(Arrays.copyOfRange(bytes, 30, 84), StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    }

    private Path write(String query, String format, long seed) throws Exception {
        Sample sample = new Sample("birds", "Birds", "inbox/garden/birds." + format, query);
        try (Connection connection = DuckDb.inMemory()) {
            return new SampleWriter(connection, seed, "B1").write(sample, home);
        }
    }

    /** Every row with its sheet and number; a cell that shows something else than it holds shows it in brackets. POI writes 1204 as 1204.0. */
    private static List<String> read(Path file) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                for (SheetRow row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
                    List<String> cells = row.cells().stream()
                            .map(cell -> cell.shown().equals(cell.value())
                                            || cell.value().startsWith("2026")
                                    ? cell.value()
                                    : cell.value().replaceFirst("\\.0$", "") + " (" + cell.shown() + ")")
                            .toList();
                    rows.add(sheet.name() + " " + row.number() + ": " + String.join(" | ", cells));
                }
            }
        }
        return rows;
    }
}
