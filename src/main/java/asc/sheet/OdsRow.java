package asc.sheet;

import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;

/** Reads the cells of one OpenDocument row after the other. */
final class OdsRow {

    private static final String OFFICE = "urn:oasis:names:tc:opendocument:xmlns:office:1.0";

    private final XmlPart content;
    private final RowCells cells;
    private final OdsText text;

    private long repeats;
    private String value;
    private boolean isString;

    OdsRow(XmlPart content, RowCells cells) {
        this.content = content;
        this.cells = cells;
        this.text = new OdsText(content);
    }

    /** @param number the row's, from 1; the content stands at its start and will stand at its end */
    RowCells read(long number) throws IOException {
        cells.begin(number);
        int outside = content.depth() - 1;
        long column = 0;
        while (content.depth() > outside) {
            if (content.next() == START_ELEMENT) {
                column += readCell(column);
            }
        }
        return cells;
    }

    /** How many columns the element takes. */
    private long readCell(long column) throws IOException {
        switch (content.name()) {
            case "table-cell":
                readAttributes();
                cells.put(column, repeats, toCell(text.read()));
                return repeats;
            case "covered-table-cell":
                long covered = repeats(content, "number-columns-repeated");
                content.skip();
                return covered;
            default:
                content.skip();
                return 0;
        }
    }

    /** The cell's type may stand twice, once as LibreOffice's own extension: only the standard's attributes count. */
    private void readAttributes() throws IOException {
        repeats = 1;
        value = "";
        isString = true;
        for (int index = 0; index < content.attributes(); index++) {
            String name = content.attributeName(index);
            if (name.equals("number-columns-repeated")) {
                repeats = number(content, content.attributeValue(index));
            } else if (OFFICE.equals(content.attributeNamespace(index))) {
                readValue(name, index);
            }
        }
        content.checkLength(value.length());
    }

    private void readValue(String name, int index) {
        switch (name) {
            case "value-type" -> isString = content.attributeValue(index).equals("string");
            case "string-value", "value" -> value = content.attributeValue(index);
            case "date-value" -> value = date(content.attributeValue(index));
            case "time-value" -> value = time(content.attributeValue(index));
            case "boolean-value" -> value = content.attributeValue(index).equals("true") ? "TRUE" : "FALSE";
            default -> {
                // formulas, styles and spans have no part in what the cell holds
            }
        }
    }

    private Cell toCell(String shown) {
        if (value.isEmpty() || (isString && value.equals(shown))) {
            return Cell.of(shown);
        }
        return new Cell(value, shown.isEmpty() ? value : shown);
    }

    /** Excel writes midnight behind every date. */
    private static String date(String written) {
        int time = written.indexOf("T00:00:00");
        return time > 0 ? written.substring(0, time) : written;
    }

    /** A time of day as a clock shows it; a duration of a day or more stays as the file has it. */
    private static String time(String written) {
        try {
            Duration duration = Duration.parse(written);
            boolean ofOneDay = !duration.isNegative() && duration.toDays() == 0;
            return ofOneDay ? Moment.clock(LocalTime.MIDNIGHT.plus(duration)) : written;
        } catch (DateTimeException notTime) {
            return written;
        }
    }

    /** A repeat count of the current element, 1 where it has none. */
    static long repeats(XmlPart content, String attribute) throws IOException {
        String written = content.attribute(attribute);
        return written == null ? 1 : number(content, written);
    }

    private static long number(XmlPart content, String written) throws IOException {
        try {
            long repeats = Long.parseLong(written.strip());
            if (repeats >= 1) {
                return Math.min(repeats, Integer.MAX_VALUE);
            }
        } catch (NumberFormatException notNumber) {
            // said below
        }
        throw Unreadable.damaged("a row or cell is repeated a number of times that is no number.", content.where());
    }
}
