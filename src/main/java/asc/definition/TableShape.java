package asc.definition;

import java.util.List;
import java.util.Map;

/**
 * How one or many alike sheets become one table.
 *
 * @param name the table's name in landing and staging
 * @param sheets the sheets' names, {@code *} standing for any text
 * @param mustHave names of sheets without which the file is refused
 * @param mustHaveHeaders headers, {@code *} standing for any text, of which every sheet must have one each
 * @param anchor the text by which the header row is found, its spellings parted by a bar
 * @param key the columns that identify a row within an edition; empty only where a sheet has no key
 * @param columns the columns kept
 * @param repeated the repeated columns
 * @param ignored headers that are known and not kept
 * @param ignoredRows rows that are notes: our column's name and what its cell looks like, {@code *} standing for any text
 * @param blanks texts that mean an empty cell
 * @param markers texts that stand where a value would, and are kept as its status
 * @param refuseWhen when the file is refused although it can be read
 * @param place where the job file begins the table
 */
public record TableShape(
        String name,
        List<String> sheets,
        List<String> mustHave,
        List<String> mustHaveHeaders,
        String anchor,
        List<String> key,
        List<Column> columns,
        List<Repeated> repeated,
        List<String> ignored,
        Map<String, List<String>> ignoredRows,
        List<String> blanks,
        List<String> markers,
        RefuseWhen refuseWhen,
        Place place) {

    /** True when a sheet of this name is read into this table. */
    public boolean reads(String sheet) {
        return sheets.stream().anyMatch(pattern -> Header.matches(pattern, sheet));
    }

    /** The name of the table that holds a repeated thing. */
    public String tableOf(Repeated thing) {
        return name + "_" + thing.name();
    }
}
