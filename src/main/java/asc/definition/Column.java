package asc.definition;

import java.util.List;

/**
 * One column of a sheet that we keep.
 *
 * @param name our name for it
 * @param type the cell type that reads it, a file of {@code sql/types}
 * @param required whether a row without it is rejected
 * @param optional whether a sheet may be without it; it is then empty
 * @param headers its header in the sheet, newest spelling first, {@code *} standing for any text
 * @param place where the job file says so
 */
public record Column(String name, String type, boolean required, boolean optional, List<String> headers, Place place) {

    /** Whether a header is one of this column's spellings, letter for letter. */
    public boolean isHeaded(String header) {
        return headers.stream().anyMatch(spelling -> Header.key(spelling).equals(Header.key(header)));
    }

    /** Whether a header is one of this column's spellings, a {@code *} in them standing for any text. */
    public boolean mayBeHeaded(String header) {
        return headers.stream().anyMatch(spelling -> Header.matches(spelling, header));
    }
}
