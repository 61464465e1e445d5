package asc.definition;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A load job: one source's spreadsheets.
 *
 * @param name the job's name, equal to its file's
 * @param owner who is told when something needs a person
 * @param when its schedule in the file's own words; empty for "whenever a file arrives"
 * @param find where its files arrive, below the home folder: a folder and a glob
 * @param editions where a file says which edition it is, all that speak agreeing; empty when only {@code --edition} can say
 * @param tables the shapes of the tables it loads, at least one; several may be of one table
 * @param ignoredSheets names of sheets that are known and not read
 * @param keepOriginals for how many days an original is kept once it is loaded, of a job about people; empty for any other, of
 *     which they are kept for ever
 * @param people what no cell that is landed as it is may hold; empty for a job that is not about people
 * @param place the job file
 */
public record LoadJob(
        String name,
        String owner,
        String when,
        String find,
        List<EditionRule> editions,
        List<TableShape> tables,
        List<String> ignoredSheets,
        OptionalInt keepOriginals,
        List<PersonalRule> people,
        Place place) {

    /** Whether its rows are about people. */
    public boolean isPersonal() {
        return keepOriginals.isPresent();
    }

    /** Whether pseudonyms are landed in any of its columns, for which a key is needed. */
    public boolean makesPseudonyms() {
        return tables.stream().flatMap(shape -> shape.columns().stream()).anyMatch(Column::isPseudonym);
    }

    /** The shape a sheet has: the first one that reads sheets of its name, if any. */
    public Optional<TableShape> shapeOf(String sheet) {
        return tables.stream().filter(shape -> shape.reads(sheet)).findFirst();
    }

    /** The names of its tables, each once. */
    public List<String> tableNames() {
        return List.copyOf(
                new LinkedHashSet<>(tables.stream().map(TableShape::name).toList()));
    }

    /** The shapes of one of its tables, in the order in which a sheet is tried. */
    public List<TableShape> shapesOf(String table) {
        return tables.stream().filter(shape -> shape.name().equals(table)).toList();
    }

    /** True when a sheet is known and not read. */
    public boolean ignores(String sheet) {
        return ignoredSheets.stream().anyMatch(pattern -> Header.matches(pattern, sheet));
    }
}
