package asc.sample;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;

/** A workbook being written from front to back. Closing it completes the file; the stream it goes to stays open. */
interface SampleBook extends Closeable {

    /** Ends the sheet before, and begins the next one. */
    void sheet(String name) throws IOException;

    /** So many rows without a cell. */
    void blankRows(int count) throws IOException;

    void beginRow() throws IOException;

    /** So many cells that hold nothing. */
    void blanks(int count) throws IOException;

    /** A cell that holds a text, at least one character long. */
    void text(String text) throws IOException;

    /**
     * A cell that holds a number.
     *
     * @param value exact, with a point and no separators
     * @param shown as the spreadsheet displays it: {@code 1,204.5}
     */
    void number(String value, String shown) throws IOException;

    /** A cell that holds a date and shows it as {@code 31/03/2026}. */
    void date(LocalDate date) throws IOException;

    void endRow() throws IOException;
}
