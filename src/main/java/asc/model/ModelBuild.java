package asc.model;

import asc.database.KeptParts;
import asc.problem.Finding;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.DuckDbMessage;
import asc.query.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Builds every table of the graph in order: in full, but for those kept by edition, of which it makes what differs. */
public final class ModelBuild {

    private static final String SUBJECT = "The tables were not built.";

    private final Connection connection;
    private final ModelGraph graph;
    private final BuildListener listener;
    private final TableComments comments;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final Set<TableName> faulty = new TreeSet<>();
    private EditionFingerprints fingerprints;

    /**
     * @param connection to DuckDB; the cell types must be installed and the given tables be there
     * @param graph what to build
     * @param listener told of each table
     */
    public ModelBuild(Connection connection, ModelGraph graph, BuildListener listener) {
        this.connection = connection;
        this.graph = graph;
        this.listener = listener;
        this.comments = new TableComments(connection, graph.folder().descriptions());
    }

    /**
     * Builds the tables, drops those of the built rooms that no longer have a file, and checks every "one row per". It never commits:
     * within the caller's transaction nothing is changed until the caller says so.
     *
     * <p>DuckDB ends a transaction at its first mistake. In autocommit mode every query with a mistake is therefore named, and
     * those that read its table are passed over; within a transaction only the first is.
     *
     * @return every broken "one row per", all of them {@link asc.problem.Severity#STOP}; the caller decides
     * @throws Refusal when the graph had problems or a table could not be built
     */
    public List<Finding> build() throws Refusal, SQLException {
        if (!graph.problems().isEmpty()) {
            throw new Refusal(SUBJECT, graph.problems());
        }
        new Schemas(connection).prepare(graph.inOrder());
        for (Room room : Room.built()) {
            KeptParts.forgetAbsent(connection, room.schema());
        }
        for (TableName table : graph.given()) {
            comments.write(table);
        }
        fingerprints = new EditionFingerprints(connection, graph);
        for (Model model : graph.inOrder()) {
            if (graph.readBy(model).stream().anyMatch(faulty::contains)) {
                faulty.add(model.name());
            } else {
                buildOrReport(model);
            }
            if (!problems.isEmpty() && !connection.getAutoCommit()) {
                break;
            }
        }
        if (!problems.isEmpty()) {
            findings.forEach(finding -> problems.add(finding.asProblem()));
            throw new Refusal(SUBJECT, problems);
        }
        return List.copyOf(findings);
    }

    /**
     * Builds the reference tables whose rows put cells of loaded files right; what is staged needs them first. Gives their names as SQL.
     *
     * @throws Refusal when the graph had problems or a table could not be built
     */
    public List<String> buildCorrections() throws Refusal, SQLException, IOException {
        if (!graph.problems().isEmpty()) {
            throw new Refusal(SUBJECT, graph.problems());
        }
        new Schemas(connection).prepare(graph.inOrder());
        List<String> names = new ArrayList<>();
        for (Model model : graph.inOrder().stream().filter(Model::correctsCells).toList()) {
            CsvRelation.make(connection, model);
            createTable(model);
            CsvRelation.remove(connection);
            names.add(model.name().sql());
        }
        return names;
    }

    private void buildOrReport(Model model) throws SQLException {
        int before = problems.size();
        try {
            build(model);
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        } catch (SQLException e) {
            problems.add(DuckDbMessage.inFile(e, model.file()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (problems.size() > before) {
            faulty.add(model.name());
        }
    }

    private void build(Model model) throws Refusal, SQLException, IOException {
        long start = System.nanoTime();
        boolean hasCsv = CsvRelation.make(connection, model);
        StackedRelation.make(connection, graph, model);
        Optional<Set<String>> made = Optional.empty();
        if (model.isKeptByEdition()) {
            KeptTable kept = new KeptTable(connection, model);
            made = kept.bringTo(fingerprints.of(model));
            problems.addAll(made.isPresent() ? List.of() : kept.problems());
        } else {
            createTable(model);
            new KeptParts(connection, model.name().toString()).forgetAll();
        }
        long rows = count(model);
        problems.addAll(hasCsv ? LostCells.of(connection, model) : List.of());
        CsvRelation.remove(connection);
        StackedRelation.remove(connection);
        Map<String, String> columns = Columns.of(connection, model.name().sql());
        comments.write(model, columns);
        Grain grain = new Grain(connection, model);
        List<Problem> missing = grain.missing(columns.keySet());
        problems.addAll(missing);
        if (missing.isEmpty()) {
            findings.addAll(grain.findings(made));
        }
        listener.built(model.name(), rows, (System.nanoTime() - start) / 1_000_000);
    }

    /** The file's text follows on the same line, so that DuckDB's line numbers are the file's. */
    private void createTable(Model model) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace table " + model.name().sql() + " as "
                    + model.file().text());
        }
    }

    private long count(Model model) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select count(*) from " + model.name().sql())) {
            result.next();
            return result.getLong(1);
        }
    }
}
