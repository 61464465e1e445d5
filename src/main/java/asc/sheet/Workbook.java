package asc.sheet;

import asc.problem.Refusal;
import java.io.IOException;

/** An open spreadsheet file, read once from front to back in bounded memory. */
public interface Workbook extends AutoCloseable {

    /**
     * The next sheet in the file's order, or null when there are no more. Rows of the sheet before it that were not read are
     * skipped.
     *
     * @throws Refusal when the file is damaged, hostile or beyond the limits
     */
    Sheet nextSheet() throws IOException, Refusal;

    @Override
    void close() throws IOException;
}
