package asc.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A CSV file, as a spreadsheet saves one: what is shown, a line a row, blank rows too. It has one sheet. */
final class CsvBook implements SampleBook {

    private final CsvWriter csv;
    private final List<String> record = new ArrayList<>();
    private int row = 1;
    private boolean hasSheet;

    CsvBook(OutputStream out) {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(writer);
    }

    @Override
    public void sheet(String name) {
        if (hasSheet) {
            throw new IllegalStateException("A CSV file has one sheet; \"" + name + "\" is a second.");
        }
        hasSheet = true;
    }

    @Override
    public void cell(SampleCell cell) {
        while (row < cell.row()) {
            endRow();
        }
        while (record.size() < cell.column() - 1) {
            record.add("");
        }
        record.add(cell.shown());
    }

    @Override
    public void close() throws IOException {
        if (!record.isEmpty()) {
            endRow();
        }
        csv.flush();
    }

    private void endRow() {
        csv.writeRecord(record);
        record.clear();
        row++;
    }
}
