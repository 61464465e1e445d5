package asc.sheet;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.BitSet;
import java.util.HashSet;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.Record;

/** Finds the sheets of an XLS workbook whose rows are not in order: some programs write cells as they were filled. */
final class XlsOrder {

    private XlsOrder() {}

    /** The places, from 0, of the sheets that must be sorted. Reads all records. */
    static BitSet disordered(XlsRecords records) throws Unreadable {
        BitSet disordered = new BitSet();
        int sheet = -1;
        int row = 0;
        records.firstOfWorkbook();
        for (Record record = records.next(); record != null; record = records.next()) {
            if (record instanceof BOFRecord && records.open() == 1) {
                sheet++;
                row = 0;
            } else if (record instanceof CellValueRecordInterface cell && records.open() == 1 && sheet >= 0) {
                if (cell.getRow() < row) {
                    disordered.set(sheet);
                }
                row = cell.getRow();
            }
        }
        return disordered;
    }

    /** The positions of the records that start a stream: the workbook's, and one for each sheet. */
    static Set<Integer> starts(InputStream stream) throws IOException {
        Set<Integer> starts = new HashSet<>();
        try (DataInputStream bytes = new DataInputStream(new BufferedInputStream(stream))) {
            for (int position = 0; ; ) {
                int kind = Short.reverseBytes(bytes.readShort());
                int length = Short.reverseBytes(bytes.readShort()) & 0xffff;
                if (kind == BOFRecord.sid) {
                    starts.add(position);
                }
                bytes.skipNBytes(length);
                position += 4 + length;
            }
        } catch (EOFException end) {
            return starts;
        }
    }
}
