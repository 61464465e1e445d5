package asc.sheet;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;

/** What the sheets of an XLS workbook share: names, texts and number formats. */
final class XlsGlobals {

    private final List<BoundSheetRecord> sheets = new ArrayList<>();
    private final Map<Integer, String> formats = new HashMap<>();
    private final List<ExtendedFormatRecord> cellFormats = new ArrayList<>();
    private final Deque<String> names = new ArrayDeque<>();
    private boolean from1904;
    private SSTRecord texts;
    private NumberStyles styles;

    private XlsGlobals() {}

    /**
     * Reads the records before the first sheet.
     *
     * @param starts the positions at which streams start
     */
    static XlsGlobals read(XlsRecords records, Set<Integer> starts) throws Unreadable {
        XlsGlobals globals = new XlsGlobals();
        Record record = records.firstOfWorkbook();
        while (!(record instanceof EOFRecord)) {
            record = records.next();
            if (record == null) {
                throw Unreadable.damaged("its list of sheets has no end.", "");
            }
            globals.add(record);
        }
        globals.finish(starts);
        return globals;
    }

    private void add(Record record) {
        if (record instanceof BoundSheetRecord sheet) {
            sheets.add(sheet);
        } else if (record instanceof SSTRecord found) {
            texts = found;
        } else if (record instanceof FormatRecord format) {
            formats.putIfAbsent(format.getIndexCode(), format.getFormatString());
        } else if (record instanceof ExtendedFormatRecord cellFormat) {
            cellFormats.add(cellFormat);
        } else if (record instanceof DateWindow1904Record window) {
            from1904 = window.getWindowing() == 1;
        }
    }

    /** Sheets come in the order of their positions, which is not always that of their names; where a position is none, in that of their names. */
    private void finish(Set<Integer> starts) throws Unreadable {
        boolean isKnown = sheets.stream().allMatch(sheet -> starts.contains(sheet.getPositionOfBof()));
        for (BoundSheetRecord sheet :
                isKnown ? BoundSheetRecord.orderByBofPosition(sheets) : sheets.toArray(BoundSheetRecord[]::new)) {
            names.add(sheet.getSheetname());
        }
        styles = new NumberStyles(from1904);
        for (ExtendedFormatRecord cellFormat : cellFormats) {
            int id = cellFormat.getFormatIndex();
            styles.add(id, formats.get(id), "");
        }
    }

    /** The name of the sheet whose stream has just started. */
    String nextName() throws Unreadable {
        if (names.isEmpty()) {
            throw Unreadable.damaged("it holds a sheet that has no name.", "");
        }
        return names.poll();
    }

    /** Passes over the name of a chart or a macro; some other streams have none. */
    void skipName() {
        names.poll();
    }

    void refuseMissingSheets() throws Unreadable {
        if (!names.isEmpty()) {
            throw Unreadable.damaged("a sheet is missing.", Place.sheet(names.peek()));
        }
    }

    NumberStyles styles() {
        return styles;
    }

    /** The shared text of that number. */
    String text(int number, String where) throws Unreadable {
        if (texts == null || number < 0 || number >= texts.getNumUniqueStrings()) {
            throw Unreadable.damaged("a cell refers to a text that is not there.", where);
        }
        return texts.getString(number).getString();
    }
}
