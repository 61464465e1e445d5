package asc.correction;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A file and those of its rows that are to be mended.
 *
 * @param fileId the identifier of its content
 * @param name the name under which it was sent
 * @param isRefused whether all of it was refused; otherwise only these rows are missing
 * @param headerRows the row of the header in each sheet that was read, from 1
 * @param rows its bad rows; empty when there is nothing left to mend
 */
public record BadFile(
        String fileId, String name, boolean isRefused, Map<String, Integer> headerRows, List<BadRow> rows) {

    /** The bad rows of each sheet, by their numbers. */
    Map<String, Map<Integer, BadRow>> bySheet() {
        return rows.stream().collect(Collectors.groupingBy(BadRow::sheet, Collectors.toMap(BadRow::row, each -> each)));
    }
}
