package asc.draft;

import asc.definition.Header;
import asc.sheet.Cell;
import asc.sheet.SheetRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds the row that holds a sheet's headers: the first that is nearly as wide as the sheet and holds no text twice. Headers may stand in
 * two lines, the upper repeating its texts; but where a row of repeated headers stands above the data itself there is no such row, and
 * the first row of data must not be taken for one: it may name people.
 */
final class HeaderSearch {

    private HeaderSearch() {}

    /** The header's place among a sheet's first rows, or -1 when none looks like one. */
    static int among(List<SheetRow> rows) {
        int widest = rows.stream().mapToInt(HeaderSearch::filled).max().orElse(0);
        boolean repeatsAbove = false;
        for (int i = 0; i + 1 < rows.size(); i++) {
            SheetRow row = rows.get(i);
            int filled = filled(row);
            if (filled < 2 || filled * 10 < widest * 6 || words(row) < 2) {
                continue;
            }
            if (holdsNoTextTwice(row)) {
                return repeatsAbove && isLike(row, rows.get(i + 1)) ? -1 : i;
            }
            repeatsAbove = true;
        }
        return -1;
    }

    private static int filled(SheetRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** How many cells are words; a list of symbols explained, such as {@code [c]}, has but one in a row. */
    private static int words(SheetRow row) {
        return (int) row.cells().stream().filter(HeaderSearch::isWord).count();
    }

    private static boolean isWord(Cell cell) {
        return !cell.isBlank() && !Header.key(cell.shown()).matches("[-+£$]?[\\d,./:%-]+|[*.:]+|\\[.{1,2}]");
    }

    private static boolean holdsNoTextTwice(SheetRow row) {
        Set<String> seen = new HashSet<>();
        int twice = 0;
        for (Cell cell : row.cells()) {
            String text = Header.key(cell.shown());
            if (!text.isEmpty()) {
                twice += seen.add(text) ? 0 : 1;
            }
        }
        return twice * 20 <= seen.size();
    }

    /** Whether a row has words where the next has words, and numbers where it has numbers, as two rows of data do. */
    private static boolean isLike(SheetRow row, SheetRow next) {
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cell(i).isBlank() && !next.cell(i).isBlank() && isWord(row.cell(i)) != isWord(next.cell(i))) {
                return false;
            }
        }
        return true;
    }
}
