package asc.run;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A CSV file as somebody describes it, and what of that is not so.
 *
 * @param file the file
 * @param columns its columns, in order
 * @param key the columns of which no two rows have the same
 */
record DescribedCsv(Path file, List<Column> columns, List<String> key) {

    /** A column: its name, its type in the words of a vocabulary, whether no cell of it may be empty. */
    record Column(String name, String type, boolean required) {}

    /** How a vocabulary's types are written. */
    interface Vocabulary {
        /** A value that is not one of a type. */
        Optional<String> wrong(String type, Collection<String> values) throws Exception;
    }

    /** What is not as described, a sentence each. An empty cell is a value that is not there. */
    List<String> problems(Vocabulary vocabulary) throws Exception {
        if (!Files.isRegularFile(file)) {
            return List.of("There is no file " + file.getFileName() + ".");
        }
        List<List<String>> rows = rows();
        List<String> names = columns.stream().map(Column::name).toList();
        if (!names.equals(rows.get(0))) {
            return List.of(file.getFileName() + " has the columns " + rows.get(0) + ", not " + names + ".");
        }
        rows.remove(0);
        List<String> problems = new ArrayList<>();
        for (int index = 0; index < columns.size(); index++) {
            Column column = columns.get(index);
            int place = index;
            Set<String> values =
                    rows.stream().map(row -> row.get(place)).collect(Collectors.toCollection(TreeSet::new));
            if (values.remove("") && column.required()) {
                problems.add(file.getFileName() + " has an empty " + column.name() + ".");
            }
            vocabulary
                    .wrong(column.type(), values)
                    .ifPresent(wrong -> problems.add(
                            file.getFileName() + ": " + column.name() + " is no " + column.type() + ": " + wrong));
        }
        repeated(rows, names).ifPresent(problems::add);
        return problems;
    }

    private Optional<String> repeated(List<List<String>> rows, List<String> names) {
        if (!names.containsAll(key)) {
            return Optional.of(file.getFileName() + " has no columns " + key + ".");
        }
        int[] places = key.stream().mapToInt(names::indexOf).toArray();
        Set<List<String>> seen = new HashSet<>();
        for (List<String> row : rows) {
            List<String> values = new ArrayList<>();
            for (int place : places) {
                values.add(row.get(place));
            }
            if (!key.isEmpty() && !seen.add(values)) {
                return Optional.of(file.getFileName() + " has two rows of the key " + values + ".");
            }
        }
        return Optional.empty();
    }

    private List<List<String>> rows() throws IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<List<String>> rows = new ArrayList<>();
            reader.forEach(row -> rows.add(row.getFields()));
            return rows;
        }
    }
}
