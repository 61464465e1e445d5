package asc.run;

import static asc.run.EditedOds.CONTENT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The sample workbook with one figure of one council another one, in one cell and nowhere else. */
final class ChangedCell {

    private static final String SHEET = "Table_1a";
    private static final Pattern OUTCOME =
            Pattern.compile("office:value=\"(1\\d\\.\\d)0*\\d?\"><text:p>(1\\d\\.\\d)</text:p>");

    private ChangedCell() {}

    /** Writes it; the figure of the council's row that holds these words becomes the other one. */
    static Path write(Path source, Path target, String council, String figure) throws IOException {
        return EditedOds.of(source, target, CONTENT, EditedOds.sheet(SHEET, sheet -> {
            int row = sheet.indexOf(">" + council + "<");
            int end = sheet.indexOf("</table:table-row>", row);
            MatchResult last = OUTCOME.matcher(sheet.substring(row, end))
                    .results()
                    .reduce((one, next) -> next)
                    .orElseThrow();
            return sheet.substring(0, row + last.start())
                    + "office:value=\"" + figure + "\"><text:p>" + figure + "</text:p>"
                    + sheet.substring(row + last.end());
        }));
    }
}
