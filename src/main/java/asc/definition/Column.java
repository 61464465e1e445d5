package asc.definition;

import java.util.List;

/**
 * One column of a sheet that we keep.
 *
 * @param name our name for it
 * @param type the cell type that reads it, a file of {@code sql/types}
 * @param required whether a row without it is rejected
 * @param optional whether a sheet may be without it; it is then empty
 * @param landsAs how a cell is changed before it is landed: an SQL expression over {@code cell} and {@code edition}, or
 *     {@value #PSEUDONYM}; empty for a cell that is landed as it is
 * @param headers its header in the sheet, newest spelling first, {@code *} standing for any text
 * @param place where the job file says so
 */
public record Column(
        String name,
        String type,
        boolean required,
        boolean optional,
        String landsAs,
        List<String> headers,
        Place place) {

    private static final String PSEUDONYM = "pseudonym";

    /** Whether what a cell of it held is stored nowhere. */
    public boolean isChanged() {
        return !landsAs.isEmpty();
    }

    /** Whether a keyed pseudonym is landed instead of what its cells hold. */
    public boolean isPseudonym() {
        return landsAs.equals(PSEUDONYM);
    }

    /** Whether a header is one of this column's spellings, letter for letter. */
    public boolean isHeaded(String header) {
        return headers.stream().anyMatch(spelling -> Header.key(spelling).equals(Header.key(header)));
    }

    /** Whether a header is one of this column's spellings, a {@code *} in them standing for any text. */
    public boolean mayBeHeaded(String header) {
        return headers.stream().anyMatch(spelling -> Header.matches(spelling, header));
    }
}
