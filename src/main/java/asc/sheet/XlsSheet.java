package asc.sheet;

import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.hssf.record.StringRecord;

/** One sheet of an XLS workbook, read record by record. */
final class XlsSheet implements Sheet {

    private final String name;
    private final RecordFactoryInputStream records;
    private final CellCount count;
    private final XlsCell cell;
    private final RowCells cells;
    private final int lengthLimit;

    private int streams = 1;
    private int row = -1;
    private CellValueRecordInterface ahead;
    private FormulaRecord awaitsText;

    /** @param records stand behind the sheet's first record */
    XlsSheet(String name, RecordFactoryInputStream records, XlsGlobals globals, Limits limits, CellCount count) {
        this.name = name;
        this.records = records;
        this.count = count;
        this.cell = new XlsCell(name, globals);
        this.cells = new RowCells(name, limits);
        this.lengthLimit = limits.cellLength();
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SheetRow nextRow() throws Unreadable {
        while (streams > 0) {
            readRow();
            if (!cells.isBlank()) {
                List<Cell> filled = cells.toList();
                count.add(name, row + 1L, 1, filled.size());
                return new SheetRow(row + 1, filled);
            }
        }
        return null;
    }

    /** Reads up to the first cell of another row, which is kept for the next. */
    private void readRow() throws Unreadable {
        int before = row;
        cells.begin(before + 2L);
        if (ahead != null) {
            begin(ahead, before);
        }
        while (streams > 0) {
            Record record = nextRecord();
            if (record instanceof StringRecord text && awaitsText != null) {
                put(awaitsText, Cell.of(text.getString()));
            } else if (record instanceof CellValueRecordInterface value && streams == 1) {
                if (row != before && value.getRow() != row) {
                    ahead = value;
                    return;
                }
                begin(value, before);
            }
        }
    }

    private void begin(CellValueRecordInterface value, int before) throws Unreadable {
        ahead = null;
        if (value.getRow() <= before) {
            throw Unreadable.damaged("its rows are not in order.", Place.row(name, value.getRow() + 1L));
        }
        if (row != value.getRow()) {
            row = value.getRow();
            cells.begin(row + 1L);
        }
        awaitsText = value instanceof FormulaRecord formula && formula.hasCachedResultString() ? formula : null;
        if (awaitsText == null) {
            put(value, cell.of(value));
        }
    }

    private void put(CellValueRecordInterface value, Cell filled) throws Unreadable {
        awaitsText = null;
        if (filled.value().length() > lengthLimit) {
            throw Unreadable.beyond(
                    "characters in one cell", lengthLimit, Place.cell(name, row + 1L, value.getColumn()));
        }
        cells.put(value.getColumn(), filled);
    }

    /** A chart in the sheet is a stream within its stream. */
    private Record nextRecord() throws Unreadable {
        Record record = records.nextRecord();
        if (record == null) {
            throw Unreadable.damaged("a sheet has no end.", Place.sheet(name));
        }
        streams += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
        return record;
    }

    /** Moves to the end of the sheet. */
    void skipRest() throws Unreadable {
        while (streams > 0) {
            nextRecord();
        }
    }
}
