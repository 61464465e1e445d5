package asc.sheet;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;

/** An Office Open XML workbook, in either dialect: a part for each sheet, and parts they share. */
final class XlsxWorkbook implements Workbook {

    private static final String USUAL_PART = "xl/workbook.xml";

    private final ZipFolder zip;
    private final Limits limits;
    private final Deque<SheetPart> sheets = new ArrayDeque<>();
    private final Set<String> parts = new HashSet<>();
    private final XlsxShared shared;
    private XlsxSheet current;

    /** A sheet's name and where it is. */
    private record SheetPart(String name, String part) {}

    private XlsxWorkbook(ZipFolder zip, Limits limits) throws IOException {
        this.zip = zip;
        this.limits = limits;
        String book = bookPart(zip);
        Relationships relationships = Relationships.of(zip, book);
        boolean from1904 = readBook(book, relationships);
        NumberStyles styles = XlsxStyles.read(zip, relationships.target("styles"), from1904);
        SharedStrings strings = SharedStrings.of(zip, relationships.target("sharedStrings"), limits);
        this.shared = new XlsxShared(styles, strings, from1904, limits, new CellCount(limits));
    }

    static XlsxWorkbook open(ZipFolder zip, Limits limits) throws IOException {
        return new XlsxWorkbook(zip, limits);
    }

    private static String bookPart(ZipFolder zip) throws IOException {
        String stated = Relationships.of(zip, "").target("officeDocument");
        String book = stated != null && zip.has(stated) ? stated : USUAL_PART;
        if (book.endsWith(".bin")) {
            throw new Unreadable(
                    "It is a binary Excel workbook (.xlsb).", "", "Open it in Excel and save it again as .xlsx.");
        }
        return book;
    }

    /** Notes the sheets in the order of their tabs; true when the workbook counts days from 1904. */
    private boolean readBook(String book, Relationships relationships) throws IOException {
        boolean from1904 = false;
        try (XmlPart xml = zip.xml(book)) {
            if (!xml.nextStart() || !xml.name().equals("workbook")) {
                throw new Unreadable(
                        "It is an Office file but not a workbook.", "", "Save the sheet as .xlsx and send that.");
            }
            while (xml.nextStart()) {
                if (xml.name().equals("workbookPr")) {
                    from1904 = isTrue(xml.attribute("date1904"));
                } else if (xml.name().equals("sheet")) {
                    addSheet(xml, relationships);
                }
            }
        }
        return from1904;
    }

    static boolean isTrue(String written) {
        return "1".equals(written) || "true".equals(written) || "on".equals(written);
    }

    /** A chart or a macro can be a tab too, or a tab can belong to nothing; it has no rows. */
    private void addSheet(XmlPart xml, Relationships relationships) throws Unreadable {
        String name = xml.attribute("name");
        Relationships.Relationship to = relationships.byId(xml.attribute("id"));
        if (to == null && isEmpty(xml.attribute("id"))) {
            return;
        }
        if (to == null || name == null) {
            throw Unreadable.damaged("it lists a sheet that is not there.", xml.where());
        }
        if (to.type().equals("worksheet") && !parts.add(to.target())) {
            throw Unreadable.damaged("two of its sheets are the same part.", Place.part(to.target()));
        }
        if (to.type().equals("worksheet")) {
            sheets.add(new SheetPart(name, to.target()));
        }
    }

    private static boolean isEmpty(String written) {
        return written == null || written.isEmpty();
    }

    @Override
    public Sheet nextSheet() throws IOException {
        closeCurrent();
        SheetPart next = sheets.poll();
        if (next == null) {
            shared.strings().finish();
            return null;
        }
        current = new XlsxSheet(next.name(), zip.xml(next.part()), shared);
        return current;
    }

    private void closeCurrent() throws IOException {
        if (current != null) {
            current.close();
            current = null;
        }
    }

    @Override
    public void close() throws IOException {
        try (SharedStrings strings = shared.strings()) {
            closeCurrent();
        } finally {
            zip.close();
        }
    }
}
