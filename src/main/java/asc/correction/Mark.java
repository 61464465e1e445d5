package asc.correction;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a row that came back says of itself, at the end of its cell in the column {@value #COLUMN}. It goes with the row, however its sheet
 * is sorted, cut or saved anew.
 *
 * @param fileId the file whose row it is
 * @param row the row's number in that file's sheet, from 1
 * @param isAlone whether it came back without the good rows
 */
public record Mark(String fileId, int row, boolean isAlone) {

    /** The header of the column that is added to what comes back. */
    public static final String COLUMN = "_errors";

    private static final Pattern WRITTEN = Pattern.compile("\\[row (\\d{1,9}) of ([0-9a-f]{16})(, alone)?]");

    /** The mark that a cell's text ends with, if it holds one. */
    public static Optional<Mark> in(String text) {
        Mark last = null;
        Matcher mark = WRITTEN.matcher(text);
        while (mark.find()) {
            last = new Mark(mark.group(2), Integer.parseInt(mark.group(1)), mark.group(3) != null);
        }
        return Optional.ofNullable(last);
    }

    /** As it stands in the cell. */
    @Override
    public String toString() {
        return "[row " + row + " of " + fileId + (isAlone ? ", alone" : "") + "]";
    }
}
