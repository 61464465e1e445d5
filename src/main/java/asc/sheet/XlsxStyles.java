package asc.sheet;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** Reads the number formats of an XLSX workbook's cell styles. */
final class XlsxStyles {

    private static final int MOST_FORMATS = 65_536;

    private XlsxStyles() {}

    /** @param part the part that holds them, or null where the workbook has none */
    static NumberStyles read(ZipFolder zip, String part, boolean from1904) throws IOException {
        NumberStyles styles = new NumberStyles(from1904);
        if (part == null) {
            return styles;
        }
        Map<Integer, String> formats = new HashMap<>();
        try (XmlPart xml = zip.xml(part)) {
            boolean ofCells = false;
            while (xml.nextStart()) {
                switch (xml.name()) {
                    case "cellXfs" -> ofCells = true;
                    case "cellStyleXfs", "cellStyles", "dxfs" -> ofCells = false;
                    case "numFmt" -> formats.putIfAbsent(formatId(xml), xml.attribute("formatCode"));
                    case "xf" -> addStyle(styles, ofCells, xml, formats);
                    default -> {
                        // fonts, fills and borders
                    }
                }
                if (formats.size() > MOST_FORMATS) {
                    throw Unreadable.beyond("number formats", MOST_FORMATS, xml.where());
                }
            }
        }
        return styles;
    }

    private static void addStyle(NumberStyles styles, boolean ofCells, XmlPart xml, Map<Integer, String> formats)
            throws Unreadable {
        if (ofCells) {
            int id = formatId(xml);
            styles.add(id, formats.get(id), xml.where());
        }
    }

    private static int formatId(XmlPart xml) throws Unreadable {
        String written = xml.attribute("numFmtId");
        try {
            return written == null ? 0 : Integer.parseInt(written.strip());
        } catch (NumberFormatException notNumber) {
            throw Unreadable.damaged("a number format has no number.", xml.where());
        }
    }
}
