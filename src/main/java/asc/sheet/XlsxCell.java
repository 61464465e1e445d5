package asc.sheet;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;

/** Reads the cells of an XLSX sheet, one after the other. */
final class XlsxCell {

    private final XmlPart xml;
    private final XlsxShared shared;
    private final XlsxText text;

    private String reference;
    private String type;
    private String style;

    XlsxCell(XmlPart xml, XlsxShared shared) {
        this.xml = xml;
        this.shared = shared;
        this.text = new XlsxText(xml);
    }

    /** Takes in the attributes of a cell that has just started. */
    void readAttributes() {
        reference = null;
        type = "n";
        style = null;
        for (int index = 0; index < xml.attributes(); index++) {
            switch (xml.attributeName(index)) {
                case "r" -> reference = xml.attributeValue(index);
                case "t" -> type = xml.attributeValue(index);
                case "s" -> style = xml.attributeValue(index);
                default -> {
                    // metadata and phonetics
                }
            }
        }
    }

    /** The reference the cell states, or null. */
    String reference() {
        return reference;
    }

    /** The cell; the part will be at its end. A cell holds a value ({@code v}) or a text of its own ({@code is}). */
    Cell read(String sheet, long row, int column) throws IOException {
        String value = "";
        String inline = "";
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            if (xml.next() != START_ELEMENT) {
                continue;
            }
            switch (xml.name()) {
                case "v" -> value = text.read();
                case "is" -> inline = text.readRuns();
                default -> xml.skip();
            }
        }
        if (type.equals("inlineStr")) {
            return Cell.of(inline.isEmpty() ? value : inline);
        }
        try {
            return value.isEmpty() ? Cell.BLANK : toCell(value);
        } catch (NumberFormatException damaged) {
            throw Unreadable.damaged("a cell does not hold what it says it holds.", Place.cell(sheet, row, column));
        }
    }

    private Cell toCell(String value) throws IOException {
        return switch (type) {
            case "s" -> sharedText(value);
            case "b" -> Cell.of(XlsxWorkbook.isTrue(value) ? "TRUE" : "FALSE");
            case "n", "" -> number(value);
            case "d" -> isoDate(value);
            default -> Cell.of(value);
        };
    }

    private Cell sharedText(String number) throws IOException {
        int index = Integer.parseInt(number.strip());
        if (!shared.strings().has(index)) {
            throw new NumberFormatException();
        }
        return shared.strings().cell(index);
    }

    private Cell number(String written) {
        String number = Numbers.decimal(written);
        if (number.isEmpty()) {
            return Cell.BLANK;
        }
        return shared.styles().cell(styleNumber(), number);
    }

    /** A style that is left out, or left empty, is the first. */
    private int styleNumber() {
        return style == null || style.isEmpty() ? 0 : Integer.parseInt(style);
    }

    /** Few writers store dates as ISO text; they write midnight behind a date. */
    private static Cell isoDate(String written) {
        int midnight = written.indexOf("T00:00:00");
        return Cell.of(midnight > 0 ? written.substring(0, midnight) : written);
    }
}
