package asc.sheet;

/**
 * One cell of a sheet.
 *
 * @param value the exact value as text: a number as the file stores it ({@code 19.100000000000001}), a date as ISO
 *     ({@code 2026-09-01} or {@code 2026-09-01T10:30:00}), text as written; empty when the cell is blank, never null
 * @param shown what the spreadsheet displays ({@code 19.1}, {@code 63,188}); equal to the value where the file holds only
 *     one of the two; never null
 */
public record Cell(String value, String shown) {

    /** A cell with nothing in it. */
    public static final Cell BLANK = new Cell("", "");

    /** A cell whose value is what it shows. */
    public static Cell of(String value) {
        return value.isEmpty() ? BLANK : new Cell(value, value);
    }

    /** True when there is nothing in the cell, or only white space. */
    public boolean isBlank() {
        return value.isBlank() && shown.isBlank();
    }
}
