package asc.sheet;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/** The cells of the row being read; used again for each row. */
final class RowCells {

    /** A row is in memory whole, and a small file can name one long text in each of its cells. */
    private static final int MOST_CHARACTERS = 16 << 20;

    private final Limits limits;
    private final String sheet;
    private Cell[] cells = new Cell[64];
    private int length;
    private long row;
    private long characters;

    RowCells(String sheet, Limits limits) {
        this.sheet = sheet;
        this.limits = limits;
    }

    /** Begins a row, counted from 1. */
    void begin(long number) {
        Arrays.fill(cells, 0, length, null);
        length = 0;
        characters = 0;
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
        characters += cell.value().length();
        if (characters > MOST_CHARACTERS) {
            throw Unreadable.beyond("characters in one row", MOST_CHARACTERS, Place.row(sheet, row));
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
