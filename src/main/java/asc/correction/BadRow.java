package asc.correction;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A row that was not loaded, or for which its file was refused.
 *
 * @param sheet its sheet
 * @param row its number, from 1
 * @param cells what is wrong with it, at least one
 */
public record BadRow(String sheet, int row, List<BadCell> cells) {

    /**
     * What is wrong with a cell.
     *
     * @param column its column's letters; empty when the sheet has no such column
     * @param message a sentence; never the cell's value
     */
    public record BadCell(String column, String message) {

        private String inWords() {
            return column.isEmpty() ? message : column + ": " + message;
        }
    }

    /** What stands in its cell of the column {@value Mark#COLUMN}. */
    String errors(String fileId, boolean isAlone) {
        return cells.stream().map(BadCell::inWords).collect(Collectors.joining(" ")) + " "
                + new Mark(fileId, row, isAlone);
    }
}
