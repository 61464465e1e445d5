package asc.draft;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What a table's columns are taken for that look as if they were about people, by their places among its columns. */
final class PersonalColumns {

    private final List<ColumnSketch> columns;
    private final Map<Integer, PersonalHeadings.Finding> found;
    private final Set<Integer> ignored = new HashSet<>();

    private PersonalColumns(List<ColumnSketch> columns, Map<Integer, PersonalHeadings.Finding> found) {
        this.columns = columns;
        this.found = found;
    }

    /** @param others the columns that are repeated things, which are never about a person */
    static PersonalColumns of(List<ColumnSketch> columns, Set<Integer> others, PersonalHeadings people) {
        Map<Integer, PersonalHeadings.Finding> found = new TreeMap<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!others.contains(i)) {
                int place = i;
                people.of(columns.get(i)).ifPresent(finding -> found.put(place, finding));
            }
        }
        return new PersonalColumns(columns, found);
    }

    /** Whether one of them alone says that the rows are about people. */
    boolean isSure() {
        return found.values().stream().anyMatch(PersonalHeadings.Finding::isSure);
    }

    /** The headers of those that may be about people, when none says so. */
    List<String> doubtful() {
        return isSure()
                ? List.of()
                : found.keySet().stream().map(i -> columns.get(i).header()).toList();
    }

    /** What a column is taken for; empty for one that is not about people. */
    Optional<PersonalHeadings.Finding> of(int column) {
        return isSure() ? Optional.ofNullable(found.get(column)) : Optional.empty();
    }

    /** The type that keeps of it what may be kept. */
    Optional<String> type(int column) {
        return of(column).map(PersonalHeadings.Finding::type).filter(type -> !type.isEmpty());
    }

    boolean isIgnored(int column) {
        return of(column)
                .filter(finding -> finding.isIgnored() || ignored.contains(column))
                .isPresent();
    }

    /** Ignores a column of which its type does not read every cell; true when it was not ignored before. */
    boolean ignore(int column) {
        return ignored.add(column);
    }

    /** What is not stored, or only as a band of ages, tells no rows apart. */
    boolean mayBePartOfAKey(int column) {
        return of(column).isEmpty()
                || type(column).filter(type -> !isIgnored(column)).isPresent();
    }
}
