package asc.query;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a from clause offers under one name.
 *
 * @param name in small letters
 * @param columns in their order
 * @param isWhole whether these are all of its columns
 */
record Relation(String name, List<Column> columns, boolean isWhole) {

    /** A column by its name, in small letters, and what it is made from. */
    record Column(String name, Origin origin) {}

    Relation {
        columns = List.copyOf(columns);
    }

    /** One of which nothing is known but its name. */
    static Relation unknown(String name) {
        return new Relation(name, List.of(), false);
    }

    /** What one of its columns is made from; empty when it has none of this name. */
    Optional<Origin> column(String wanted) {
        return columns.stream()
                .filter(column -> column.name().equals(wanted))
                .map(Column::origin)
                .findFirst();
    }

    /** What a whole row is made from. */
    Origin row() {
        return isWhole ? columns.stream().map(Column::origin).reduce(Origin.NOTHING, Origin::and) : Origin.UNKNOWN;
    }

    /** The same under another name, its first columns named anew. */
    Relation as(String other, List<String> names) {
        List<Column> named = new ArrayList<>(columns);
        for (int i = 0; i < names.size() && i < named.size(); i++) {
            named.set(i, new Column(names.get(i), named.get(i).origin()));
        }
        return new Relation(other, named, isWhole);
    }

    /** Row below row: each column is made from both of its place. */
    Relation above(Relation below) {
        if (!isWhole || !below.isWhole || columns.size() != below.columns.size()) {
            return unknown(name);
        }
        List<Column> both = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            both.add(new Column(
                    columns.get(i).name(),
                    columns.get(i).origin().and(below.columns.get(i).origin())));
        }
        return new Relation(name, both, true);
    }

    /** Row below row: each column is made from both of its name. */
    Relation aboveByName(Relation below) {
        if (!isWhole || !below.isWhole) {
            return unknown(name);
        }
        List<Column> both = new ArrayList<>();
        for (Column column : columns) {
            both.add(new Column(
                    column.name(),
                    column.origin().and(below.column(column.name()).orElse(Origin.NOTHING))));
        }
        below.columns.stream().filter(column -> column(column.name()).isEmpty()).forEach(both::add);
        return new Relation(name, both, true);
    }
}
