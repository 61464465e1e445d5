package asc.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a made-up workbook as LibreOffice writes ODS, and as Excel writes XLSX. */
final class Book {

    private final Layout layout;
    private final String sheet;
    private final long rows;
    private final Map<String, Integer> texts = new HashMap<>();
    private final StringBuilder strings = new StringBuilder();
    private ZipOutputStream zip;

    Book(Layout layout, String sheet, long rows) {
        this.layout = layout;
        this.sheet = sheet;
        this.rows = rows;
    }

    void write(Path file) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
                ZipOutputStream archive = new ZipOutputStream(out)) {
            zip = archive;
            if (file.toString().endsWith(".ods")) {
                ods();
            } else {
                xlsx();
            }
        }
    }

    private void ods() throws IOException {
        begin("mimetype");
        put("application/vnd.oasis.opendocument.spreadsheet");
        begin("content.xml");
        put("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<office:document-content");
        String urn = "urn:oasis:names:tc:opendocument:xmlns:";
        put(" xmlns:office=\"" + urn + "office:1.0\" xmlns:table=\"" + urn + "table:1.0\" xmlns:text=\"" + urn + "text:1.0\"");
        put(" xmlns:calcext=\"urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0\" office:version=\"1.3\">");
        put("<office:scripts/><office:font-face-decls/><office:automatic-styles/><office:body><office:spreadsheet>");
        put("<table:table table:name=\"README\" table:style-name=\"ta1\"><table:table-row table:style-name=\"ro1\">");
        put(odsText("Source: database as at 01 September 2026") + "</table:table-row></table:table>");
        put("<table:table table:name=\"" + sheet + "\" table:style-name=\"ta2\"><table:table-column table:style-name=\"co1\""
                + " table:number-columns-repeated=\"" + layout.columns().size() + "\" table:default-cell-style-name=\"ce1\"/>");
        put("<table:table-row table:style-name=\"ro1\">");
        for (Layout.Column column : layout.columns()) {
            put(odsText(column.header()));
        }
        put("</table:table-row>");
        for (long row = 0; row < rows; row++) {
            odsRow(row);
        }
        put("<table:table-row table:style-name=\"ro2\" table:number-rows-repeated=\"" + (1_048_575 - rows)
                + "\"><table:table-cell table:number-columns-repeated=\"16384\"/></table:table-row>");
        put("</table:table></office:spreadsheet></office:body></office:document-content>");
        zip.closeEntry();
    }

    private void odsRow(long row) throws IOException {
        StringBuilder xml = new StringBuilder("<table:table-row table:style-name=\"ro1\">");
        int blank = 0;
        for (int column = 0; column < layout.columns().size(); column++) {
            String cell = layout.cell(row, column);
            if (cell.isEmpty()) {
                blank++;
            } else {
                odsBlank(xml, blank);
                blank = 0;
                xml.append(odsCell(layout.columns().get(column), cell));
            }
        }
        odsBlank(xml, blank + 16_384 - layout.columns().size());
        put(xml.append("</table:table-row>").toString());
    }

    private static void odsBlank(StringBuilder xml, int count) {
        if (count == 1) {
            xml.append("<table:table-cell table:style-name=\"ce1\"/>");
        } else if (count > 1) {
            xml.append("<table:table-cell table:style-name=\"ce1\" table:number-columns-repeated=\"").append(count).append("\"/>");
        }
    }

    private static String odsCell(Layout.Column column, String cell) {
        if (column.kind().equals("date")) {
            return "<table:table-cell table:style-name=\"ce2\" office:value-type=\"date\" office:date-value=\"" + cell
                    + "\" calcext:value-type=\"date\"><text:p>" + cell.substring(8) + "/" + cell.substring(5, 7) + "/"
                    + cell.substring(0, 4) + "</text:p></table:table-cell>";
        }
        if (column.isNumber()) {
            return "<table:table-cell table:style-name=\"ce1\" office:value-type=\"float\" office:value=\"" + cell
                    + "\" calcext:value-type=\"float\"><text:p>" + cell + "</text:p></table:table-cell>";
        }
        return odsText(cell);
    }

    private static String odsText(String text) {
        return "<table:table-cell table:style-name=\"ce1\" office:value-type=\"string\" calcext:value-type=\"string\"><text:p>"
                + escaped(text) + "</text:p></table:table-cell>";
    }

    private void xlsx() throws IOException {
        String main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
        String office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
        String packaged = "http://schemas.openxmlformats.org/package/2006/";
        String type = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
        String head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
        part("[Content_Types].xml", head + "<Types xmlns=\"" + packaged + "content-types\"><Default Extension=\"rels\" ContentType=\""
                + "application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>"
                + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"" + type + "sheet.main+xml\"/><Override PartName=\"/xl/worksheets/sheet1.xml\""
                + " ContentType=\"" + type + "worksheet+xml\"/><Override PartName=\"/xl/worksheets/sheet2.xml\" ContentType=\"" + type
                + "worksheet+xml\"/><Override PartName=\"/xl/styles.xml\" ContentType=\"" + type + "styles+xml\"/>"
                + "<Override PartName=\"/xl/sharedStrings.xml\" ContentType=\"" + type + "sharedStrings+xml\"/></Types>");
        part("_rels/.rels", head + "<Relationships xmlns=\"" + packaged + "relationships\"><Relationship Id=\"rId1\" Type=\"" + office
                + "/officeDocument\" Target=\"xl/workbook.xml\"/></Relationships>");
        part("xl/workbook.xml", head + "<workbook xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><sheets><sheet name=\"README\" sheetId=\"1\""
                + " r:id=\"rId1\"/><sheet name=\"" + sheet + "\" sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>");
        StringBuilder relationships = new StringBuilder();
        String[] targets = {"worksheet", "worksheets/sheet1.xml", "worksheet", "worksheets/sheet2.xml", "styles", "styles.xml", "sharedStrings", "sharedStrings.xml"};
        for (int at = 0; at < targets.length; at += 2) {
            relationships.append("<Relationship Id=\"rId" + (at / 2 + 1) + "\" Type=\"" + office + "/" + targets[at] + "\" Target=\"" + targets[at + 1] + "\"/>");
        }
        part("xl/_rels/workbook.xml.rels", head + "<Relationships xmlns=\"" + packaged + "relationships\">" + relationships + "</Relationships>");
        part("xl/styles.xml", head + "<styleSheet xmlns=\"" + main + "\"><fonts count=\"1\"><font/></fonts><fills count=\"1\"><fill><patternFill patternType=\"none\"/></fill></fills><borders count=\"1\"><border/></borders>"
                + "<cellStyleXfs count=\"1\"><xf/></cellStyleXfs><cellXfs count=\"2\"><xf/><xf numFmtId=\"14\" applyNumberFormat=\"1\"/></cellXfs></styleSheet>");
        String begin = head + "<worksheet xmlns=\"" + main + "\" xmlns:r=\"" + office + "\"><sheetData>";
        part("xl/worksheets/sheet1.xml", begin + "<row r=\"1\">" + shared("A1", "Source: database as at 01 September 2026") + "</row></sheetData></worksheet>");
        begin("xl/worksheets/sheet2.xml");
        put(begin);
        StringBuilder row = new StringBuilder("<row r=\"1\" spans=\"1:" + layout.columns().size() + "\">");
        for (int column = 0; column < layout.columns().size(); column++) {
            row.append(shared(letters(column) + 1, layout.columns().get(column).header()));
        }
        put(row.append("</row>").toString());
        for (long number = 0; number < rows; number++) {
            xlsxRow(number);
        }
        put("</sheetData><pageMargins left=\"0.7\" right=\"0.7\" top=\"0.75\" bottom=\"0.75\" header=\"0.3\" footer=\"0.3\"/></worksheet>");
        zip.closeEntry();
        part("xl/sharedStrings.xml", head + "<sst xmlns=\"" + main + "\" uniqueCount=\"" + texts.size() + "\">" + strings + "</sst>");
    }

    private void xlsxRow(long number) throws IOException {
        StringBuilder row = new StringBuilder("<row r=\"" + (number + 2) + "\" spans=\"1:" + layout.columns().size() + "\">");
        for (int column = 0; column < layout.columns().size(); column++) {
            Layout.Column kind = layout.columns().get(column);
            String cell = layout.cell(number, column);
            String at = letters(column) + (number + 2);
            if (cell.isEmpty()) {
                continue;
            }
            if (kind.kind().equals("date")) {
                long day = ChronoUnit.DAYS.between(LocalDate.of(1899, 12, 30), LocalDate.parse(cell));
                row.append("<c r=\"" + at + "\" s=\"1\"><v>" + day + "</v></c>");
            } else {
                row.append(kind.isNumber() ? "<c r=\"" + at + "\"><v>" + cell + "</v></c>" : shared(at, cell));
            }
        }
        put(row.append("</row>").toString());
    }

    private String shared(String at, String text) {
        Integer number = texts.get(text);
        if (number == null) {
            number = texts.size();
            texts.put(text, number);
            strings.append("<si><t>").append(escaped(text)).append("</t></si>");
        }
        return "<c r=\"" + at + "\" t=\"s\"><v>" + number + "</v></c>";
    }

    private static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private void part(String name, String content) throws IOException {
        begin(name);
        put(content);
        zip.closeEntry();
    }

    private void begin(String name) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
    }

    private void put(String xml) throws IOException {
        zip.write(xml.getBytes(StandardCharsets.UTF_8));
    }
}
