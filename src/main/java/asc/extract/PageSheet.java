package asc.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.AreaReference;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.streaming.SXSSFSheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFTable;
import org.openxmlformats.schemas.spreadsheetml.x2006.main.CTTable;

/** Writes a page: one Excel table, its header row in sight while the rows scroll. */
final class PageSheet {

    /** A column of this name says how many digits after the point its row's figures have. */
    static final String DECIMALS = "decimals";

    /** The first columns say what a row is about, and stay in sight and on every sheet of paper. */
    private static final int NAMING = 2;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    /** Characters that a filter's arrow covers of its heading. */
    private static final int ROOM_FOR_THE_ARROW = 4;

    private final PageTable page;
    private final Styles styles;
    private final CellWriter cells;
    private final Markers markers;

    PageSheet(PageTable page, Styles styles, Markers markers) {
        this.page = page;
        this.styles = styles;
        this.cells = new CellWriter(styles);
        this.markers = markers;
    }

    void write(Connection connection, SXSSFWorkbook workbook, String areaCode) throws SQLException {
        SXSSFSheet sheet = workbook.createSheet(page.sheet());
        for (int index = 0; index < page.shown(); index++) {
            sheet.setColumnWidth(index, 256 * width(page.shownColumns().get(index)));
        }
        int named = Math.min(NAMING, page.shown());
        sheet.createFreezePane(named, 1);
        sheet.setRepeatingRows(CellRangeAddress.valueOf("1:1"));
        sheet.setRepeatingColumns(new CellRangeAddress(-1, -1, 0, named - 1));
        Printing.setUp(
                sheet, page.shownColumns().stream().mapToInt(PageSheet::width).sum());
        Row header = sheet.createRow(0);
        for (int index = 0; index < page.shown(); index++) {
            Cell cell = header.createCell(index);
            cell.setCellStyle(styles.heading());
            cell.setCellValue(page.shownColumns().get(index).heading());
        }
        RowHeights.set(header, linesOfHeadings());
        makeTable(workbook);
        try (PreparedStatement statement = connection.prepareStatement(page.query())) {
            if (!page.ownRowsBy().isEmpty()) {
                statement.setString(1, areaCode);
            }
            try (ResultSet found = statement.executeQuery()) {
                for (int number = 1; found.next(); number++) {
                    writeRow(sheet.createRow(number), found);
                }
            }
        }
    }

    private void writeRow(Row row, ResultSet found) throws SQLException {
        int decimalsColumn = page.indexOf(DECIMALS);
        String decimals = decimalsColumn < 0 ? null : found.getString(decimalsColumn + 1);
        int lines = 1;
        for (int index = 0; index < page.shown(); index++) {
            PageColumn column = page.shownColumns().get(index);
            String value = found.getString(index + 1);
            if (value != null && column.kind() == PageColumn.Kind.TEXT) {
                lines = Math.max(lines, RowHeights.lines(value, width(column) - 1));
            }
            if (value != null) {
                writeValue(row, index, column, value, decimals);
            } else {
                writeMarker(row, index, column, found);
            }
        }
        RowHeights.set(row, lines);
    }

    private void writeValue(Row row, int index, PageColumn column, String value, String decimals) {
        switch (column.kind()) {
            case WHOLE -> cells.number(row, index, value, 0);
            case DECIMAL -> cells.number(row, index, value, decimalsOf(column, decimals));
            case FLOATING -> cells.floating(row, index, value);
            case DATE -> cells.date(row, index, LocalDate.parse(value));
            case TIME -> cells.time(row, index, LocalDateTime.parse(value.replace(' ', 'T')));
            case YES_NO -> cells.text(row, index, value.equals("true") ? "Yes" : "No");
            default -> cells.text(row, index, value);
        }
    }

    /** A column without a single fraction holds counts, whatever its row's figures are. */
    private static int decimalsOf(PageColumn column, String ofTheRow) {
        return ofTheRow == null || column.decimals() == 0 ? column.decimals() : Integer.parseInt(ofTheRow);
    }

    private void writeMarker(Row row, int index, PageColumn column, ResultSet found) throws SQLException {
        int status = Markers.columnFor(page, column);
        String marker = status < 0 ? null : found.getString(status + 1);
        if (marker != null) {
            cells.marker(row, index, marker);
            markers.use(marker);
        }
    }

    private int linesOfHeadings() {
        return page.shownColumns().stream()
                .mapToInt(column -> RowHeights.lines(column.heading(), width(column) - ROOM_FOR_THE_ARROW))
                .max()
                .orElse(1);
    }

    private static int width(PageColumn column) {
        int value = switch (column.kind()) {
            case WHOLE -> column.width() * 4 / 3;
            case DECIMAL -> column.width() * 4 / 3 + 1 + column.decimals();
            case DATE -> 11;
            case TIME -> 17;
            default -> column.width();
        };
        int width = Math.max(value + 2, longestWord(column.heading()) + ROOM_FOR_THE_ARROW + 1);
        return Math.max(NARROWEST, Math.min(WIDEST, width));
    }

    private static int longestWord(String heading) {
        return List.of(heading.split(" ")).stream()
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** Excel's own table, with a filter on each heading. Excel wants at least one row below the header, even an empty one. */
    private void makeTable(SXSSFWorkbook workbook) {
        int lastRow = (int) Math.max(1, page.rows());
        AreaReference area = new AreaReference(
                new CellReference(0, 0), new CellReference(lastRow, page.shown() - 1), SpreadsheetVersion.EXCEL2007);
        XSSFTable table = workbook.getXSSFWorkbook().getSheet(page.sheet()).createTable(area);
        String name = "Table" + workbook.getNumberOfSheets();
        table.setName(name);
        table.setDisplayName(name);
        CTTable definition = table.getCTTable();
        for (int index = 0; index < page.shown(); index++) {
            // POI would read the headings from the sheet, but a streamed sheet is not there to be read.
            definition
                    .getTableColumns()
                    .getTableColumnArray(index)
                    .setName(page.shownColumns().get(index).heading());
        }
        definition.addNewAutoFilter().setRef(area.formatAsString());
        table.setStyleName("TableStyleLight1");
    }
}
