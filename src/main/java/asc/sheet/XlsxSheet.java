package asc.sheet;

import static javax.xml.stream.XMLStreamConstants.END_DOCUMENT;
import static javax.xml.stream.XMLStreamConstants.START_ELEMENT;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;

/** One sheet of an XLSX workbook. Its stated dimension is never believed, and rows and cells need not say where they are. */
final class XlsxSheet implements Sheet, Closeable {

    private final String name;
    private final XmlPart xml;
    private final XlsxShared shared;
    private final XlsxCell cell;
    private final RowCells cells;
    private long row;
    private boolean ended;

    XlsxSheet(String name, XmlPart xml, XlsxShared shared) {
        this.name = name;
        this.xml = xml;
        this.shared = shared;
        this.cell = new XlsxCell(xml, shared);
        this.cells = new RowCells(name, shared.limits());
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public SheetRow nextRow() throws IOException {
        while (!ended) {
            int event = xml.next();
            if (event == END_DOCUMENT) {
                ended = true;
            } else if (event == START_ELEMENT && enterRow() && !cells.isBlank()) {
                return filledRow();
            }
        }
        return null;
    }

    private SheetRow filledRow() throws Unreadable {
        List<Cell> filled = cells.toList();
        shared.count().add(name, row, 1, filled.size());
        return new SheetRow((int) row, filled);
    }

    /** True when a row has been read. */
    private boolean enterRow() throws IOException {
        switch (xml.name()) {
            case "row":
                readRow();
                return true;
            case "worksheet", "sheetData":
                return false;
            default:
                xml.skip();
                return false;
        }
    }

    private void readRow() throws IOException {
        String written = xml.attribute("r");
        long number = written == null ? row + 1 : rowNumber(written);
        if (number <= row) {
            throw Unreadable.damaged("its rows are not in order.", Place.row(name, number));
        }
        row = number;
        cells.begin(row);
        int outside = xml.depth() - 1;
        int column = -1;
        while (xml.depth() > outside) {
            if (xml.next() == START_ELEMENT) {
                column = readCell(column);
            }
        }
    }

    private long rowNumber(String written) throws Unreadable {
        try {
            return Long.parseLong(written.strip());
        } catch (NumberFormatException notNumber) {
            throw Unreadable.damaged("a row has no number.", Place.row(name, row + 1));
        }
    }

    /** The column of the cell read, counted from 0. */
    private int readCell(int before) throws IOException {
        if (!xml.name().equals("c")) {
            xml.skip();
            return before;
        }
        cell.readAttributes();
        int column = cell.reference() == null ? before + 1 : column(cell.reference());
        if (cells.has(column)) {
            throw Unreadable.damaged("a cell is there twice.", Place.cell(name, row, column));
        }
        cells.put(column, cell.read(name, row, column));
        return column;
    }

    /** The column of a reference such as {@code F12}, counted from 0. */
    private int column(String reference) throws Unreadable {
        int column = 0;
        int length = 0;
        for (; length < reference.length() && length < 4; length++) {
            int letter = (reference.charAt(length) | 0x20) - 'a';
            if (letter < 0 || letter > 25) {
                break;
            }
            column = column * 26 + letter + 1;
        }
        if (column == 0) {
            throw Unreadable.damaged("a cell does not say which column it is in.", Place.row(name, row));
        }
        return column - 1;
    }

    @Override
    public void close() throws IOException {
        ended = true;
        xml.close();
    }
}
