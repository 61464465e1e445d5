package asc.sample;

/**
 * A made-up cell.
 *
 * @param row from 1
 * @param column from 1, as A
 * @param value exact; a number with a point, a date as ISO
 * @param shown what the spreadsheet displays
 * @param kind what the cell holds
 */
record SampleCell(int row, int column, String value, String shown, Kind kind) {

    /** What a cell holds. */
    enum Kind {
        TEXT,
        NUMBER,
        DATE
    }
}
