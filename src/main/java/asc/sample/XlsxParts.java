package asc.sample;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The parts of an Excel workbook beside its sheets. */
final class XlsxParts {

    static final String TEXTS = "xl/sharedStrings.xml";
    static final String STYLES = "xl/styles.xml";
    static final String DATE_FORMAT = "dd/mm/yyyy";

    /** Style 0 is of cells that hold text. */
    static final int FIRST_STYLE = 1;

    /** The formats below are Excel's own. */
    private static final int FIRST_FORMAT = 164;

    private static final String BEGIN = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
    private static final String MAIN = "\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    private static final String TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    static final String BEGIN_SHEET = BEGIN + "<worksheet xmlns=" + MAIN + "><sheetData>";
    static final String END_SHEET = "</sheetData></worksheet>";

    private XlsxParts() {}

    static String sheet(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    static void writeTexts(XmlBytes xml, Collection<String> texts) throws IOException {
        xml.put(BEGIN + "<sst xmlns=" + MAIN + " uniqueCount=\"" + texts.size() + "\">");
        for (String text : texts) {
            xml.put("<si><t xml:space=\"preserve\">");
            xml.text(text);
            xml.put("</t></si>");
        }
        xml.put("</sst>");
    }

    /** @param formats the number formats and the styles that have them, in the order of the styles */
    static String styles(Map<String, Integer> formats) {
        StringBuilder numbers = new StringBuilder();
        StringBuilder styles =
                new StringBuilder("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\"/>");
        formats.forEach((format, style) -> {
            int id = FIRST_FORMAT + style;
            numbers.append("<numFmt numFmtId=\"%d\" formatCode=\"%s\"/>".formatted(id, format));
            styles.append(
                    "<xf numFmtId=\"%d\" fontId=\"0\" fillId=\"0\" borderId=\"0\" xfId=\"0\" applyNumberFormat=\"1\"/>"
                            .formatted(id));
        });
        return BEGIN + "<styleSheet xmlns=" + MAIN + "><numFmts count=\"" + formats.size() + "\">" + numbers
                + "</numFmts><fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Arial\"/></font></fonts>"
                + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
                + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
                + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
                + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
                + "<cellXfs count=\"" + (formats.size() + 1) + "\">" + styles + "</cellXfs></styleSheet>";
    }

    static void writeWorkbook(ZipParts zip, List<String> sheets) throws IOException {
        StringBuilder relations = new StringBuilder();
        StringBuilder types = new StringBuilder();
        XmlBytes workbook = zip.part("xl/workbook.xml");
        workbook.put(BEGIN + "<workbook xmlns=" + MAIN + " xmlns:r=\"" + TYPE + "\"><sheets>");
        for (int number = 1; number <= sheets.size(); number++) {
            workbook.put("<sheet name=\"");
            workbook.text(sheets.get(number - 1));
            workbook.put("\" sheetId=\"%d\" r:id=\"rId%d\"/>".formatted(number, number));
            relations.append(relation(number, "worksheet", sheet(number).substring(3)));
            types.append(type("/" + sheet(number), "worksheet"));
        }
        workbook.put("</sheets></workbook>");
        relations.append(relation(sheets.size() + 1, "styles", STYLES.substring(3)));
        relations.append(relation(sheets.size() + 2, "sharedStrings", TEXTS.substring(3)));
        types.append(type("/xl/workbook.xml", "sheet.main"))
                .append(type("/" + STYLES, "styles"))
                .append(type("/" + TEXTS, "sharedStrings"));
        zip.part("xl/_rels/workbook.xml.rels", relations(relations));
        zip.part("_rels/.rels", relations(relation(1, "officeDocument", "xl/workbook.xml")));
        zip.part("[Content_Types].xml", types(types));
    }

    private static String relation(int number, String kind, String target) {
        return "<Relationship Id=\"rId%d\" Type=\"%s/%s\" Target=\"%s\"/>".formatted(number, TYPE, kind, target);
    }

    private static String relations(CharSequence relations) {
        return BEGIN + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                + relations + "</Relationships>";
    }

    private static String type(String part, String kind) {
        return "<Override PartName=\"%s\" ContentType=\"%s%s+xml\"/>".formatted(part, CONTENT, kind);
    }

    private static String types(CharSequence types) {
        return BEGIN + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
                + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>" + types + "</Types>";
    }
}
