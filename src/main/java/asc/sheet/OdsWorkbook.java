package asc.sheet;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;

/** An OpenDocument spreadsheet: one XML part holds every sheet, one after the other. */
final class OdsWorkbook implements Workbook {

    private static final String CONTENT = "content.xml";
    private static final String MANIFEST = "META-INF/manifest.xml";

    /** OpenOffice 1 wrote the same names in another namespace. */
    private static final String OPEN_DOCUMENT = "urn:oasis:names:tc:opendocument:";

    /** Sheets stand here: document, body, spreadsheet, table. Tables elsewhere are drawings or history. */
    private static final int SHEET_DEPTH = 4;

    private static final int KIND_DEPTH = 3;

    private final ZipFolder zip;
    private final Limits limits;
    private final XmlPart content;
    private final CellCount count;
    private OdsSheet current;
    private boolean ended;

    private OdsWorkbook(ZipFolder zip, Limits limits) throws IOException {
        this.zip = zip;
        this.limits = limits;
        this.count = new CellCount(limits);
        this.content = zip.xml(CONTENT);
    }

    static OdsWorkbook open(ZipFolder zip, Limits limits) throws IOException {
        refuseEncrypted(zip);
        return new OdsWorkbook(zip, limits);
    }

    private static void refuseEncrypted(ZipFolder zip) throws IOException {
        if (!zip.has(MANIFEST)) {
            return;
        }
        try (XmlPart manifest = zip.xml(MANIFEST)) {
            while (manifest.nextStart()) {
                if (manifest.name().equals("encryption-data")) {
                    throw Unreadable.passwordProtected();
                }
            }
        }
    }

    @Override
    public Sheet nextSheet() throws IOException {
        if (current != null) {
            current.skipRest();
            current = null;
        }
        while (!ended) {
            int event = content.next();
            if (event == END_DOCUMENT) {
                ended = true;
            } else if (event == START_ELEMENT && enterSheet()) {
                current = new OdsSheet(content, limits, count);
                return current;
            }
        }
        return null;
    }

    /** True when a sheet has just started; anything that is not on the way to one is passed over. */
    private boolean enterSheet() throws IOException {
        String name = content.name();
        int depth = content.depth();
        boolean onTheWay = switch (depth) {
            case 1 -> name.equals("document-content") && content.namespace().startsWith(OPEN_DOCUMENT);
            case 2 -> name.equals("body");
            case KIND_DEPTH -> name.equals("spreadsheet");
            default -> false;
        };
        if ((depth == 1 || depth == KIND_DEPTH) && !onTheWay) {
            throw new Unreadable(
                    "It is not a spreadsheet but another OpenDocument file.", "", "Save the sheet as .ods or .xlsx.");
        }
        if (depth == SHEET_DEPTH && name.equals("table")) {
            return true;
        }
        if (!onTheWay) {
            content.skip();
        }
        return false;
    }

    @Override
    public void close() throws IOException {
        try {
            content.close();
        } finally {
            zip.close();
        }
    }
}
