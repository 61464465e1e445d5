package asc.definition;

import java.util.List;
import java.util.Optional;

/**
 * A load job: one source's spreadsheets.
 *
 * @param name the job's name, equal to its file's
 * @param owner who is told when something needs a person
 * @param when its schedule in the file's own words; empty for "whenever a file arrives"
 * @param find where its files arrive, below the home folder: a folder and a glob
 * @param edition where a file says which edition it is; empty when only {@code --edition} can say
 * @param tables the tables it loads, at least one
 * @param ignoredSheets names of sheets that are known and not read
 * @param place the job file
 */
public record LoadJob(
        String name,
        String owner,
        String when,
        String find,
        Optional<EditionRule> edition,
        List<TableShape> tables,
        List<String> ignoredSheets,
        Place place) {

    /** The table a sheet is read into, if any. */
    public Optional<TableShape> tableFor(String sheet) {
        return tables.stream().filter(table -> table.reads(sheet)).findFirst();
    }

    /** True when a sheet is known and not read. */
    public boolean ignores(String sheet) {
        return ignoredSheets.stream().anyMatch(pattern -> Header.matches(pattern, sheet));
    }
}
