package asc.query;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * Which columns of which tables each column of a query is made from, traced through its common table expressions and subqueries as far as the
 * SQL says it without doubt. What stands in a condition, a join or a grouping decides which rows there are, and is not among it.
 */
public final class ColumnOrigins {

    private final Function<TableName, List<String>> columnsOf;
    private final Map<String, List<TableName>> unions;
    private final Expressions expressions = new Expressions(this);

    /**
     * @param columnsOf the columns of a table, in their order; none of one that is not there
     * @param unions the names without a schema that stand for several tables, one below the other by the names of their columns
     */
    public ColumnOrigins(Function<TableName, List<String>> columnsOf, Map<String, List<TableName>> unions) {
        this.columnsOf = columnsOf;
        this.unions = Map.copyOf(unions);
    }

    /**
     * Traces a query.
     *
     * @param statement as {@link QueryParser#tree} gives it
     * @param made the columns that the table made by it has, in their order
     * @return those of them of which it is known, and which are made from any column
     */
    public Map<String, Set<ColumnName>> of(JsonNode statement, List<String> made) {
        Relation result = select(statement.path("node"), new Scope(null));
        Map<String, Set<ColumnName>> origins = new LinkedHashMap<>();
        if (!result.isWhole() || result.columns().size() != made.size()) {
            return origins;
        }
        for (int i = 0; i < made.size(); i++) {
            Relation.Column column = result.columns().get(i);
            boolean isTheSame = column.name().isEmpty() || column.name().equals(lower(made.get(i)));
            if (isTheSame && !column.origin().columns().isEmpty()) {
                origins.put(made.get(i), column.origin().columns());
            }
        }
        return origins;
    }

    /** A query within the names around it. */
    Relation select(JsonNode node, Scope around) {
        Scope scope = new Scope(around);
        for (JsonNode entry : node.path("cte_map").path("map")) {
            JsonNode expression = entry.path("value");
            String name = lower(entry.path("key").asString(""));
            scope.define(
                    name,
                    select(expression.path("query").path("node"), scope).as(name, texts(expression.path("aliases"))));
        }
        return switch (node.path("type").asString("")) {
            case "SELECT_NODE" -> plain(node, scope);
            case "SET_OPERATION_NODE" -> stacked(node, scope);
            case "RECURSIVE_CTE_NODE" -> recursive(node, scope);
            default -> Relation.unknown("");
        };
    }

    private Relation plain(JsonNode node, Scope scope) {
        from(node.path("from_table"), scope);
        List<Relation.Column> columns = new ArrayList<>();
        boolean isWhole = true;
        for (JsonNode selected : node.path("select_list")) {
            if (Star.is(selected)) {
                Optional<List<Relation.Column>> all = new Star(selected, expressions).over(scope);
                isWhole &= all.isPresent();
                columns.addAll(all.orElse(List.of()));
            } else {
                String name = nameOf(selected);
                Origin origin = expressions.origin(selected, scope);
                columns.add(new Relation.Column(name, origin));
                scope.alias(name, origin);
            }
        }
        return new Relation("", columns, isWhole);
    }

    private static String nameOf(JsonNode selected) {
        String alias = selected.path("alias").asString("");
        List<String> path = texts(selected.path("column_names"));
        return !alias.isEmpty() || path.isEmpty() ? lower(alias) : path.get(path.size() - 1);
    }

    private Relation stacked(JsonNode node, Scope scope) {
        List<Relation> parts = new ArrayList<>();
        for (String side : List.of("left", "right")) {
            if (node.has(side)) {
                parts.add(select(node.path(side), scope));
            }
        }
        node.path("children").forEach(child -> parts.add(select(child, scope)));
        boolean byName = node.path("setop_type").asString("").endsWith("BY_NAME");
        return parts.stream()
                .reduce(byName ? Relation::aboveByName : Relation::above)
                .orElse(Relation.unknown(""));
    }

    /** What comes round again may come from any column that came round before: until nothing is new. */
    private Relation recursive(JsonNode node, Scope scope) {
        String name = lower(node.path("cte_name").asString(""));
        List<String> names = texts(node.path("aliases"));
        Relation sofar = select(node.path("left"), scope).as(name, names);
        while (true) {
            Scope round = new Scope(scope);
            round.define(name, sofar);
            Relation next = sofar.above(select(node.path("right"), round)).as(name, names);
            if (next.equals(sofar)) {
                return next;
            }
            sofar = next;
        }
    }

    private void from(JsonNode table, Scope scope) {
        String alias = lower(table.path("alias").asString(""));
        List<String> names = texts(table.path("column_name_alias"));
        switch (table.path("type").asString("")) {
            case "EMPTY", "" -> {}
            case "BASE_TABLE" -> scope.add(base(table, scope, alias, names));
            case "JOIN" -> join(table, scope);
            case "SUBQUERY" ->
                scope.add(select(table.path("subquery").path("node"), scope).as(alias, names));
            case "TABLE_FUNCTION" -> {
                Origin origin = expressions.origin(table.path("function"), scope);
                scope.add(new Relation(
                        alias,
                        names.stream()
                                .map(name -> new Relation.Column(name, origin))
                                .toList(),
                        false));
            }
            default -> scope.add(Relation.unknown(alias));
        }
    }

    private Relation base(JsonNode table, Scope scope, String alias, List<String> names) {
        String schema = lower(table.path("schema_name").asString(""));
        String name = lower(table.path("table_name").asString(""));
        Relation found = schema.isEmpty()
                ? scope.expression(name).orElseGet(() -> union(name))
                : table(new TableName(schema, name));
        return found.as(alias.isEmpty() ? name : alias, names);
    }

    private Relation union(String name) {
        return unions.getOrDefault(name, List.of()).stream()
                .map(this::table)
                .reduce(Relation::aboveByName)
                .orElse(Relation.unknown(name));
    }

    private Relation table(TableName table) {
        List<Relation.Column> columns = columnsOf.apply(table).stream()
                .map(column -> new Relation.Column(lower(column), Origin.of(new ColumnName(table, column))))
                .toList();
        return new Relation(table.table(), columns, !columns.isEmpty());
    }

    /** Of a join that only asks whether there is a row, the right side is not to be seen. */
    private void join(JsonNode join, Scope scope) {
        from(join.path("left"), scope);
        String type = join.path("join_type").asString("");
        int before = scope.relations().size();
        from(join.path("right"), scope);
        if (type.equals("SEMI") || type.equals("ANTI")) {
            scope.relations().subList(before, scope.relations().size()).clear();
        } else if (join.path("ref_type").asString("").equals("NATURAL")) {
            Set<String> left = new HashSet<>();
            scope.relations()
                    .subList(0, before)
                    .forEach(each -> each.columns().forEach(column -> left.add(column.name())));
            left.forEach(scope::merge);
        } else {
            texts(join.path("using_columns")).forEach(scope::merge);
        }
    }

    static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(each -> texts.add(lower(each.asString(""))));
        return texts;
    }

    static String lower(String name) {
        return name.toLowerCase(Locale.ROOT);
    }
}
