package asc.sheet;

import asc.problem.Refusal;
import java.io.IOException;

/** One sheet of an open workbook, read once from top to bottom. */
public interface Sheet {

    /** The sheet's name; for a CSV file the file's name without its ending. */
    String name();

    /**
     * The next row that has a filled cell, or null when there are no more. A row that the file repeats comes once for each
     * repeat; blank rows and blank trailing cells never come, however many the file declares.
     *
     * @throws Refusal when the file is damaged, hostile or beyond the limits
     */
    SheetRow nextRow() throws IOException, Refusal;
}
