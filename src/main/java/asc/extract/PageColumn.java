package asc.extract;

/**
 * A column of a page.
 *
 * @param name its name in the table
 * @param heading its name as people read it
 * @param comment what the table's author says of it; often empty
 * @param kind how its values are written
 * @param decimals digits after the point that any of its values needs; 0 for a column of counts
 * @param width of its longest value, in characters
 * @param holdsMarkers whether it says why another column's values are missing, and nothing else
 * @param whereEmpty what stands in its empty cells when no marker says why
 */
record PageColumn(
        String name,
        String heading,
        String comment,
        Kind kind,
        int decimals,
        int width,
        boolean holdsMarkers,
        String whereEmpty) {

    /** The same, no wider than so many characters. */
    PageColumn narrowed(int widest) {
        return new PageColumn(
                name, heading, comment, kind, decimals, Math.min(width, widest), holdsMarkers, whereEmpty);
    }

    /** The same under another heading. */
    PageColumn headed(String other) {
        return new PageColumn(name, other, comment, kind, decimals, width, holdsMarkers, whereEmpty);
    }

    /** How a column's values are written. */
    enum Kind {
        TEXT,
        WHOLE,
        DECIMAL,
        FLOATING,
        DATE,
        TIME,
        YES_NO;

        static Kind of(String type) {
            if (type.startsWith("DECIMAL")) {
                return DECIMAL;
            }
            return switch (type) {
                case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> WHOLE;
                case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" -> WHOLE;
                case "DOUBLE", "FLOAT" -> FLOATING;
                case "DATE" -> DATE;
                case "TIMESTAMP" -> TIME;
                case "BOOLEAN" -> YES_NO;
                default -> TEXT;
            };
        }

        boolean isNumber() {
            return this == WHOLE || this == DECIMAL || this == FLOATING;
        }
    }
}
