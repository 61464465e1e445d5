package asc.landing;

import java.util.Arrays;

/** The rows next to be inserted into a landing table, kept by column: so DuckDB takes them, a column at a time. */
final class RowChunk {

    /** As many rows as DuckDB works on at a time. */
    static final int CAPACITY = 2048;

    private final int[] rows = new int[CAPACITY];
    private final String[][] columns;
    private int size;

    RowChunk(int columns) {
        this.columns = new String[columns][CAPACITY];
    }

    int columns() {
        return columns.length;
    }

    int size() {
        return size;
    }

    boolean isFull() {
        return size == CAPACITY;
    }

    /** The number of the row at that place in its sheet. */
    int row(int at) {
        return rows[at];
    }

    /** The cells of a column, one for each row; null where blank. */
    String[] column(int column) {
        return size == CAPACITY ? columns[column] : Arrays.copyOf(columns[column], size);
    }

    /** Puts a cell of the row that {@link #add} will add. */
    void put(int column, String cell) {
        columns[column][size] = cell;
    }

    /** Adds the row whose cells were put. */
    void add(int row) {
        rows[size++] = row;
    }

    void clear() {
        size = 0;
    }
}
