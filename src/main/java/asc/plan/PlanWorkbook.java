package asc.plan;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A plan as a workbook: a sheet a part, numbers as numbers, texts as texts. */
final class PlanWorkbook {

    private static final int WIDTH = 20 * 256;
    private static final int MOST_ROWS = SpreadsheetVersion.EXCEL2007.getMaxRows() - 1;

    private PlanWorkbook() {}

    static void write(Path file, List<PlanTable> tables) throws IOException {
        try (SXSSFWorkbook workbook = new SXSSFWorkbook();
                OutputStream out = Files.newOutputStream(file)) {
            CellStyle heading = workbook.createCellStyle();
            Font bold = workbook.createFont();
            bold.setBold(true);
            heading.setFont(bold);
            for (PlanTable table : tables) {
                String name = table.title().replaceFirst(":.*", "");
                fill(workbook.createSheet(WorkbookUtil.createSafeSheetName(name)), table, heading);
            }
            workbook.write(out);
        }
    }

    private static void fill(Sheet sheet, PlanTable table, CellStyle heading) {
        row(sheet, 0, table.columns(), heading);
        int number = 1;
        for (List<Object> cells : table.rows().subList(0, Math.min(table.rows().size(), MOST_ROWS))) {
            row(sheet, number++, cells, null);
        }
        if (!table.columns().isEmpty()) {
            for (int column = 0; column < table.columns().size(); column++) {
                sheet.setColumnWidth(column, WIDTH);
            }
            sheet.createFreezePane(0, 1);
            int last = table.columns().size() - 1;
            sheet.setAutoFilter(new CellRangeAddress(0, Math.max(1, number - 1), 0, last));
        }
    }

    private static void row(Sheet sheet, int number, List<?> values, CellStyle style) {
        Row row = sheet.createRow(number);
        for (int column = 0; column < values.size(); column++) {
            Object value = values.get(column);
            if (value != null && !value.equals("")) {
                Cell cell = row.createCell(column);
                if (value instanceof Number figure) {
                    cell.setCellValue(figure.doubleValue());
                } else {
                    cell.setCellValue(value.toString());
                }
                if (style != null) {
                    cell.setCellStyle(style);
                }
            }
        }
    }
}
