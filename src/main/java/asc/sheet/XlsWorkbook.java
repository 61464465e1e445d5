package asc.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An Excel 97-2003 workbook: a stream of records, first those of the whole workbook, then sheet after sheet. */
final class XlsWorkbook implements Workbook {

    private static final Set<String> BOOK_STREAMS = Set.of("Workbook", "WORKBOOK", "BOOK");
    private static final String EXCEL_95_STREAM = "Book";

    private final POIFSFileSystem container;
    private final RecordFactoryInputStream records;
    private final XlsGlobals globals;
    private final Limits limits;
    private final CellCount count;
    private XlsSheet current;

    private XlsWorkbook(POIFSFileSystem container, Limits limits) throws IOException {
        this.container = container;
        this.limits = limits;
        this.count = new CellCount(limits);
        this.records = new RecordFactoryInputStream(book(container.getRoot()), false);
        this.globals = XlsGlobals.read(records);
    }

    static XlsWorkbook open(Path file, Limits limits) throws IOException {
        if (Files.size(file) > limits.legacyBytes()) {
            throw Unreadable.beyond("bytes for an .xls file", limits.legacyBytes(), "");
        }
        POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true);
        try {
            return new XlsWorkbook(container, limits);
        } catch (IOException | RuntimeException failure) {
            container.close();
            throw failure;
        }
    }

    private static InputStream book(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptionInfo") || root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Unreadable.passwordProtected();
        }
        for (String name : BOOK_STREAMS) {
            if (root.getEntryNames().contains(name)) {
                return root.createDocumentInputStream(name);
            }
        }
        if (root.getEntryNames().contains(EXCEL_95_STREAM)) {
            throw tooOld();
        }
        throw new Unreadable(
                "It is an old Office file but not a workbook.", "", "Save the sheet as .xlsx and send that.");
    }

    static Unreadable tooOld() {
        return new Unreadable(
                "It is a workbook of Excel 95 or before.", "", "Open it in Excel or LibreOffice and save it as .xlsx.");
    }

    @Override
    public Sheet nextSheet() throws IOException {
        if (current != null) {
            current.skipRest();
            current = null;
        }
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            if (record instanceof BOFRecord start) {
                String name = globals.nextName();
                if (start.getType() == BOFRecord.TYPE_WORKSHEET) {
                    current = new XlsSheet(name, records, globals, limits, count);
                    return current;
                }
                skipStream();
            }
        }
        globals.refuseMissingSheets();
        return null;
    }

    /** Charts and macros are streams of their own, with streams inside. */
    private void skipStream() {
        for (int open = 1; open > 0; ) {
            Record record = records.nextRecord();
            if (record == null) {
                return;
            }
            open += record instanceof BOFRecord ? 1 : record instanceof EOFRecord ? -1 : 0;
        }
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
