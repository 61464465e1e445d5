package asc.query;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** A star of a select list: the columns that it stands for. */
final class Star {

    private final JsonNode star;
    private final Expressions expressions;

    Star(JsonNode star, Expressions expressions) {
        this.star = star;
        this.expressions = expressions;
    }

    static boolean is(JsonNode selected) {
        return selected.path("class").asString("").equals("STAR");
    }

    /** Its columns in their order; empty where nobody says which they are. */
    Optional<List<Relation.Column>> over(Scope scope) {
        String of = ColumnOrigins.lower(star.path("relation_name").asString(""));
        List<Relation> relations = scope.relations().stream()
                .filter(relation -> of.isEmpty() || relation.name().equals(of))
                .toList();
        if (relations.isEmpty() || isChosen() || !relations.stream().allMatch(Relation::isWhole)) {
            return Optional.empty();
        }
        Set<String> excluded = new HashSet<>(ColumnOrigins.texts(star.path("exclude_list")));
        Map<String, Origin> replaced = replaced(scope);
        Set<String> merged = new HashSet<>();
        List<Relation.Column> columns = new ArrayList<>();
        for (Relation relation : relations) {
            for (Relation.Column column : relation.columns()) {
                String name = column.name();
                boolean isAgain = of.isEmpty() && scope.isMerged(name) && !merged.add(name);
                if (!excluded.contains(name) && !isAgain) {
                    Origin origin =
                            of.isEmpty() && scope.isMerged(name) ? scope.resolve(List.of(name)) : column.origin();
                    columns.add(new Relation.Column(name, replaced.getOrDefault(name, origin)));
                }
            }
        }
        return Optional.of(columns);
    }

    /** By a pattern, a function or other names, which are not followed. */
    private boolean isChosen() {
        return star.path("columns").asBoolean(false)
                || star.path("expr").isObject()
                || !star.path("rename_list").isEmpty()
                || !star.path("qualified_exclude_list").isEmpty();
    }

    private Map<String, Origin> replaced(Scope scope) {
        Map<String, Origin> replaced = new HashMap<>();
        for (JsonNode entry : star.path("replace_list")) {
            replaced.put(
                    ColumnOrigins.lower(entry.path("key").asString("")),
                    expressions.origin(entry.path("value"), scope));
        }
        return replaced;
    }
}
