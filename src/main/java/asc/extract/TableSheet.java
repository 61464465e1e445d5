package asc.extract;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/**
 * A sheet as the guidance wants it: a title, a few lines, and one Excel table that begins in the first column, its header in sight
 * while the rows scroll.
 */
final class TableSheet {

    private final SXSSFWorkbook workbook;
    private final SXSSFSheet sheet;
    private final Styles styles;
    private final CellWriter cells;
    private List<String> headings;
    private int header;
    private int next;

    TableSheet(SXSSFWorkbook workbook, String name, Styles styles) {
        this.workbook = workbook;
        this.sheet = workbook.createSheet(name);
        this.styles = styles;
        this.cells = new CellWriter(styles);
    }

    void title(String title) {
        styled(0, title, styles.title());
        RowHeights.set(sheet.getRow(next - 1), 2);
    }

    /** A line above the table; it runs into the empty cells beside it. */
    void line(String text) {
        styled(0, text, styles.plain());
    }

    void linkTo(String target, String text) {
        Row row = sheet.createRow(next++);
        link(row, 0, target, text);
    }

    void link(Row row, int column, String target, String text) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.link());
        cell.setCellValue(text);
        Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
        link.setAddress("'" + target.replace("'", "''") + "'!A1");
        cell.setHyperlink(link);
    }

    /**
     * The table's header; rows follow.
     *
     * @param widths of the columns, in characters
     * @param naming how many columns say what a row is about, and stay in sight and on every sheet of paper
     */
    void header(List<String> headings, int[] widths, int naming) {
        this.headings = headings;
        this.header = next;
        Row row = sheet.createRow(next++);
        int lines = 1;
        for (int column = 0; column < widths.length; column++) {
            sheet.setColumnWidth(column, 256 * widths[column]);
            Cell cell = row.createCell(column);
            cell.setCellStyle(styles.heading());
            cell.setCellValue(headings.get(column));
            lines = Math.max(lines, RowHeights.lines(headings.get(column), widths[column] - Widths.ARROW));
        }
        RowHeights.set(row, lines);
        sheet.createFreezePane(naming, next);
        String rows = next + ":" + next;
        sheet.setRepeatingRows(CellRangeAddress.valueOf(rows));
        if (naming > 0) {
            sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, naming - 1));
        }
        Printing.setUp(sheet, IntStream.of(widths).sum());
    }

    Row row() {
        return sheet.createRow(next++);
    }

    CellWriter cells() {
        return cells;
    }

    /** Prints it on one sheet of paper. */
    void printOnOnePage() {
        Printing.onOnePage(sheet);
    }

    /** The row that the table's first row of figures has, from 0. */
    int firstRow() {
        return header + 1;
    }

    /** The row below the last that was written, from 0. */
    int nextRow() {
        return next;
    }

    String name() {
        return sheet.getSheetName();
    }

    /** Makes Excel's own table of what was written, with a filter on each heading. It has at least one row. */
    void close() {
        AreaReference area = new AreaReference(
                new CellReference(header, 0),
                new CellReference(next - 1, headings.size() - 1),
                SpreadsheetVersion.EXCEL2007);
        XSSFTable table = workbook.getXSSFWorkbook().getSheet(name()).createTable(area);
        String name = "Table" + table.getCTTable().getId();
        table.setName(name);
        table.setDisplayName(name);
        CTTable definition = table.getCTTable();
        for (int index = 0; index < headings.size(); index++) {
            // POI would read the headings from the sheet, but a streamed sheet is not there to be read.
            definition.getTableColumns().getTableColumnArray(index).setName(headings.get(index));
        }
        definition.addNewAutoFilter().setRef(area.formatAsString());
        table.setStyleName("TableStyleLight1");
    }

    private void styled(int column, String text, CellStyle style) {
        Cell cell = sheet.createRow(next++).createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(text);
    }
}
