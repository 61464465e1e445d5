package asc.sheet;

import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;

/** The records of an XLS workbook, which come in streams: the workbook, its sheets, and charts within sheets. */
final class XlsRecords {

    private final RecordFactoryInputStream records;
    private int open;

    XlsRecords(RecordFactoryInputStream records) {
        this.records = records;
    }

    /** The next record, or null at the end of the file. */
    Record next() {
        Record record = records.nextRecord();
        if (record instanceof BOFRecord) {
            open++;
        } else if (record instanceof EOFRecord && open > 0) {
            open--;
        }
        return record;
    }

    /** The first record of all, which says which Excel wrote the file. */
    Record firstOfWorkbook() throws Unreadable {
        Record record = next();
        if (!(record instanceof BOFRecord start) || start.getVersion() != BOFRecord.VERSION) {
            throw XlsWorkbook.tooOld();
        }
        return record;
    }

    /** How many streams have started and not ended. */
    int open() {
        return open;
    }

    /** Moves to the start of the next stream; null at the end of the file. */
    BOFRecord nextStart() {
        Record record = next();
        while (record != null && !(record instanceof BOFRecord)) {
            record = next();
        }
        return (BOFRecord) record;
    }

    /** Moves to the end of the stream that has just started. */
    void skipStream() {
        while (open > 0 && next() != null) {
            // charts and macros have no rows
        }
    }
}
