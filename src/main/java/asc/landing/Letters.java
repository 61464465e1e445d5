package asc.landing;

/** Columns as spreadsheets letter them. */
final class Letters {

    private Letters() {}

    /** The letters of a column counted from 0: A, B, … Z, AA. */
    static String of(int column) {
        StringBuilder letters = new StringBuilder();
        for (int left = column + 1; left > 0; left = (left - 1) / 26) {
            letters.insert(0, (char) ('A' + (left - 1) % 26));
        }
        return letters.toString();
    }

    /** The same as SQL, for an expression that counts from 1. */
    static String sql(String column) {
        return "(case when " + column + " > 702 then chr(64 + ((" + column + " - 703) // 676)) else '' end"
                + " || case when " + column + " > 26 then chr(65 + (((" + column + " - 27) // 26) % 26)) else '' end"
                + " || chr(65 + ((" + column + " - 1) % 26)))";
    }
}
