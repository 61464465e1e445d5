package asc.sheet;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.IOException;
import java.util.List;

/** One table of an OpenDocument spreadsheet. Repeats are counted, never written out unless the row is filled. */
final class OdsSheet implements Sheet {

    private final XmlPart content;
    private final CellCount count;
    private final String name;
    private final int depth;
    private final OdsRow row;

    private long rowsPassed;
    private long repeatsLeft;
    private boolean passed;
    private List<Cell> repeated;

    /** @param content stands at the start of the table */
    OdsSheet(XmlPart content, Limits limits, CellCount count) {
        this.content = content;
        this.count = count;
        this.depth = content.depth();
        this.name = nameOf(content);
        this.row = new OdsRow(content, new RowCells(name, limits));
    }

    private static String nameOf(XmlPart content) {
        String name = content.attribute("name");
        return name == null ? "" : name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SheetRow nextRow() throws IOException {
        if (repeatsLeft > 0) {
            repeatsLeft--;
            return new SheetRow((int) ++rowsPassed, repeated);
        }
        while (!passed && content.depth() >= depth) {
            if (content.next() == START_ELEMENT && enterRow()) {
                repeatsLeft--;
                return new SheetRow((int) ++rowsPassed, repeated);
            }
        }
        return null;
    }

    /** True when a filled row has been read; groups of rows are entered, all else is passed over. */
    private boolean enterRow() throws IOException {
        switch (content.name()) {
            case "table-row":
                return readRow();
            case "table-header-rows", "table-row-group", "table-rows":
                return false;
            default:
                content.skip();
                return false;
        }
    }

    private boolean readRow() throws IOException {
        long repeats = OdsRow.repeats(content, "number-rows-repeated");
        RowCells cells = row.read(rowsPassed + 1);
        if (cells.isBlank()) {
            rowsPassed += repeats;
            return false;
        }
        repeated = cells.toList();
        count.add(name, rowsPassed + 1, repeats, repeated.size());
        repeatsLeft = repeats;
        return true;
    }

    /** Moves to the end of the table. */
    void skipRest() throws IOException {
        repeatsLeft = 0;
        passed = true;
        while (content.depth() >= depth && content.next() != END_DOCUMENT) {
            // its rows are not wanted
        }
    }
}
