package asc.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Columns that say the same thing of different things: {@code Service type - Dementia} and its sisters. */
final class RepeatedHeaders {

    private static final String DASH = " - ";
    private static final int ENOUGH = 3;

    /**
     * A pattern that stands for several columns.
     *
     * @param pattern the headers' pattern as a job file writes it
     * @param columns the columns it stands for, counted from 0
     */
    record Group(String name, String pattern, List<Integer> columns) {

        /** The type that reads all of them: the widest of theirs. */
        String type(List<Guess> guesses) {
            return columns.stream()
                    .map(guesses::get)
                    .max(Comparator.comparingInt(Guess::width))
                    .orElseThrow()
                    .type();
        }
    }

    private RepeatedHeaders() {}

    /** The groups there are, in the order of their first columns. */
    static List<Group> of(List<ColumnSketch> columns) {
        List<Integer> dashed = IntStream.range(0, columns.size())
                .filter(i -> columns.get(i).header().contains(DASH))
                .boxed()
                .toList();
        Map<String, List<Integer>> byPrefix = dashed.stream()
                .collect(Collectors.groupingBy(
                        i -> prefix(columns.get(i).header()), LinkedHashMap::new, Collectors.toList()));
        boolean grid = byPrefix.size() > 1
                && dashed.size() >= ENOUGH
                && byPrefix.values().stream().allMatch(group -> group.size() > 1)
                && dashed.stream()
                                .map(i -> suffix(columns.get(i).header()))
                                .distinct()
                                .count()
                        < dashed.size()
                && byPrefix.keySet().stream().allMatch(text -> text.matches(".*\\d.*"));
        List<Group> groups = new ArrayList<>();
        if (grid) {
            groups.add(new Group("figure", "{period} - {kind}", dashed));
            return groups;
        }
        byPrefix.forEach((prefix, group) -> {
            if (group.size() >= ENOUGH) {
                groups.add(new Group(Snake.of(prefix), prefix + DASH + "*", group));
            }
        });
        return groups;
    }

    private static String prefix(String header) {
        return header.substring(0, header.indexOf(DASH));
    }

    private static String suffix(String header) {
        return header.substring(header.indexOf(DASH) + DASH.length());
    }
}
