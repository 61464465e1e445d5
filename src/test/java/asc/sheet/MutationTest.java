package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Refusal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files in which bytes were changed, lost or doubled: whatever comes of it, it is rows or a refusal. */
class MutationTest {

    private static final int TRIES = 400;

    private static final String ODS_ROWS =
            "<table:table table:name='A'><table:table-row table:number-rows-repeated='3'><table:table-cell"
                    + " table:number-columns-repeated='2' office:value-type='float' office:value='1.5'><text:p>a<text:s text:c='3'/>b</text:p>"
                    + "</table:table-cell><table:table-cell office:value-type='date' office:date-value='2026-09-01'/></table:table-row></table:table>";
    private static final String XLSX_ROWS =
            "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' s='1'><v>46000.5</v></c><c t='inlineStr'><is><t>x</t></is></c></row><row r='3'><c t='b'><v>1</v></c></row>";
    private static final String STYLES =
            "<styleSheet><numFmts><numFmt numFmtId='170' formatCode='dd/mm/yy'/></numFmts><cellXfs><xf/><xf numFmtId='170'/></cellXfs></styleSheet>";

    @TempDir
    Path folder;

    @Test
    void partsOfAnOds() throws Exception {
        byte[] content = Archive.odsContent("", ODS_ROWS).getBytes(StandardCharsets.UTF_8);
        for (int seed = 0; seed < TRIES; seed++) {
            readOrRefused(
                    new Archive().part("content.xml", mutated(content, seed)).save(folder.resolve("test.ods")));
        }
    }

    @Test
    void partsOfAnXlsx() throws Exception {
        String sheet = "<worksheet><sheetData>" + XLSX_ROWS + "</sheetData></worksheet>";
        String strings = "<sst><si><r><t>a</t></r></si></sst>";
        for (int seed = 0; seed < TRIES; seed++) {
            int which = seed % 3;
            readOrRefused(Archive.xlsxOfSheet("")
                    .part("xl/worksheets/sheet1.xml", which == 0 ? mutated(sheet, seed) : bytes(sheet))
                    .part("xl/sharedStrings.xml", which == 1 ? mutated(strings, seed) : bytes(strings))
                    .part("xl/styles.xml", which == 2 ? mutated(STYLES, seed) : bytes(STYLES))
                    .save(folder.resolve("test.xlsx")));
        }
    }

    @Test
    void bytesOfAnXls() throws Exception {
        byte[] whole = xls();
        for (int seed = 0; seed < TRIES; seed++) {
            readOrRefused(Files.write(folder.resolve("test.xls"), mutated(whole, seed)));
        }
    }

    /** A few of the thousands that are tried in src/chaos. */
    @Test
    void mutants_of_every_kind_are_read_as_poi_reads_them_or_refused() throws Exception {
        List<Original> books = SmallBooks.in(folder, "small");
        Mutants mutants = Mutants.of(books, 1, 40);
        Map<Path, Contents> contents = new HashMap<>();
        List<String> faults = new ArrayList<>();
        int compared = 0;
        for (Mutant mutant : (Iterable<Mutant>) mutants.every(mutants.count() / 200)::iterator) {
            Path original = mutant.original().file();
            Path file = mutant.save(Files.createDirectories(folder.resolve("mutant")));
            if (!contents.containsKey(original)) {
                contents.put(original, Contents.of(original));
            }
            Trial trial = Trial.of(file, mutant.expected());
            List<String> differences = trial.differences(file, mutant.expected(), contents.get(original));
            compared += differences == null ? 0 : 1;
            if (trial.fault() != null || (differences != null && !differences.isEmpty())) {
                faults.add(mutant.kind() + " of " + original.getFileName() + ": " + trial.fault() + " " + differences);
            }
        }
        assertThat(faults).isEmpty();
        assertThat(compared).isGreaterThan(30);
    }

    private static byte[] xls() throws IOException {
        try (HSSFWorkbook workbook = new HSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            for (int number = 0; number < 20; number++) {
                Row row = workbook.getNumberOfSheets() == 0
                        ? workbook.createSheet().createRow(number)
                        : workbook.getSheetAt(0).createRow(number);
                row.createCell(0).setCellValue("text " + number);
                row.createCell(1).setCellValue(number * 1.5);
                row.createCell(2).setCellFormula("A1&\"x\"");
            }
            workbook.write(out);
            return out.toByteArray();
        }
    }

    private static void readOrRefused(Path file) throws IOException {
        try {
            Contents.of(file);
        } catch (Refusal refusal) {
            assertThat(refusal.problems()).isNotEmpty();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mutated(String text, int seed) {
        return mutated(bytes(text), seed);
    }

    private static byte[] mutated(byte[] whole, int seed) {
        return Damage.changed(whole, new Random(seed));
    }
}
