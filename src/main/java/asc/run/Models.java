package asc.run;

import asc.check.Checks;
import asc.definition.PublishJob;
import asc.model.Descriptions;
import asc.model.Model;
import asc.model.ModelFolder;
import asc.model.ModelGraph;
import asc.model.Room;
import asc.problem.Nearest;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.PublishedTable;
import asc.publish.Source;
import asc.query.TableName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Stream;

/**
 * The project's queries and checks, read and without a problem.
 *
 * @param graph the queries in the order they are built
 * @param checks the checks
 */
record Models(ModelGraph graph, Checks checks) {

    /**
     * Reads them.
     *
     * @param connection a warehouse, for its parser and its log tables
     * @throws Refusal with every problem in every file
     */
    static Models read(Project project, Connection connection, Definitions definitions) throws SQLException, Refusal {
        Models models = of(project, connection, definitions);
        List<Problem> problems = models.problems(definitions);
        if (!problems.isEmpty()) {
            throw new Refusal("Nothing was built.", problems);
        }
        return models;
    }

    /** The queries and checks with whatever problems they have. */
    static Models of(Project project, Connection connection, Definitions definitions) throws SQLException {
        List<String> given = new ArrayList<>(definitions.stagingTables());
        given.addAll(tablesOf(connection, Room.LOG));
        ModelGraph graph = ModelGraph.of(
                connection, ModelFolder.read(project.sql()), given, definitions.restrictedStagingTables());
        return new Models(graph, Checks.read(connection, project.sql(), graph));
    }

    /** Every problem of the queries and the checks. */
    List<Problem> problems(Definitions definitions) {
        List<Problem> problems = new ArrayList<>(graph.problems());
        problems.addAll(graph.folder().feedsOtherThan(definitions.jobs().names()));
        problems.addAll(checks.problems());
        for (PublishJob job : definitions.jobs().publishes()) {
            problems.addAll(unknownTables(job));
            job.tables().stream()
                    .filter(table -> graph.isRestricted(TableName.of(table)))
                    .forEach(table -> problems.add(new Problem(
                            "The workbook of " + job.name() + " shows " + table + ", which is restricted.",
                            "",
                            "Show a table that discloses nobody, made from it.")));
        }
        return problems;
    }

    private List<Problem> unknownTables(PublishJob job) {
        List<String> known =
                graph.inOrder().stream().map(model -> model.name().toString()).toList();
        return job.tables().stream()
                .filter(table -> !known.contains(table))
                .map(table -> new Problem(
                        "The job " + job.name() + " shows " + table + ", which nobody makes.",
                        "jobs/" + job.name() + ".yaml",
                        Nearest.sentence(table, known, "A query in sql/ makes a table.")))
                .toList();
    }

    /** What readers get: everything built from files that holds no person, and the log, which holds no cell's value and counts nobody. */
    List<PublishedTable> published(Connection connection, Definitions definitions) throws SQLException {
        List<PublishedTable> tables = new ArrayList<>();
        for (Model model :
                graph.inOrder().stream().filter(each -> !each.isRestricted()).toList()) {
            tables.add(new PublishedTable(
                    model.name().schema(),
                    model.name().table(),
                    model.oneRowPer(),
                    model.keptBy(),
                    model.room() == Room.MARTS,
                    sources(model, definitions)));
        }
        PublishedLog log = new PublishedLog(this, definitions);
        for (String table : tablesOf(connection, Room.LOG)) {
            tables.add(log.of(TableName.of(table), source(Room.LOG.schema())));
        }
        return tables;
    }

    /** What a version made of these tables must pass before anybody reads it. */
    Audit audit(OpenRun run) throws SQLException, IOException, Refusal {
        return new Audit(
                graph, tablesOf(run.connection(), Room.LOG), run.project().sql(), Pseudonyms.of(run));
    }

    /**
     * Where a table's rows come from: the jobs whose rows it is made from, in the order of their names; and where there are none, the rooms that
     * people or runs fill, since it is made of what stands in them.
     */
    private List<Source> sources(Model model, Definitions definitions) {
        SortedSet<TableName> behind = graph.givenBehind(model);
        List<Source> jobs = definitions.jobs().loads().stream()
                .filter(job ->
                        Definitions.stagingTablesOf(job).map(TableName::of).anyMatch(behind::contains))
                .map(job -> source(job.name()))
                .sorted(Comparator.comparing(Source::name))
                .toList();
        if (!jobs.isEmpty()) {
            return jobs;
        }
        return Stream.of(
                        graph.isMadeFromReference(model) ? Stream.of(Room.REFERENCE) : Stream.<Room>empty(),
                        behind.isEmpty() ? Stream.<Room>empty() : Stream.of(Room.LOG))
                .flatMap(rooms -> rooms)
                .map(room -> source(room.schema()))
                .toList();
    }

    /** What is said of a source: a job, or a room that people or runs fill. */
    private Source source(String name) {
        Descriptions.JobSource said = graph.folder().descriptions().source(name);
        return new Source(said.job(), said.publisher(), said.address(), said.licence(), said.licenceAddress());
    }

    private static List<String> tablesOf(Connection connection, Room room) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select schema_name || '.' || table_name from duckdb_tables()"
                        + " where database_name = current_database() and schema_name = '" + room.schema()
                        + "' order by 1")) {
            List<String> tables = new ArrayList<>();
            while (result.next()) {
                tables.add(result.getString(1));
            }
            return tables;
        }
    }
}
