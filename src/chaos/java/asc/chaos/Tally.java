package asc.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A file with a line for each try, so that many runs add to one count. */
final class Tally {

    private final Path file;
    private final List<String> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** Takes up the file, or begins it. */
    Tally(Path file, String... columns) throws IOException {
        this.file = file;
        this.columns = List.of(columns);
        if (Files.exists(file)) {
            List<String> lines = Files.readAllLines(file);
            lines.subList(1, lines.size()).forEach(line -> rows.add(List.of(line.split("\t", -1))));
        } else {
            Files.writeString(file, String.join("\t", columns) + "\n");
        }
    }

    void add(Object... cells) throws IOException {
        List<String> row = new ArrayList<>();
        for (Object cell : cells) {
            row.add(String.valueOf(cell).replaceAll("\\s", " "));
        }
        rows.add(row);
        Files.writeString(file, String.join("\t", row) + "\n", StandardOpenOption.APPEND);
    }

    int size() {
        return rows.size();
    }

    boolean has(String column, String value) {
        return rows.stream().anyMatch(row -> row.get(columns.indexOf(column)).equals(value));
    }

    long sum(String column) {
        return numbers(column).stream().mapToLong(Long::longValue).sum();
    }

    long longest(String column) {
        return numbers(column).stream().mapToLong(Long::longValue).max().orElse(0);
    }

    /** How many rows there are of each value. */
    Map<String, Integer> by(String column) {
        return by(column, row -> true);
    }

    /** How many rows there are of each value, of those whose number in a column is not 0. */
    Map<String, Integer> by(String column, String counted) {
        return by(column, row -> !row.get(columns.indexOf(counted)).equals("0"));
    }

    private Map<String, Integer> by(String column, Predicate<List<String>> counted) {
        Map<String, Integer> by = new TreeMap<>();
        rows.stream().filter(counted).forEach(row -> by.merge(row.get(columns.indexOf(column)), 1, Integer::sum));
        return by;
    }

    private List<Long> numbers(String column) {
        return rows.stream()
                .map(row -> Long.valueOf(row.get(columns.indexOf(column))))
                .toList();
    }
}
