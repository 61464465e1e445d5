package asc.model;

import asc.problem.Problem;
import asc.query.Query;
import asc.query.QueryParser;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The queries and what each reads: whether they keep the rooms' rules, and in which order they can be built. */
public final class ModelGraph {

    private final ModelFolder folder;
    private final Set<TableName> given;
    private final Set<TableName> restricted;
    private final Map<TableName, Model> models = new TreeMap<>();
    private final Map<TableName, SortedSet<TableName>> reads = new TreeMap<>();
    private final List<Problem> problems;
    private List<Model> order = List.of();

    private ModelGraph(ModelFolder folder, Set<TableName> given, Set<TableName> restricted) {
        this.folder = folder;
        this.given = given;
        this.restricted = restricted;
        this.problems = new ArrayList<>(folder.problems());
        folder.models().forEach(model -> models.put(model.name(), model));
    }

    /** The graph of a project of which no given table holds people. */
    public static ModelGraph of(Connection connection, ModelFolder folder, Collection<String> given)
            throws SQLException {
        return of(connection, folder, given, List.of());
    }

    /**
     * Learns the graph. Nothing is run, and no table need exist.
     *
     * @param connection any connection to DuckDB, for its parser
     * @param given the tables that are there without a query, as {@code schema.table}: those of staging and log
     * @param restricted those of them that hold people
     */
    public static ModelGraph of(
            Connection connection, ModelFolder folder, Collection<String> given, Collection<String> restricted)
            throws SQLException {
        ModelGraph graph = new ModelGraph(folder, names(given), names(restricted));
        graph.learn(connection);
        return graph;
    }

    private static Set<TableName> names(Collection<String> dotted) {
        Set<TableName> names = new TreeSet<>();
        dotted.forEach(name -> names.add(TableName.of(name)));
        return names;
    }

    private void learn(Connection connection) throws SQLException {
        ReadingRules rules = new ReadingRules(tables());
        Map<Model, Query> queries = new LinkedHashMap<>();
        try (QueryParser parser = new QueryParser(connection)) {
            for (Model model : models.values()) {
                Optional<Query> query = parser.parse(model.file(), problems::add);
                query.ifPresent(found -> {
                    rules.checkModel(model, found, problems::add);
                    queries.put(model, found);
                });
                reads.put(model.name(), readBy(model, query));
            }
        }
        queries.forEach((model, query) -> new KeptRules(this).check(model, query, problems::add));
        queries.forEach((model, query) -> new RestrictedRules(this).check(model, query, problems::add));
        order = new BuildOrder(models, reads, problems::add).order();
    }

    private SortedSet<TableName> readBy(Model model, Optional<Query> query) {
        SortedSet<TableName> names = new TreeSet<>();
        query.ifPresent(found -> names.addAll(found.reads()));
        stackedBy(model).forEach(stacked -> names.add(stacked.name()));
        return names;
    }

    /** The tables a model stacks: every other of the room it names. */
    public List<Model> stackedBy(Model model) {
        return models.values().stream()
                .filter(other -> other != model && other.room().schema().equals(model.stacks()))
                .toList();
    }

    /** Every problem: of headers, of SQL DuckDB cannot parse, of rooms, unknown tables and loops. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** The models, each after those it reads; ties by room, then name. Those in a loop are missing. */
    public List<Model> inOrder() {
        return order;
    }

    /** The tables a model reads, those it stacks among them. */
    public SortedSet<TableName> readBy(Model model) {
        return new TreeSet<>(reads.get(model.name()));
    }

    /** The model that makes this table. */
    public Optional<Model> model(TableName name) {
        return Optional.ofNullable(models.get(name));
    }

    /** Whether a table holds people and is not published. */
    public boolean isRestricted(TableName name) {
        return restricted.contains(name)
                || model(name).filter(Model::isRestricted).isPresent();
    }

    /** Whether a table is made from reference tables alone, at whatever remove: what was loaded does not change it. */
    boolean isSettled(TableName name) {
        return isSettled(name, new HashSet<>());
    }

    private boolean isSettled(TableName name, Set<TableName> asked) {
        Optional<Model> model = model(name);
        return model.isPresent()
                && (model.get().room() == Room.REFERENCE
                        || !asked.add(name)
                        || reads.get(name).stream().allMatch(read -> isSettled(read, asked)));
    }

    /** The tables that are there without a query. */
    public Set<TableName> given() {
        return Set.copyOf(given);
    }

    /** Those of the given tables that a model is made from, at whatever remove. */
    public SortedSet<TableName> givenBehind(Model model) {
        SortedSet<TableName> behind = behind(model);
        behind.retainAll(given);
        return behind;
    }

    /** Whether a reference table is behind a model, or it is one. */
    public boolean isMadeFromReference(Model model) {
        return model.room() == Room.REFERENCE
                || behind(model).stream().anyMatch(name -> name.schema().equals(Room.REFERENCE.schema()));
    }

    /** Every table that a model is made from, at whatever remove. */
    private SortedSet<TableName> behind(Model model) {
        SortedSet<TableName> behind = new TreeSet<>();
        Deque<TableName> open = new ArrayDeque<>(reads.get(model.name()));
        while (!open.isEmpty()) {
            TableName name = open.pop();
            if (behind.add(name)) {
                open.addAll(reads.getOrDefault(name, new TreeSet<>()));
            }
        }
        return behind;
    }

    /** Every table there is: the models' and the given ones. */
    public SortedSet<TableName> tables() {
        SortedSet<TableName> tables = new TreeSet<>(models.keySet());
        tables.addAll(given);
        return tables;
    }

    /** The files the models were read from. */
    public ModelFolder folder() {
        return folder;
    }
}
