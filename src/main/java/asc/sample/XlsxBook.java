package asc.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** An Excel workbook. Its texts are shared; a number's format is found from how it is to be shown. */
final class XlsxBook implements SampleBook {

    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);
    private static final int COLUMNS = 16_384;

    private static final byte[] CELL = XmlBytes.bytes("<c r=\"");
    private static final byte[] OF_TEXT = XmlBytes.bytes("\" t=\"s\"><v>");
    private static final byte[] OF_STYLE = XmlBytes.bytes("\" s=\"");
    private static final byte[] HOLDS = XmlBytes.bytes("\"><v>");
    private static final byte[] END_CELL = XmlBytes.bytes("</v></c>");
    private static final byte[] END_ROW = XmlBytes.bytes("</row>");
    private static final byte[] ROW = XmlBytes.bytes("<row r=\"");
    private static final byte[] END_ATTRIBUTE = XmlBytes.bytes("\">");

    private final ZipParts zip;
    private final List<String> sheets = new ArrayList<>();
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private final Map<String, Integer> formats = new LinkedHashMap<>();
    private final byte[][] letters = new byte[COLUMNS][];
    private XmlBytes xml;
    private byte[] rowNumber;
    private int rows;
    private int columns;

    XlsxBook(OutputStream out) {
        zip = new ZipParts(out);
        formats.put(XlsxParts.DATE_FORMAT, XlsxParts.FIRST_STYLE);
    }

    @Override
    public void sheet(String name) throws IOException {
        endSheet();
        sheets.add(name);
        xml = zip.part(XlsxParts.sheet(sheets.size()));
        xml.put(XlsxParts.BEGIN_SHEET);
        rows = 0;
    }

    @Override
    public void blankRows(int count) {
        rows += count;
    }

    @Override
    public void beginRow() throws IOException {
        rows++;
        columns = 0;
        rowNumber = XmlBytes.bytes(Integer.toString(rows));
        xml.put(ROW);
        xml.put(rowNumber);
        xml.put(END_ATTRIBUTE);
    }

    @Override
    public void blanks(int count) {
        columns += count;
    }

    @Override
    public void text(String text) throws IOException {
        Integer number = texts.putIfAbsent(text, texts.size());
        beginCell();
        xml.put(OF_TEXT);
        xml.put(number == null ? texts.size() - 1 : number);
        xml.put(END_CELL);
    }

    @Override
    public void number(String value, String shown) throws IOException {
        styledCell(style(format(shown)), value);
    }

    @Override
    public void date(LocalDate date) throws IOException {
        styledCell(XlsxParts.FIRST_STYLE, Long.toString(ChronoUnit.DAYS.between(DAY_ZERO, date)));
    }

    @Override
    public void endRow() throws IOException {
        xml.put(END_ROW);
    }

    @Override
    public void close() throws IOException {
        endSheet();
        XlsxParts.writeTexts(zip.part(XlsxParts.TEXTS), texts.keySet());
        zip.part(XlsxParts.STYLES, XlsxParts.styles(formats));
        XlsxParts.writeWorkbook(zip, sheets);
        zip.close();
    }

    private void endSheet() throws IOException {
        if (xml != null) {
            xml.put(XlsxParts.END_SHEET);
        }
    }

    private void styledCell(int style, String value) throws IOException {
        beginCell();
        xml.put(OF_STYLE);
        xml.put(style);
        xml.put(HOLDS);
        xml.text(value);
        xml.put(END_CELL);
    }

    private void beginCell() throws IOException {
        if (letters[columns] == null) {
            letters[columns] = XmlBytes.bytes(letters(columns));
        }
        xml.put(CELL);
        xml.put(letters[columns]);
        xml.put(rowNumber);
        columns++;
    }

    private int style(String format) {
        return formats.computeIfAbsent(format, unseen -> XlsxParts.FIRST_STYLE + formats.size());
    }

    /** The column's name: A for 0. */
    private static String letters(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    /** The format that shows a number so: {@code 1,204.5} by {@code #,##0.0}. */
    private static String format(String shown) {
        int point = shown.indexOf('.');
        String whole = shown.indexOf(',') < 0 ? "0" : "#,##0";
        return point < 0 ? whole : whole + "." + "0".repeat(shown.length() - point - 1);
    }
}
