package asc.model;

import asc.problem.Problem;
import asc.query.Query;
import asc.query.QueryParser;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
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
    private final Map<TableName, Model> models = new TreeMap<>();
    private final Map<TableName, SortedSet<TableName>> reads = new TreeMap<>();
    private final List<Problem> problems;
    private List<Model> order = List.of();

    private ModelGraph(ModelFolder folder, Set<TableName> given) {
        this.folder = folder;
        this.given = given;
        this.problems = new ArrayList<>(folder.problems());
        folder.models().forEach(model -> models.put(model.name(), model));
    }

    /**
     * Learns the graph. Nothing is run, and no table need exist.
     *
     * @param connection any connection to DuckDB, for its parser
     * @param given the tables that are there without a query, as {@code schema.table}: those of staging and log
     */
    public static ModelGraph of(Connection connection, ModelFolder folder, Collection<String> given)
            throws SQLException {
        Set<TableName> names = new TreeSet<>();
        given.forEach(name -> names.add(TableName.of(name)));
        ModelGraph graph = new ModelGraph(folder, names);
        graph.learn(connection);
        return graph;
    }

    private void learn(Connection connection) throws SQLException {
        ReadingRules rules = new ReadingRules(tables());
        try (QueryParser parser = new QueryParser(connection)) {
            for (Model model : models.values()) {
                Optional<Query> query = parser.parse(model.file(), problems::add);
                query.ifPresent(found -> rules.checkModel(model, found, problems::add));
                reads.put(model.name(), readBy(model, query));
            }
        }
        order = new BuildOrder(models, reads, problems::add).order();
    }

    private SortedSet<TableName> readBy(Model model, Optional<Query> query) {
        SortedSet<TableName> names = new TreeSet<>();
        query.ifPresent(found -> names.addAll(found.reads()));
        stackedBy(model).forEach(stacked -> names.add(stacked.name()));
        return names;
    }

    /** The tables a model stacks: every other of the room it names. */
    List<Model> stackedBy(Model model) {
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
