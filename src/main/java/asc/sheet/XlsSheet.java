package asc.sheet;

import java.util.List;

/** One sheet of an XLS workbook whose rows are in order. */
final class XlsSheet implements Sheet {

    private final XlsCells cells;
    private final CellCount count;
    private final RowCells row;
    private boolean started;
    private boolean ahead;

    XlsSheet(XlsCells cells, Limits limits, CellCount count) {
        this.cells = cells;
        this.count = count;
        this.row = new RowCells(cells.sheet(), limits);
    }

    @Override
    public String name() {
        return cells.sheet();
    }

    @Override
    public SheetRow nextRow() throws Unreadable {
        if (!started) {
            started = true;
            ahead = cells.next();
        }
        while (ahead) {
            int number = cells.row() + 1;
            readRow(number);
            if (!row.isBlank()) {
                List<Cell> filled = row.toList();
                count.add(name(), number, 1, filled.size());
                return new SheetRow(number, filled);
            }
        }
        return null;
    }

    /** Reads up to the first cell of another row. */
    private void readRow(int number) throws Unreadable {
        row.begin(number);
        while (ahead && cells.row() + 1 == number) {
            row.put(cells.column(), cells.cell());
            ahead = cells.next();
        }
    }
}
