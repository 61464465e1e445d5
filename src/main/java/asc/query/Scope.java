package asc.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The names that a query can use, and the queries around it. */
final class Scope {

    private final Scope outer;
    private final Map<String, Relation> expressions = new HashMap<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Set<String> merged = new HashSet<>();
    private final Map<String, Origin> aliases = new HashMap<>();

    /** @param outer that of the query around it; null for none */
    Scope(Scope outer) {
        this.outer = outer;
    }

    /** A common table expression. */
    void define(String name, Relation relation) {
        expressions.put(name, relation);
    }

    Optional<Relation> expression(String name) {
        Relation found = expressions.get(name);
        if (found != null) {
            return Optional.of(found);
        }
        return outer == null ? Optional.empty() : outer.expression(name);
    }

    /** Something of the from clause. */
    void add(Relation relation) {
        relations.add(relation);
    }

    List<Relation> relations() {
        return relations;
    }

    /** A column that a join has made one of two. */
    void merge(String name) {
        merged.add(name);
    }

    boolean isMerged(String name) {
        return merged.contains(name);
    }

    /** What the select list calls something: what stands behind it there may use it, unless a table has such a column. */
    void alias(String name, Origin origin) {
        aliases.putIfAbsent(name, origin);
    }

    /** A parameter of a function that stands in the query: it hides whatever is called so, and is made from nothing of its own. */
    static Scope withParameters(Scope around, Set<String> names) {
        Scope inner = new Scope(around);
        List<Relation.Column> parameters = new ArrayList<>();
        names.forEach(name -> parameters.add(new Relation.Column(name, Origin.NOTHING)));
        inner.add(new Relation("", parameters, true));
        return inner;
    }

    /**
     * What a name is made from.
     *
     * @param path its parts, in small letters: of a schema, a table, a column, a part of a column, as far as they are written
     */
    Origin resolve(List<String> path) {
        for (int tableAt = 0; tableAt < 2 && tableAt + 1 < path.size(); tableAt++) {
            Optional<Relation> relation = relation(path.get(tableAt));
            if (relation.isPresent() && (tableAt == 0 || relation(path.get(0)).isEmpty())) {
                return relation.get().column(path.get(tableAt + 1)).orElse(Origin.UNKNOWN);
            }
        }
        return column(path.get(0))
                .orElseGet(() -> path.size() > 1
                        ? Origin.UNKNOWN
                        : relation(path.get(0)).map(Relation::row).orElse(Origin.UNKNOWN));
    }

    private Optional<Relation> relation(String name) {
        Optional<Relation> here =
                relations.stream().filter(each -> each.name().equals(name)).findFirst();
        return here.isPresent() || outer == null ? here : outer.relation(name);
    }

    private Optional<Origin> column(String name) {
        List<Origin> found = relations.stream()
                .flatMap(relation -> relation.column(name).stream())
                .toList();
        if (!found.isEmpty()) {
            return Optional.of(
                    found.size() == 1 || isMerged(name)
                            ? found.stream().reduce(Origin.NOTHING, Origin::and)
                            : Origin.UNKNOWN);
        }
        if (relations.stream().anyMatch(relation -> !relation.isWhole())) {
            return Optional.of(Origin.UNKNOWN);
        }
        if (aliases.containsKey(name)) {
            return Optional.of(aliases.get(name));
        }
        return outer == null ? Optional.empty() : outer.column(name);
    }
}
