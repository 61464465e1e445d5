package asc.sheet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.Iterator;
import java.util.Set;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** An Excel 97-2003 workbook: a stream of records, first those of the whole workbook, then sheet after sheet. */
final class XlsWorkbook implements Workbook {

    private static final Set<String> BOOK_STREAMS = Set.of("Workbook", "WORKBOOK", "BOOK");
    private static final String EXCEL_95_STREAM = "Book";

    private final POIFSFileSystem container;
    private final XlsRecords records;
    private final XlsGlobals globals;
    private final Limits limits;
    private final CellCount count;

    /** Sheets, by their places in the file, some of whose rows come before a row above them. */
    private final BitSet disordered;

    private int sheetsSeen;
    private XlsCells current;

    private XlsWorkbook(POIFSFileSystem container, Limits limits) throws IOException {
        this.container = container;
        this.limits = limits;
        this.count = new CellCount(limits);
        String stream = bookStream(container.getRoot());
        this.disordered = XlsOrder.disordered(records(stream));
        this.records = records(stream);
        this.globals =
                XlsGlobals.read(records, XlsOrder.starts(container.getRoot().createDocumentInputStream(stream)));
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

    /** Refuses what stands in the same container: encrypted workbooks of any kind, documents, old workbooks. */
    static void refuseOthers(Path file) throws IOException {
        try (POIFSFileSystem container = new POIFSFileSystem(file.toFile(), true)) {
            bookStream(container.getRoot());
        }
    }

    private static String bookStream(DirectoryNode root) throws IOException {
        if (root.hasEntryCaseInsensitive("EncryptionInfo") || root.hasEntryCaseInsensitive("EncryptedPackage")) {
            throw Unreadable.passwordProtected();
        }
        for (Iterator<String> names = root.getEntryNames().iterator(); names.hasNext(); ) {
            String name = names.next();
            if (BOOK_STREAMS.contains(name)) {
                return name;
            }
        }
        if (root.getEntryNames().contains(EXCEL_95_STREAM)) {
            throw tooOld();
        }
        throw new Unreadable(
                "It is an old Office file but not a workbook.", "", "Save the sheet as .xlsx and send that.");
    }

    private XlsRecords records(String stream) throws IOException {
        return new XlsRecords(
                new RecordFactoryInputStream(container.getRoot().createDocumentInputStream(stream), false));
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
        for (BOFRecord start = records.nextStart(); start != null; start = records.nextStart()) {
            boolean inOrder = !disordered.get(sheetsSeen++);
            if (start.getType() == BOFRecord.TYPE_WORKSHEET) {
                current = new XlsCells(globals.nextName(), records, globals, limits);
                return inOrder ? new XlsSheet(current, limits, count) : new XlsSortedSheet(current, limits, count);
            }
            globals.skipName();
            records.skipStream();
        }
        globals.refuseMissingSheets();
        return null;
    }

    @Override
    public void close() throws IOException {
        container.close();
    }
}
