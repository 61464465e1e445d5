package asc.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A CSV file, as a spreadsheet saves one: what is shown, a line a row, blank rows too. It has one sheet. */
final class CsvBook implements SampleBook {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    private final CsvWriter csv;
    private final List<String> record = new ArrayList<>();
    private boolean hasSheet;

    /** @param encoding in which every character that is written must be found */
    CsvBook(OutputStream out, Charset encoding) {
        OutputStreamWriter writer = new OutputStreamWriter(
                out,
                encoding.newEncoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
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
    public void blankRows(int count) {
        for (int i = 0; i < count; i++) {
            csv.writeRecord(List.of());
        }
    }

    @Override
    public void beginRow() {
        record.clear();
    }

    @Override
    public void blanks(int count) {
        for (int i = 0; i < count; i++) {
            record.add("");
        }
    }

    @Override
    public void text(String text) {
        record.add(text);
    }

    @Override
    public void number(String value, String shown) {
        record.add(shown);
    }

    @Override
    public void date(LocalDate date) {
        record.add(SHOWN.format(date));
    }

    @Override
    public void endRow() {
        csv.writeRecord(record);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
