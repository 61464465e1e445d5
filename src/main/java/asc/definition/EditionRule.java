package asc.definition;

/** Where a file says which edition it is. */
public sealed interface EditionRule {

    /** The cell type that reads the date. */
    String type();

    /** Where the job file says so. */
    Place place();

    /**
     * In a cell of a sheet.
     *
     * @param sheet the sheet that says it, {@code *} standing for any text
     * @param after the text that stands before the date, in the same cell or the cell before
     */
    record InSheet(String sheet, String after, String type, Place place) implements EditionRule {}

    /**
     * In the file's own name.
     *
     * @param pattern what its name looks like
     */
    record InFileName(FileNamePattern pattern, String type, Place place) implements EditionRule {}
}
