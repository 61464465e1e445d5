package asc.sheet;

import java.util.List;

/**
 * One row of a sheet that has at least one filled cell.
 *
 * @param number the row's number as the spreadsheet shows it, from 1; a CSV record has the number of its first line's record
 * @param cells the cells from column 0 to the last filled one; blanks between are {@link Cell#BLANK}
 */
public record SheetRow(int number, List<Cell> cells) {

    /** The cell in a column counted from 0; blank beyond the last filled one. */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }
}
