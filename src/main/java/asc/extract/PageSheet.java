package asc.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.apache.poi.ss.usermodel.Row;

/** Writes a page's rows as a sheet's table: a value for every cell, or what stands where there is none. */
final class PageSheet {

    /** A column of this name says how many digits after the point its row's figures have. */
    static final String DECIMALS = "decimals";

    /** The first columns say what a row is about. */
    private static final int NAMING = 2;

    private final PageTable page;
    private final TableSheet sheet;
    private final Markers markers;

    PageSheet(PageTable page, TableSheet sheet, Markers markers) {
        this.page = page;
        this.sheet = sheet;
        this.markers = markers;
    }

    /** Writes the header and the rows below what the sheet holds already. */
    void write(Connection connection) throws SQLException {
        int[] widths = page.shownColumns().stream().mapToInt(Widths::of).toArray();
        List<String> headings =
                page.shownColumns().stream().map(PageColumn::heading).toList();
        sheet.header(headings, widths, Math.min(NAMING, page.shown()));
        try (PreparedStatement statement = page.query(connection);
                ResultSet found = statement.executeQuery()) {
            while (found.next()) {
                writeRow(sheet.row(), found);
            }
        }
        if (page.rows() == 0) {
            // Excel wants a row in a table.
            Row row = sheet.row();
            for (int index = 0; index < page.shown(); index++) {
                marker(row, index, Markers.whereEmpty(PageColumn.Kind.TEXT));
            }
        }
        sheet.close();
    }

    private void writeRow(Row row, ResultSet found) throws SQLException {
        int decimalsColumn = page.indexOf(DECIMALS);
        String decimals = decimalsColumn < 0 ? null : found.getString(decimalsColumn + 1);
        int lines = 1;
        for (int index = 0; index < page.shown(); index++) {
            PageColumn column = page.shownColumns().get(index);
            String value = found.getString(index + 1);
            if (value == null || value.isBlank()) {
                marker(row, index, markerFor(column, found));
                continue;
            }
            if (column.kind() == PageColumn.Kind.TEXT) {
                lines = Math.max(lines, RowHeights.lines(value, Widths.of(column) - 1));
            }
            writeValue(row, index, column, value, decimals);
        }
        RowHeights.set(row, lines);
    }

    private void writeValue(Row row, int index, PageColumn column, String value, String decimals) {
        CellWriter cells = sheet.cells();
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
    static int decimalsOf(PageColumn column, String ofTheRow) {
        return ofTheRow == null || column.decimals() == 0 ? column.decimals() : Integer.parseInt(ofTheRow);
    }

    private String markerFor(PageColumn column, ResultSet found) throws SQLException {
        int status = Markers.columnFor(page, column);
        String marker = status < 0 ? null : found.getString(status + 1);
        return marker == null ? column.whereEmpty() : marker;
    }

    private void marker(Row row, int index, String marker) {
        sheet.cells()
                .marker(
                        row,
                        index,
                        marker,
                        page.shownColumns().get(index).kind().isNumber());
        markers.use(marker);
    }
}
