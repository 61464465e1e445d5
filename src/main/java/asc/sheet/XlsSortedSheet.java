package asc.sheet;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One sheet of an XLS workbook whose rows are not in order: they are sorted in memory, which a sheet of a few million cells allows. */
final class XlsSortedSheet implements Sheet {

    private static final long MOST_CELLS = 2_000_000;

    private final XlsCells cells;
    private final Limits limits;
    private final CellCount count;
    private Iterator<Map.Entry<Integer, RowCells>> rows;

    XlsSortedSheet(XlsCells cells, Limits limits, CellCount count) {
        this.cells = cells;
        this.limits = limits;
        this.count = count;
    }

    @Override
    public String name() {
        return cells.sheet();
    }

    @Override
    public SheetRow nextRow() throws Unreadable {
        if (rows == null) {
            rows = sorted().entrySet().iterator();
        }
        while (rows.hasNext()) {
            Map.Entry<Integer, RowCells> row = rows.next();
            if (!row.getValue().isBlank()) {
                List<Cell> filled = row.getValue().toList();
                count.add(name(), row.getKey(), 1, filled.size());
                return new SheetRow(row.getKey(), filled);
            }
        }
        return null;
    }

    private Map<Integer, RowCells> sorted() throws Unreadable {
        Map<Integer, RowCells> sorted = new TreeMap<>();
        for (long read = 0; cells.next(); read++) {
            if (read == MOST_CELLS) {
                throw Unreadable.beyond("cells that are not in order", MOST_CELLS, Place.sheet(name()));
            }
            sorted.computeIfAbsent(cells.row() + 1, this::emptyRow).put(cells.column(), cells.cell());
        }
        return sorted;
    }

    private RowCells emptyRow(int number) {
        RowCells row = new RowCells(name(), limits);
        row.begin(number);
        return row;
    }
}
