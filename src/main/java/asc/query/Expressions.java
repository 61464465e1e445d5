package asc.query;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What an expression of a query is made from: every column that stands anywhere in it. */
final class Expressions {

    private final ColumnOrigins queries;

    Expressions(ColumnOrigins queries) {
        this.queries = queries;
    }

    Origin origin(JsonNode node, Scope scope) {
        return switch (node.path("class").asString("")) {
            case "COLUMN_REF" -> scope.resolve(ColumnOrigins.texts(node.path("column_names")));
            case "SUBQUERY" -> subquery(node, scope);
            case "LAMBDA" -> lambda(node, scope);
            // Which columns a star or a number means here, nobody says.
            case "STAR", "POSITIONAL_REFERENCE" -> Origin.UNKNOWN;
            default -> within(node, scope);
        };
    }

    private Origin within(JsonNode node, Scope scope) {
        Origin origin = Origin.NOTHING;
        for (JsonNode child : node) {
            if (child.isContainer()) {
                origin = origin.and(origin(child, scope));
            }
        }
        return origin;
    }

    /** Whether there is a row says nothing of what is in it. */
    private Origin subquery(JsonNode node, Scope scope) {
        Origin compared = origin(node.path("child"), scope);
        return node.path("subquery_type").asString("").endsWith("EXISTS")
                ? compared
                : compared.and(queries.select(node.path("subquery").path("node"), scope)
                        .row());
    }

    /** DuckDB's parser takes {@code column -> 'path'} for a function too: then what stands before the arrow is no parameter. */
    private Origin lambda(JsonNode node, Scope scope) {
        Set<String> parameters = names(node.path("lhs"));
        if (names(node.path("expr")).stream().noneMatch(parameters::contains)) {
            return within(node, scope);
        }
        return origin(node.path("expr"), Scope.withParameters(scope, parameters));
    }

    private static Set<String> names(JsonNode node) {
        Set<String> names = new HashSet<>();
        if (node.path("class").asString("").equals("COLUMN_REF")) {
            names.add(node.path("column_names").path(0).asString("").toLowerCase(Locale.ROOT));
        }
        node.forEach(child -> names.addAll(names(child)));
        return names;
    }
}
