package asc.type;

import java.util.List;

/**
 * How a cell of one kind becomes a value.
 *
 * @param name its name in job files, the macro's name and the file's
 * @param file how messages name its file
 * @param reads what it reads, in the file's own words
 * @param refuses what it leaves empty; empty when it takes any text
 * @param takes what it takes when that is not a cell: such a macro only serves other SQL; empty for a cell's type
 * @param landsAs how a cell is changed before it is landed, so that what it held is never stored: an SQL expression over {@code cell}
 *     and {@code edition}, or {@value #PSEUDONYM}; empty for a cell that is landed as it is
 * @param beware what misleads; empty when nothing does
 * @param guess how early it is tried on a column nobody has described, 1 first; 0 for never
 * @param guessEdition how early it is tried on words that may name a file's edition, 1 first; 0 for never
 * @param macro the statement that creates the macro
 * @param tests the tests beneath it
 */
public record CellType(
        String name,
        String file,
        String reads,
        String refuses,
        String takes,
        String landsAs,
        String beware,
        int guess,
        int guessEdition,
        String macro,
        List<Test> tests) {

    /**
     * One test: a query that must be true.
     *
     * @param line where it stands in the file
     * @param query the query as written
     */
    public record Test(int line, String query) {}

    static final String PSEUDONYM = "pseudonym";

    /** Whether its cells are changed by an SQL expression before they are landed. */
    boolean landsAsExpression() {
        return !landsAs.isEmpty() && !landsAs.equals(PSEUDONYM);
    }

    /** Whether a column of a sheet can be of this type. */
    public boolean isForCells() {
        return takes.isEmpty();
    }

    /** The expression that turns a text into this type: {@code "types"."date_uk"(…)}. */
    public String call(String expression) {
        return "types.\"" + name + "\"(" + expression + ")";
    }
}
