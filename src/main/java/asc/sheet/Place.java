package asc.sheet;

/** Addresses in a file, as messages give them. */
final class Place {

    private Place() {}

    static String part(String name) {
        return "part " + name;
    }

    static String sheet(String sheet) {
        return "sheet \"" + sheet + "\"";
    }

    static String row(String sheet, long row) {
        return sheet(sheet) + ", row " + row;
    }

    /** @param column counted from 0 */
    static String cell(String sheet, long row, int column) {
        return sheet(sheet) + ", cell " + letters(column) + row;
    }

    /** A column's letters, counted from 0: 0 is A, 26 is AA. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.append((char) ('A' + (left - 1) % 26));
        }
        return letters.reverse().toString();
    }
}
