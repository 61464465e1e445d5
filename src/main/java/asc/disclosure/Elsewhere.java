package asc.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What other dates and earlier versions say of a cell: an attacker who sees a count at the month before, or in the version before, believes
 * that it has not moved by more than the policy says.
 */
final class Elsewhere {

    private static final double[] NOTHING = {0, Constraint.UNBOUNDED};

    private final Map<Row, List<Row>> near = new HashMap<>();

    Elsewhere(Release release, List<Release> earlier) {
        Map<String, TreeMap<String, Row>> series = new HashMap<>();
        for (Row row : release.rows()) {
            if (row.policy.moves() < 0) {
                continue;
            }
            earlier.forEach(
                    version -> Stream.ofNullable(version.row(row.name())).forEach(before -> add(row, before)));
            int date = row.policy.breakdown().indexOf(row.policy.over());
            if (date >= 0) {
                String name = row.policy.table()
                        + IntStream.range(0, row.key.size())
                                .filter(i -> i != date)
                                .mapToObj(row.key::get)
                                .collect(Collectors.joining("|"));
                series.computeIfAbsent(name, missing -> new TreeMap<>()).put(row.key.get(date), row);
            }
        }
        for (TreeMap<String, Row> one : series.values()) {
            List<Row> rows = new ArrayList<>(one.values());
            for (int i = 1; i < rows.size(); i++) {
                add(rows.get(i), rows.get(i - 1));
                add(rows.get(i - 1), rows.get(i));
            }
        }
    }

    private void add(Row row, Row other) {
        near.computeIfAbsent(row, missing -> new ArrayList<>()).add(other);
    }

    /** The least and the most that is believed. Where two beliefs contradict each other, neither is held. */
    double[] believed(Cell cell) {
        double least = NOTHING[0];
        double most = NOTHING[1];
        if (cell.countsPeople()) {
            for (Row other : near.getOrDefault(cell.row(), List.of())) {
                if (other.shows(cell.column())) {
                    double moves = cell.row().policy.moves() + cell.row().policy.slack(cell.column());
                    least = Math.max(least, other.number(cell.column()) - moves);
                    most = Math.min(most, other.number(cell.column()) + moves);
                }
            }
        }
        return least > most ? NOTHING : new double[] {least, most};
    }

    /** The rows of other dates and versions beside a row. */
    List<Row> near(Row row) {
        return near.getOrDefault(row, List.of());
    }

    /** The rows of other dates that say something of a cell. */
    List<Row> saying(Cell cell) {
        return near.getOrDefault(cell.row(), List.of()).stream()
                .filter(other -> other.shows(cell.column()))
                .toList();
    }
}
