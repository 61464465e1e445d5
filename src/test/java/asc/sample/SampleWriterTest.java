package asc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.problem.Refusal;
import asc.sheet.Sheet;
import asc.sheet.SheetRow;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SampleWriterTest {

    private static final String CELLS = """
            from (
              values
                (2, 'Notes', 1, 1, 'Weights are in grams.', null, 'text'),
                (1, 'Birds', 4, 3, '53.66', '53.7', 'number'),
                (1, 'Birds', 1, 1, 'Birds & others', null, 'text'),
                (1, 'Birds', 4, 1, 'robin', null, 'text'),
                (1, 'Birds', 4, 2, '2026-05-01', '01/05/2026', 'date'),
                (1, 'Birds', 5, 3, '1204', '1,204', 'number'),
                (1, 'Birds', 5, 2, null, null, 'text'),
            ) as cell (sheet_order, sheet, "row", "column", value, shown, kind)
            """;

    private static final String SHEETS = """
            -- sheet  Birds of {edition:%B %Y}
            -- above  Birds & others
            -- above
            with bird as (
              from (
                values
                  ('robin', date '2026-05-01', 53.70, 2),
                  (null, null, null, 1204),
                  ('wren, "small"  <brown>', date '1999-12-31', -0.05, null),
                  (E' two\\nlines ', null, 7.00, 123456789012345),
              ) as bird ("Bird / name", "Seen on", "Weight", "Eggs")
            )
            select * from bird order by "Weight" nulls first, "Bird / name"

            -- sheet  Notes
            -- without header
            select 'Weights are in grams.'
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"ods", "xlsx"})
    void aCellAQueryGivesIsACellAReaderFinds(String format) throws Exception {
        assertThat(read(write(CELLS, format)))
                .containsExactly(
                        "Birds 1: Birds & others",
                        "Birds 4: robin | 2026-05-01 | 53.66 (53.7)",
                        "Birds 5:  |  | 1204 (1,204)",
                        "Notes 1: Weights are in grams.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "xlsx"})
    void aRowOfAQueryIsARowBelowItsColumnsNames(String format) throws Exception {
        assertThat(read(write(SHEETS, format)))
                .containsExactly(
                        "Birds of October 2026 1: Birds & others",
                        "Birds of October 2026 3: Bird / name | Seen on | Weight | Eggs",
                        "Birds of October 2026 4:  |  |  | 1204",
                        "Birds of October 2026 5: wren, \"small\"  <brown> | 1999-12-31 | -0.05",
                        "Birds of October 2026 6:  two\nlines  |  | 7.00 | 123456789012345",
                        "Birds of October 2026 7: robin | 2026-05-01 | 53.70 | 2",
                        "Notes 1: Weights are in grams.");
    }

    @Test
    void excelsOwnLibraryFindsTheSame() throws Exception {
        try (InputStream in = Files.newInputStream(write(SHEETS, "xlsx"));
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            assertThat(workbook.getSheetName(0)).isEqualTo("Birds of October 2026");
            DataFormatter shown = new DataFormatter();
            List<String> robin = new ArrayList<>();
            workbook.getSheetAt(0).getRow(6).forEach(cell -> robin.add(shown.formatCellValue(cell)));
            assertThat(robin).containsExactly("robin", "01/05/2026", "53.70", "2");
            assertThat(workbook.getSheetAt(0).getRow(4).getCell(0).getStringCellValue())
                    .isEqualTo("wren, \"small\"  <brown>");
        }
    }

    @Test
    void aCsvFileHoldsWhatIsShownALineARow() throws Exception {
        String oneSheet = SHEETS.substring(0, SHEETS.indexOf("-- sheet  Notes"));

        assertThat(Files.readString(write(oneSheet, "csv")))
                .isEqualTo("Birds & others\r\n\r\nBird / name,Seen on,Weight,Eggs\r\n,,,1204\r\n"
                        + "\"wren, \"\"small\"\"  <brown>\",31/12/1999,-0.05,\r\n"
                        + "\" two\nlines \",,7.00,123456789012345\r\nrobin,01/05/2026,53.70,2\r\n");
        assertThat(write("select * from (" + CELLS + ") where sheet_order = 1", "csv"))
                .hasContent("Birds & others\r\n\r\n\r\nrobin,01/05/2026,53.7\r\n,,\"1,204\"\r\n");
    }

    @Test
    void aCsvFileMayBeInAnOlderEncodingThatHasAllItsCharacters() throws Exception {
        String header = header("csv") + "-- encoding  windows-1252\n\n-- sheet  x\n";
        Aviary aviary = new Aviary(folder).with("birds.sql", header + "select 'café – 5 £' as bird");

        assertThat(Files.readString(aviary.written(1).get(0).file(), Charset.forName("windows-1252")))
                .isEqualTo("bird\r\ncafé – 5 £\r\n");

        aviary.with("birds.sql", header + "select 'kākāpō' as bird");
        assertThatThrownBy(() -> aviary.written(1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.asText())
                                .contains(
                                        "The sample birds was not made.",
                                        "a character that windows-1252 does not have"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ods", "xlsx"})
    void oneSeedGivesOneFileAndAnotherSeedAnother(String format) throws Exception {
        String chance = "-- sheet  Chance\nselect hash(getvariable('seed'))::varchar || getvariable('area') as chance";
        byte[] first = Files.readAllBytes(write(chance, format, 7));
        Thread.sleep(2100); // longer than a zip file's clock ticks

        assertThat(write(chance, format, 7)).hasBinaryContent(first);
        assertThat(Files.readAllBytes(write(chance, format, 8))).isNotEqualTo(first);
    }

    @Test
    void anOpenDocumentSaysWhatItIsInItsFirstBytes() throws Exception {
        byte[] bytes = Files.readAllBytes(write(SHEETS, "ods"));

        assertThat(new String(Arrays.copyOfRange(bytes, 30, 84), StandardCharsets.US_ASCII))
                .isEqualTo("mimetypeapplication/vnd.oasis.opendocument.spreadsheet");
    }

    private Path write(String body, String format) throws Exception {
        return write(body, format, 1);
    }

    private Path write(String body, String format, long seed) throws Exception {
        return new Aviary(folder)
                .with("birds.sql", header(format) + "\n" + body)
                .written(seed)
                .get(0)
                .file();
    }

    private static String header(String format) {
        return "-- sample  birds\n-- title  Birds\n-- writes  inbox/garden/birds." + format + "\n";
    }

    /** Every row with its sheet and number; a cell that shows something else than it holds shows it in brackets, but for dates. */
    private static List<String> read(Path file) throws Exception {
        List<String> rows = new ArrayList<>();
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                for (SheetRow row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
                    List<String> cells = row.cells().stream()
                            .map(cell -> cell.shown().equals(cell.value())
                                            || cell.shown().matches("../../....")
                                    ? cell.value()
                                    : cell.value() + " (" + cell.shown() + ")")
                            .toList();
                    rows.add(sheet.name() + " " + row.number() + ": " + String.join(" | ", cells));
                }
            }
        }
        return rows;
    }
}
