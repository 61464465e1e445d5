package asc.draft;

import asc.definition.Header;
import asc.sheet.SheetRow;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds the row that holds a sheet's headers: the first that is nearly as wide as the sheet and holds no text twice. */
final class HeaderSearch {

    private HeaderSearch() {}

    /** The header's place among a sheet's first rows, or -1 when none looks like one. */
    static int among(List<SheetRow> rows) {
        int widest = rows.stream().mapToInt(HeaderSearch::filled).max().orElse(0);
        for (int i = 0; i + 1 < rows.size(); i++) {
            int filled = filled(rows.get(i));
            if (filled >= 2 && filled * 10 >= widest * 6 && isNames(rows.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private static int filled(SheetRow row) {
        return (int) row.cells().stream().filter(cell -> !cell.isBlank()).count();
    }

    /** Names differ from one another, and at least two of them are words; a list of symbols explained, such as {@code [c]}, has but one. */
    private static boolean isNames(SheetRow row) {
        Set<String> seen = new HashSet<>();
        int words = 0;
        int twice = 0;
        for (var cell : row.cells()) {
            String text = Header.key(cell.shown());
            if (!text.isEmpty()) {
                words += text.matches("[-+£$]?[\\d,./:%-]+|[*.:]+|\\[.{1,2}]") ? 0 : 1;
                twice += seen.add(text) ? 0 : 1;
            }
        }
        return words >= 2 && twice * 20 <= seen.size();
    }
}
