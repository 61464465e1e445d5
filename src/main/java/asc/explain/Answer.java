package asc.explain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * What a section's query gave.
 *
 * @param section the section
 * @param columns the names of its columns
 * @param rows its rows: numbers, booleans, dates, text; nulls where there is nothing to say
 */
public record Answer(Section section, List<String> columns, List<List<Object>> rows) {

    public Answer {
        columns = List.copyOf(columns);
        rows = rows.stream()
                .map(row -> Collections.unmodifiableList(new ArrayList<>(row)))
                .toList();
    }

    /** The columns that people see, counted from 0: a column whose name begins with an underscore is for programs alone. */
    List<Integer> forPeople() {
        return IntStream.range(0, columns.size())
                .filter(column -> !columns.get(column).startsWith("_"))
                .boxed()
                .toList();
    }

    /**
     * The rows for a program: numbers and booleans as they are, all else as text, a null as null. A column that is for programs alone
     * loses its underscore; where people see a column of the same name, theirs is called {@code …_in_words}.
     */
    public List<Map<String, Object>> asMaps() {
        List<String> names = columns.stream().map(this::nameForPrograms).toList();
        List<Map<String, Object>> maps = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                map.put(names.get(i), Value.forPrograms(row.get(i)));
            }
            maps.add(map);
        }
        return maps;
    }

    private String nameForPrograms(String column) {
        if (column.startsWith("_")) {
            return column.substring(1);
        }
        return columns.contains("_" + column) ? column + "_in_words" : column;
    }
}
