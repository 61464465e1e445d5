package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class XlsReadingTest {

    @TempDir
    Path folder;

    /** One flipped bit there would give each sheet the other's name. */
    @Test
    void where_the_position_of_a_sheet_is_none_sheets_come_in_the_order_of_their_names() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            workbook.createSheet("First").createRow(0).createCell(0).setCellValue("first");
            workbook.createSheet("Second").createRow(0).createCell(0).setCellValue("second");
            Path file = save(workbook);
            byte[] bytes = Files.readAllBytes(file);
            int name = new String(bytes, StandardCharsets.ISO_8859_1).indexOf("First");
            // The position stands eight bytes before the name, its highest byte last.
            bytes[name - 5] ^= 0x40;

            Contents contents = Contents.of(Files.write(file, bytes));

            assertThat(contents.sheet("First").get(0).cell(0).value()).isEqualTo("first");
            assertThat(contents.sheet("Second").get(0).cell(0).value()).isEqualTo("second");
        }
    }

    @Test
    void cellsOfEveryKind() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            Row row = workbook.createSheet("First").createRow(4);
            row.createCell(1).setCellValue("text");
            row.createCell(2).setCellValue(19.1);
            row.createCell(3).setCellValue(63188);
            row.getCell(3).setCellStyle(style(workbook, "#,##0"));
            row.createCell(4).setCellValue(LocalDateTime.of(2026, 9, 1, 10, 30));
            row.getCell(4).setCellStyle(style(workbook, "d mmm yyyy"));
            row.createCell(5).setCellValue(true);
            row.createCell(6).setCellFormula("\"a\"&\"b\"");
            row.createCell(7).setCellFormula("1/0");
            row.createCell(8).setCellFormula("2*3");
            row.createCell(9).setCellStyle(style(workbook, "0.00"));
            workbook.getCreationHelper().createFormulaEvaluator().evaluateAll();
            workbook.createSheet("Empty");

            Contents contents = Contents.of(save(workbook));

            assertThat(contents.sheets().keySet()).containsExactly("First", "Empty");
            assertThat(contents.sheet("Empty")).isEmpty();
            SheetRow read = contents.sheet("First").get(0);
            assertThat(read.number()).isEqualTo(5);
            assertThat(Contents.values(read))
                    .containsExactly("", "text", "19.1", "63188", "2026-09-01T10:30:00", "TRUE", "ab", "#DIV/0!", "6");
            assertThat(Contents.shown(read)).contains("63,188", "1 Sep 2026");
        }
    }

    @Test
    void manyTextsAndRowsInSeveralSheets() throws Exception {
        try (HSSFWorkbook workbook = new HSSFWorkbook()) {
            for (int index = 0; index < 3; index++) {
                HSSFSheet sheet = workbook.createSheet("Sheet " + index);
                for (int row = 0; row < 3_000; row += 2) {
                    sheet.createRow(row).createCell(row % 5).setCellValue("text " + index + " " + row + " é€");
                }
            }
            Contents contents = Contents.of(save(workbook));
            for (int index = 0; index < 3; index++) {
                List<SheetRow> rows = contents.sheet("Sheet " + index);
                assertThat(rows).hasSize(1_500);
                assertThat(rows.get(1_499).number()).isEqualTo(2_999);
                assertThat(rows.get(1_499).cell(2_998 % 5).value()).isEqualTo("text " + index + " 2998 é€");
            }
        }
    }

    private static CellStyle style(HSSFWorkbook workbook, String format) {
        CellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat(format));
        return style;
    }

    private Path save(HSSFWorkbook workbook) throws IOException {
        Path file = folder.resolve("test.xls");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }
}
