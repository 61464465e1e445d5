package asc.definition;

import java.util.HashMap;
import java.util.Map;

/** Whether the shapes of one table read a column of one name as one SQL type; a union of two types would be neither. */
final class ShapeTypes {

    /** The first column of its name, by the type that reads it and where that is said. */
    private record Typed(String type, Place place) {}

    private final Map<String, String> sqlTypes;
    private final Problems problems;
    private final Map<String, Typed> firsts = new HashMap<>();

    private ShapeTypes(Map<String, String> sqlTypes, Problems problems) {
        this.sqlTypes = sqlTypes;
        this.problems = problems;
    }

    static void compare(LoadJob job, Map<String, String> sqlTypes, Problems problems) {
        ShapeTypes types = new ShapeTypes(sqlTypes, problems);
        for (TableShape shape : job.tables()) {
            shape.columns()
                    .forEach(column -> types.compare(
                            shape.name() + "." + column.name(), column.name(), column.type(), column.place()));
            shape.repeated()
                    .forEach(thing -> types.compare(shape.tableOf(thing), thing.value(), thing.type(), thing.place()));
        }
    }

    private void compare(String key, String name, String type, Place place) {
        Typed first = firsts.putIfAbsent(key, new Typed(type, place));
        if (first != null && !sqlTypes.getOrDefault(first.type(), "").equals(sqlTypes.getOrDefault(type, ""))) {
            problems.add(
                    place,
                    "Two shapes of a table read \"" + name + "\" as different things: " + first.type() + " (line "
                            + first.place().line() + ", " + sqlTypes.get(first.type()) + ") and " + type + " ("
                            + sqlTypes.get(type) + ").",
                    "Use types that give the same, or give the column another name.");
        }
    }
}
