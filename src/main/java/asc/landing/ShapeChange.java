package asc.landing;

/**
 * One way in which a file's shape differs from its job's.
 *
 * @param kind what is different
 * @param sheet the sheet it is about
 * @param name the header, sheet or anchor that is gone or new
 * @param nearest the nearest name on the other side: of the new ones for one that is gone, of the known ones for a new one; empty
 *     when none is near
 * @param place where the job file says it, or where in the sheet it stands
 */
public record ShapeChange(Kind kind, String sheet, String name, String nearest, String place) {

    /** What can be different. */
    public enum Kind {
        SHEET_GONE,
        SHEET_NEW,
        HEADER_ROW_GONE,
        COLUMN_GONE,
        COLUMN_NEW,
        IGNORED_GONE
    }

    /** Whether a file is refused because of it. */
    public boolean refuses() {
        return kind != Kind.IGNORED_GONE;
    }

    /** The change as a sentence. */
    public String sentence() {
        String what = switch (kind) {
            case SHEET_GONE -> "Sheet \"" + name + "\" is gone.";
            case SHEET_NEW -> "Sheet \"" + name + "\" is new.";
            case HEADER_ROW_GONE ->
                "No row of sheet \"" + sheet + "\" holds \"" + name + "\", by which its header row is found.";
            case COLUMN_GONE -> "Column \"" + name + "\" is gone from sheet \"" + sheet + "\".";
            case COLUMN_NEW -> "Column \"" + name + "\" of sheet \"" + sheet + "\" is new.";
            case IGNORED_GONE -> "Column \"" + name + "\", which is ignored, is gone from sheet \"" + sheet + "\".";
        };
        boolean gone = kind != Kind.SHEET_NEW && kind != Kind.COLUMN_NEW;
        return nearest.isEmpty()
                ? what
                : what + " The nearest " + (gone ? "new one" : "known one") + " is \"" + nearest + "\".";
    }
}
