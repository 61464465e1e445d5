package asc.definition;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What the shapes of a job's tables must have in common, so that whatever sheet a row came from, it is a row of one table. */
final class Shapes {

    private final Problems problems;
    private final Map<String, TableShape> firsts = new HashMap<>();
    private final Map<String, Repeated> things = new HashMap<>();
    private final Set<String> sheets = new HashSet<>();

    Shapes(Problems problems) {
        this.problems = problems;
    }

    void check(List<TableShape> shapes) {
        for (TableShape shape : shapes) {
            TableShape first = firsts.putIfAbsent(shape.name(), shape);
            if (first != null) {
                sameKey(first, shape);
            }
            readsSheets(shape);
            namesStandOnce(shape);
        }
        firsts.keySet().stream().filter(things::containsKey).forEach(name -> standsTwice(firsts.get(name), name));
    }

    private void sameKey(TableShape first, TableShape shape) {
        if (!Set.copyOf(first.key()).equals(Set.copyOf(shape.key()))) {
            problems.add(
                    shape.place(),
                    "Two shapes of \"" + shape.name() + "\" differ in \"one row per\".",
                    "Say the same as in line " + first.place().line() + ", or give this table another name.");
        }
    }

    private void readsSheets(TableShape shape) {
        Set<String> own = new TreeSet<>(shape.sheets().stream().map(Header::key).toList());
        if (sheets.containsAll(own)) {
            problems.add(
                    shape.place(),
                    "Every sheet of this table is read as one above it.",
                    "Say in \"sheets\" which are read so, or delete it.");
        }
        sheets.addAll(own);
    }

    private void namesStandOnce(TableShape shape) {
        Set<String> own = new HashSet<>();
        for (Repeated thing : shape.repeated()) {
            String table = shape.tableOf(thing);
            Repeated first = things.putIfAbsent(table, thing);
            if (!own.add(table)) {
                standsTwice(shape, table);
            } else if (first != null && !alike(first, thing)) {
                problems.add(
                        thing.place(),
                        "Two shapes of \"" + shape.name() + "\" differ in the facts or the value of \"" + thing.name()
                                + "\".",
                        "Say the same as in line " + first.place().line() + ", or give this thing another name.");
            }
        }
    }

    private static boolean alike(Repeated one, Repeated other) {
        return one.value().equals(other.value())
                && Set.copyOf(one.headed().facts())
                        .equals(Set.copyOf(other.headed().facts()));
    }

    private void standsTwice(TableShape shape, String table) {
        problems.add(shape.place(), "Two tables would be called \"" + table + "\".", "Rename one.");
    }
}
