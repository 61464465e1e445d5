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

    /** The rows for a program: numbers and booleans as they are, all else as text, a null as null. */
    public List<Map<String, Object>> asMaps() {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                map.put(columns.get(i).replaceFirst("^_", ""), Value.forPrograms(row.get(i)));
            }
            maps.add(map);
        }
        return maps;
    }
}
