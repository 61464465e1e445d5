package asc.sample;

import java.io.IOException;

/** A workbook being written from front to back. Closing it completes the file. */
interface SampleBook extends AutoCloseable {

    /** Begins the next sheet. */
    void sheet(String name) throws IOException;

    /** Writes a cell of the sheet begun last; cells come row by row, each from left to right. */
    void cell(SampleCell cell) throws IOException;

    @Override
    void close() throws IOException;
}
