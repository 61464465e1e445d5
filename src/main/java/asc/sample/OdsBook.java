package asc.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/**
 * An OpenDocument spreadsheet with the habits of real publishers' files: dates are typed cells, blank cells and rows are counts of
 * repeats, and every row and sheet ends in filler to the last column and row there can be.
 */
final class OdsBook implements SampleBook {

    private static final int ROWS = 1_048_576;
    private static final int COLUMNS = 16_384;

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.UK);

    private static final byte[] TEXT =
            XmlBytes.bytes("<table:table-cell table:style-name=\"ce1\" office:value-type=\"string\"><text:p>");
    private static final byte[] NUMBER =
            XmlBytes.bytes("<table:table-cell table:style-name=\"ce1\" office:value-type=\"float\" office:value=\"");
    private static final byte[] DATE = XmlBytes.bytes(
            "<table:table-cell table:style-name=\"ce2\" office:value-type=\"date\" office:date-value=\"");
    private static final byte[] AS_SHOWN = XmlBytes.bytes("\"><text:p>");
    private static final byte[] NEXT_LINE = XmlBytes.bytes("</text:p><text:p>");
    private static final byte[] END_CELL = XmlBytes.bytes("</text:p></table:table-cell>");
    private static final byte[] BLANK = XmlBytes.bytes("<table:table-cell table:style-name=\"ce1\"/>");
    private static final byte[] BLANKS =
            XmlBytes.bytes("<table:table-cell table:style-name=\"ce1\" table:number-columns-repeated=\"");
    private static final byte[] FILLER = XmlBytes.bytes("<table:table-cell table:number-columns-repeated=\"");
    private static final byte[] END_ATTRIBUTE = XmlBytes.bytes("\"/>");
    private static final byte[] ROW = XmlBytes.bytes("<table:table-row table:style-name=\"ro1\">");
    private static final byte[] END_ROW = XmlBytes.bytes("</table:table-row>");

    private final ZipParts zip;
    private final XmlBytes xml;
    private final Map<LocalDate, byte[]> dates = new HashMap<>();
    private boolean inSheet;
    private int rows;
    private int columns;
    private int blanks;

    OdsBook(OutputStream out) throws IOException {
        zip = new ZipParts(out);
        // The type comes first and unpacked, so that anybody can tell the file's type from its first bytes.
        zip.stored("mimetype", OdsParts.MIME_TYPE);
        zip.part("META-INF/manifest.xml", OdsParts.MANIFEST);
        xml = zip.part("content.xml");
        xml.put(OdsParts.BEGIN);
    }

    @Override
    public void sheet(String name) throws IOException {
        endSheet();
        xml.put("<table:table table:name=\"");
        xml.text(name);
        xml.put("\" table:style-name=\"ta1\"><table:table-column table:style-name=\"co1\""
                + " table:number-columns-repeated=\"" + COLUMNS + "\" table:default-cell-style-name=\"ce1\"/>");
        inSheet = true;
        rows = 0;
    }

    @Override
    public void blankRows(int count) throws IOException {
        if (count > 0) {
            xml.put("<table:table-row table:style-name=\"ro1\" table:number-rows-repeated=\"" + count + "\">");
            filler(COLUMNS);
            xml.put(END_ROW);
            rows += count;
        }
    }

    @Override
    public void beginRow() throws IOException {
        xml.put(ROW);
        columns = 0;
    }

    @Override
    public void blanks(int count) {
        blanks += count;
        columns += count;
    }

    @Override
    public void text(String text) throws IOException {
        beginCell(TEXT);
        int start = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', start)) {
            xml.paragraph(text, start, end);
            xml.put(NEXT_LINE);
            start = end + 1;
        }
        xml.paragraph(text, start, text.length());
        xml.put(END_CELL);
    }

    @Override
    public void number(String value, String shown) throws IOException {
        beginCell(NUMBER);
        xml.text(value);
        xml.put(AS_SHOWN);
        xml.text(shown);
        xml.put(END_CELL);
    }

    @Override
    public void date(LocalDate date) throws IOException {
        beginCell(dates.computeIfAbsent(date, OdsBook::dateCell));
    }

    private static byte[] dateCell(LocalDate date) {
        return XmlBytes.bytes(string(DATE) + date + string(AS_SHOWN) + SHOWN.format(date) + string(END_CELL));
    }

    private static String string(byte[] markup) {
        return new String(markup, StandardCharsets.US_ASCII);
    }

    @Override
    public void endRow() throws IOException {
        writeBlanks();
        filler(COLUMNS - columns);
        xml.put(END_ROW);
        rows++;
    }

    @Override
    public void close() throws IOException {
        endSheet();
        xml.put(OdsParts.END);
        zip.close();
    }

    private void beginCell(byte[] markup) throws IOException {
        writeBlanks();
        xml.put(markup);
        columns++;
    }

    private void writeBlanks() throws IOException {
        if (blanks == 1) {
            xml.put(BLANK);
        } else if (blanks > 1) {
            repeat(BLANKS, blanks);
        }
        blanks = 0;
    }

    private void filler(int count) throws IOException {
        if (count > 0) {
            repeat(FILLER, count);
        }
    }

    private void repeat(byte[] markup, int count) throws IOException {
        xml.put(markup);
        xml.put(count);
        xml.put(END_ATTRIBUTE);
    }

    private void endSheet() throws IOException {
        if (inSheet) {
            blankRows(ROWS - rows);
            xml.put("</table:table>");
        }
    }
}
