package asc.specification;

import asc.model.Model;
import asc.model.ModelGraph;
import asc.model.Room;
import asc.problem.Nearest;
import asc.problem.Problem;
import asc.query.SqlFile;
import asc.query.TableName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The model tests of a project. */
public final class ModelTests {

    private static final String FOLDER = "tests";

    private final ModelGraph graph;
    private final List<ModelCase> cases = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    private ModelTests(ModelGraph graph) {
        this.graph = graph;
    }

    /**
     * Reads {@code tests/*.md}. Nothing is run.
     *
     * @param sqlFolder the sql folder, the one that holds {@code tests}
     * @param graph the models tested
     */
    public static ModelTests read(Path sqlFolder, ModelGraph graph) {
        ModelTests tests = new ModelTests(graph);
        for (SqlFile file : SqlFile.in(sqlFolder, FOLDER, ".md", tests.problems::add)) {
            for (ModelCase found : new CaseReader(file, tests.problems::add).read()) {
                if (tests.isSound(found, tests.problems::add)) {
                    tests.cases.add(found);
                }
            }
        }
        return tests;
    }

    private boolean isSound(ModelCase found, Consumer<Problem> report) {
        Optional<Model> model = graph.model(found.model());
        if (model.isEmpty() || model.get().room() == Room.REFERENCE) {
            List<TableName> tested = graph.folder().models().stream()
                    .filter(known -> known.room() != Room.REFERENCE)
                    .map(Model::name)
                    .toList();
            report.accept(found.file()
                    .problem(
                            found.line(),
                            "There is no query for " + found.model() + " to test.",
                            nearest(found.model(), tested)));
            return false;
        }
        Collection<TableName> reads = graph.readBy(model.get());
        List<CaseTable> foreign = found.given().stream()
                .filter(given -> !reads.contains(TableName.of(given.name())))
                .toList();
        for (CaseTable given : foreign) {
            report.accept(found.file()
                    .problem(
                            given.line(),
                            found.model() + " does not read " + given.name() + ".",
                            nearest(TableName.of(given.name()), reads)));
        }
        return foreign.isEmpty();
    }

    private static String nearest(TableName name, Collection<TableName> known) {
        List<String> names = known.stream().map(TableName::toString).toList();
        return Nearest.sentence(
                name.toString(), names, "The tables to name here are " + String.join(", ", names) + ".");
    }

    /** The tests that could be read, in the order of the files and within them. */
    public List<ModelCase> cases() {
        return List.copyOf(cases);
    }

    /** Every problem found in the files. */
    public List<Problem> problems() {
        return List.copyOf(problems);
    }

    /** Runs every test; see {@link #run(Connection, ModelCase)}. */
    public List<Problem> run(Connection connection) throws SQLException {
        List<Problem> failures = new ArrayList<>();
        for (ModelCase found : cases) {
            failures.addAll(run(connection, found));
        }
        return failures;
    }

    /**
     * Runs one test in a transaction of its own, which is rolled back.
     *
     * @param connection in autocommit mode, to a database where every model has been built, on given tables that are empty
     * @return what is wrong; nothing when the query gives the rows expected
     */
    public List<Problem> run(Connection connection, ModelCase found) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("A model test needs a transaction of its own.");
        }
        connection.setAutoCommit(false);
        try {
            return new CaseRun(connection, graph, found).run();
        } finally {
            connection.rollback();
            connection.setAutoCommit(true);
        }
    }
}
