package asc.sheet;

/** Counts the filled cells a workbook has given out: repeats let a file of a few bytes claim billions. */
final class CellCount {

    private final Limits limits;
    private long count;

    CellCount(Limits limits) {
        this.limits = limits;
    }

    /** Refuses rows that cannot be read to their end before the first of them is given out. */
    void add(String sheet, long firstRow, long rows, long cellsInEach) throws Unreadable {
        if (firstRow + rows - 1 > limits.rows()) {
            throw Unreadable.beyond("rows", limits.rows(), Place.sheet(sheet));
        }
        count += rows * cellsInEach;
        if (count > limits.cells()) {
            throw Unreadable.beyond("cells", limits.cells(), Place.row(sheet, firstRow));
        }
    }
}
