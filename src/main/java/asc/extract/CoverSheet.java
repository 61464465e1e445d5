package asc.extract;

import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** The first sheet: words alone, in one column, under headings. */
final class CoverSheet {

    static final String NAME = "Cover";

    private static final int WIDTH = 100;

    private final SXSSFSheet sheet;
    private final Styles styles;
    private int next;

    CoverSheet(SXSSFWorkbook workbook, Styles styles) {
        this.sheet = workbook.createSheet(NAME);
        this.styles = styles;
        sheet.setColumnWidth(0, 256 * WIDTH);
        Printing.setUp(sheet, WIDTH);
    }

    void title(String title) {
        RowHeights.set(write(title, styles.title()), 2 * RowHeights.lines(title, WIDTH * 2 / 3));
    }

    void heading(String heading) {
        RowHeights.set(write(heading, styles.subtitle()), 2);
    }

    /** A paragraph; nothing at all when it says nothing. */
    void paragraph(String text) {
        if (!text.isBlank()) {
            RowHeights.set(write(text, styles.wrapped()), RowHeights.lines(text, WIDTH - 4));
        }
    }

    private Row write(String text, CellStyle style) {
        Row row = sheet.createRow(next++);
        Cell cell = row.createCell(0);
        cell.setCellStyle(style);
        cell.setCellValue(text);
        return row;
    }
}
