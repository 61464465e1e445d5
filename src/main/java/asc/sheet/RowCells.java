package asc.sheet;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The cells of the row being read; used again for each row. */
final class RowCells {

    private final Limits limits;
    private final String sheet;
    private Cell[] cells = new Cell[64];
    private int length;
    private long row;

    RowCells(String sheet, Limits limits) {
        this.sheet = sheet;
        this.limits = limits;
    }

    /** Begins a row, counted from 1. */
    void begin(long number) {
        Arrays.fill(cells, 0, length, null);
        length = 0;
        row = number;
    }

    /** @param column counted from 0; a blank cell leaves no trace */
    void put(long column, Cell cell) throws Unreadable {
        put(column, 1, cell);
    }

    /** Puts a cell and its repeats. */
    void put(long column, long repeats, Cell cell) throws Unreadable {
        if (cell == Cell.BLANK || cell.isBlank()) {
            return;
        }
        long end = column + repeats;
        if (end > limits.columns()) {
            throw Unreadable.beyond("columns", limits.columns(), Place.row(sheet, row));
        }
        if (end > cells.length) {
            cells = Arrays.copyOf(cells, (int) Math.min(limits.columns(), Math.max(end, cells.length * 2L)));
        }
        Arrays.fill(cells, (int) column, (int) end, cell);
        length = Math.max(length, (int) end);
    }

    boolean has(int column) {
        return column < length && cells[column] != null;
    }

    boolean isBlank() {
        return length == 0;
    }

    /** The cells up to the last filled one. */
    List<Cell> toList() {
        Cell[] copy = new Cell[length];
        for (int column = 0; column < length; column++) {
            copy[column] = cells[column] == null ? Cell.BLANK : cells[column];
        }
        return Collections.unmodifiableList(Arrays.asList(copy));
    }
}
