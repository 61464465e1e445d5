package asc.correction;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.CreationHelper;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Drawing;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellReference;

/** Marks the bad cells of a workbook: a colour, a comment that says why, and what is wrong with the row in a column of its own. */
final class Marker {

    private static final String AUTHOR = "asc-warehouse";

    /** Of a comment's box, in columns and rows: a sentence fits. */
    private static final int WIDE = 4;

    private static final int HIGH = 4;

    private final Workbook book;
    private final boolean isAlone;
    private final Map<Short, CellStyle> marked = new HashMap<>();
    private final DataFormatter shown = new DataFormatter();

    /**
     * @param isAlone whether the workbook holds the bad rows alone
     */
    Marker(Workbook book, boolean isAlone) {
        this.book = book;
        this.isAlone = isAlone;
    }

    /**
     * Marks the rows of a sheet.
     *
     * @param headerRow the row of its header, from 1
     * @param rows the bad rows by where they stand in this sheet, from 1
     */
    void mark(Sheet sheet, String fileId, int headerRow, Map<Integer, BadRow> rows) {
        int errors = errorsColumn(sheet, headerRow);
        rows.forEach((number, bad) -> {
            Row row = row(sheet, number);
            row.createCell(errors).setCellValue(bad.errors(fileId, isAlone));
            for (BadRow.BadCell cell : bad.cells()) {
                if (!cell.column().isEmpty()) {
                    mark(row, CellReference.convertColStringToIndex(cell.column()), cell.message());
                }
            }
        });
    }

    /** Where the column stands, emptied of what an earlier copy said; made right of all that is filled where it is not there. */
    private int errorsColumn(Sheet sheet, int headerRow) {
        Row header = row(sheet, headerRow);
        for (Cell cell : header) {
            if (shown.formatCellValue(cell).strip().equalsIgnoreCase(Mark.COLUMN)) {
                int column = cell.getColumnIndex();
                sheet.forEach(row -> {
                    if (row.getRowNum() != header.getRowNum() && row.getCell(column) != null) {
                        row.removeCell(row.getCell(column));
                    }
                });
                return column;
            }
        }
        int right = 0;
        for (Row row : sheet) {
            right = Math.max(right, row.getLastCellNum());
        }
        SpreadsheetVersion version = book.getSpreadsheetVersion();
        if (right > version.getLastColumnIndex()) {
            throw new IllegalStateException("The sheet has no room for one more column.");
        }
        header.createCell(right).setCellValue(Mark.COLUMN);
        sheet.setColumnWidth(right, 60 * 256);
        return right;
    }

    private void mark(Row row, int column, String why) {
        Cell cell = row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK);
        cell.setCellStyle(marked.computeIfAbsent(cell.getCellStyle().getIndex(), index -> markedLike(index)));
        Comment before = cell.getCellComment();
        String text = before == null || AUTHOR.equals(before.getAuthor())
                ? why
                : before.getString().getString() + "\n" + why;
        if (before != null) {
            cell.removeCellComment();
        }
        CreationHelper create = book.getCreationHelper();
        Drawing<?> drawing = row.getSheet().createDrawingPatriarch();
        ClientAnchor box = create.createClientAnchor();
        box.setCol1(column + 1);
        box.setCol2(column + 1 + WIDE);
        box.setRow1(row.getRowNum());
        box.setRow2(row.getRowNum() + HIGH);
        Comment comment = drawing.createCellComment(box);
        comment.setString(create.createRichTextString(text));
        comment.setAuthor(AUTHOR);
        cell.setCellComment(comment);
    }

    private CellStyle markedLike(short index) {
        CellStyle style = book.createCellStyle();
        style.cloneStyleFrom(book.getCellStyleAt(index));
        style.setFillForegroundColor(IndexedColors.ROSE.getIndex());
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        return style;
    }

    private static Row row(Sheet sheet, int number) {
        Row row = sheet.getRow(number - 1);
        return row == null ? sheet.createRow(number - 1) : row;
    }
}
