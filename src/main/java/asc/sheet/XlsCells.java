package asc.sheet;

import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;

/** A cursor over the cells of one XLS sheet, in the order of the file. */
final class XlsCells {

    private final String sheet;
    private final XlsRecords records;
    private final XlsCell reader;
    private final Limits limits;

    private CellValueRecordInterface record;
    private Cell cell;

    /** @param records stand behind the sheet's first record */
    XlsCells(String sheet, XlsRecords records, XlsGlobals globals, Limits limits) {
        this.sheet = sheet;
        this.records = records;
        this.reader = new XlsCell(sheet, globals);
        this.limits = limits;
    }

    /** Moves to the next cell; false at the end of the sheet. The text a formula came to follows it as a record. */
    boolean next() throws Unreadable {
        FormulaRecord awaitsText = null;
        while (records.open() > 0) {
            Record next = records.next();
            if (next == null) {
                throw Unreadable.damaged("a sheet has no end.", Place.sheet(sheet));
            }
            if (next instanceof StringRecord text && awaitsText != null) {
                return found(awaitsText, Cell.of(text.getString()));
            }
            if (next instanceof CellValueRecordInterface value && records.open() == 1) {
                awaitsText = value instanceof FormulaRecord formula && formula.hasCachedResultString() ? formula : null;
                if (awaitsText == null) {
                    return found(value, reader.of(value));
                }
            }
        }
        return false;
    }

    private boolean found(CellValueRecordInterface at, Cell filled) throws Unreadable {
        record = at;
        cell = filled;
        if (cell.value().length() > limits.cellLength()) {
            String where = Place.cell(sheet, row() + 1L, column());
            throw Unreadable.beyond("characters in one cell", limits.cellLength(), where);
        }
        return true;
    }

    String sheet() {
        return sheet;
    }

    /** Counted from 0. */
    int row() {
        return record.getRow();
    }

    /** Counted from 0. */
    int column() {
        return record.getColumn();
    }

    Cell cell() {
        return cell;
    }

    /** Moves to the end of the sheet. */
    void skipRest() {
        records.skipStream();
    }
}
