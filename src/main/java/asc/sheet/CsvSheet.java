package asc.sheet;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Reader;
import java.util.Iterator;
import java.util.List;

/**
 * The records of a CSV file. A row's number is its record's, from 1, blank lines included: a cell that holds line breaks makes
 * it differ from the line's number, as in a spreadsheet that opened the file.
 */
final class CsvSheet implements Sheet, Closeable {

    private static final int LONGEST_RECORD = 64 << 20;

    private final String name;
    private final Limits limits;
    private final CsvReader<CsvRecord> reader;
    private final Iterator<CsvRecord> records;
    private final RowCells cells;
    private final CellCount count;
    private long row;

    CsvSheet(String name, Reader text, CsvSeparator separator, Limits limits) {
        this.name = name;
        this.limits = limits;
        this.reader = reader(text, separator.character(), limits);
        this.records = reader.iterator();
        this.cells = new RowCells(name, limits);
        this.count = new CellCount(limits);
        if (separator.declared()) {
            records.next();
            row = 1;
        }
    }

    /** A quotation mark that is never closed would swallow the rest of the file, so it ends the reading. */
    private static CsvReader<CsvRecord> reader(Reader text, char separator, Limits limits) {
        CsvRecordHandler handler = CsvRecordHandler.builder()
                .maxFields(limits.columns())
                .maxFieldSize(limits.cellLength())
                .maxRecordSize(LONGEST_RECORD)
                .build();
        return CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .allowUnclosedQuote(false)
                .build(handler, text);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SheetRow nextRow() throws IOException {
        try {
            while (records.hasNext()) {
                read(records.next());
                if (!cells.isBlank()) {
                    return filledRow();
                }
            }
            return null;
        } catch (CsvParseException failure) {
            throw said(failure.getMessage());
        }
    }

    private void read(CsvRecord record) throws Unreadable {
        cells.begin(++row);
        for (int column = 0; column < record.getFieldCount(); column++) {
            cells.put(column, Cell.of(record.getField(column)));
        }
    }

    private SheetRow filledRow() throws Unreadable {
        List<Cell> filled = cells.toList();
        count.add(name, row, 1, filled.size());
        return new SheetRow((int) row, filled);
    }

    /** The library's own words may quote the file, so only their meaning is passed on. */
    private Unreadable said(String message) {
        String where = Place.row(name, row + 1);
        if (message.contains("maximum limit")) {
            return Unreadable.beyond("columns", limits.columns(), where);
        }
        String remedy = "Look at that record in a text editor, or save the sheet as CSV again from the spreadsheet.";
        if (message.contains("size")) {
            String what = String.format(
                    "A cell has more than %,d characters, the most that is read; a quotation mark may not be closed.",
                    limits.cellLength());
            return new Unreadable(what, where, remedy);
        }
        String what = message.contains("nclosed")
                ? "A quotation mark is opened and never closed."
                : "There is text right behind a closing quotation mark.";
        return new Unreadable(what, where, remedy);
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
