package asc.definition;

/**
 * Where a file says which edition it is.
 *
 * @param sheet the sheet that says it, {@code *} standing for any text
 * @param after the text that stands before the date, in the same cell or the cell before
 * @param type the cell type that reads the date
 * @param place where the job file says so
 */
public record EditionRule(String sheet, String after, String type, Place place) {}
