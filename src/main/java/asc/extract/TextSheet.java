package asc.extract;

import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/** A sheet of words, written line by line. */
final class TextSheet {

    private static final int FEW = 50;

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final Styles styles;
    private final CellWriter cells;
    private final int[] widths;
    private int next;

    /** @param widths of the columns, in characters */
    TextSheet(SXSSFWorkbook workbook, String name, Styles styles, int... widths) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        this.cells = new CellWriter(styles);
        this.widths = widths;
        Printing.setUp(sheet, IntStream.of(widths).sum());
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, 256 * widths[column]);
        }
    }

    void title(String title) {
        Row row = sheet.createRow(next++);
        styled(row, 0, title, styles.title());
        RowHeights.set(row, 2);
    }

    void subtitle(String subtitle) {
        styled(sheet.createRow(next++), 0, subtitle, styles.label());
    }

    void headings(String... headings) {
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int column = 0; column < headings.length; column++) {
            styled(row, column, headings[column], styles.heading());
            lines = Math.max(lines, RowHeights.lines(headings[column], widths[column] - 1));
        }
        RowHeights.set(row, lines);
    }

    void blank() {
        next++;
    }

    /** A label and what it says; nothing at all when it says nothing. */
    void line(String label, String text) {
        if (!text.isEmpty()) {
            Row row = sheet.createRow(next++);
            styled(row, 0, label, styles.label());
            write(row, text);
        }
    }

    /** A link to another sheet of this workbook, and what is there. */
    void link(String target, String text) {
        Row row = sheet.createRow(next++);
        styled(row, 0, target, styles.link());
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target.replace("'", "''") + "'!A1");
        row.getCell(0).setHyperlink(link);
        write(row, text);
    }

    Row row() {
        return sheet.createRow(next++);
    }

    CellWriter cells() {
        return cells;
    }

    /** A few words may run into the empty cells beside them; more are wrapped. */
    private void write(Row row, String text) {
        if (text.length() <= FEW) {
            styled(row, 1, text, styles.plain());
        } else {
            cells.text(row, 1, text);
            RowHeights.set(row, RowHeights.lines(text, widths[1] - 1));
        }
    }

    private static void styled(Row row, int column, String text, CellStyle style) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }
}
