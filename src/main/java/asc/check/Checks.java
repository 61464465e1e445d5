package asc.check;

import asc.model.Examples;
import asc.model.ModelGraph;
import asc.model.ReadingRules;
import asc.model.Room;
import asc.problem.Finding;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.DuckDbMessage;
import asc.query.QueryParser;
import asc.query.SqlFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The checks of a project.
 *
 * @param checks in the order of their names
 * @param problems every problem found in their files and in what they read
 */
public record Checks(List<Check> checks, List<Problem> problems) {

    private static final String FOLDER = "checks";
    private static final int EXAMPLES = 3;

    /** A check may look everywhere but where the cells of spreadsheets lie. */
    private static final List<Room> OPEN =
            Stream.of(Room.values()).filter(room -> room != Room.LANDING).toList();

    public Checks {
        checks = List.copyOf(checks);
        problems = List.copyOf(problems);
    }

    /**
     * Reads {@code checks/*.sql} and what each reads. Nothing is run.
     *
     * @param connection any connection to DuckDB, for its parser
     * @param sqlFolder the sql folder, the one that holds {@code checks}
     * @param graph the tables there are
     */
    public static Checks read(Connection connection, Path sqlFolder, ModelGraph graph) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        List<Check> checks = new ArrayList<>();
        ReadingRules rules = new ReadingRules(graph.tables());
        try (QueryParser parser = new QueryParser(connection)) {
            for (SqlFile file : SqlFile.in(sqlFolder, FOLDER, ".sql", problems::add)) {
                CheckReader.read(file, problems::add).ifPresent(checks::add);
                parser.parse(file, problems::add)
                        .ifPresent(query -> rules.check(file, "A check", OPEN, query, Set.of(), problems::add));
            }
        }
        return new Checks(checks, problems);
    }

    /**
     * Runs every check. In autocommit mode every check that DuckDB cannot run is named; within a transaction only the first, since
     * the first mistake ends it.
     *
     * @return what the checks found, those that stop first
     * @throws Refusal when files had problems, or DuckDB cannot run a check
     */
    public List<Finding> run(Connection connection) throws Refusal, SQLException {
        List<Problem> faults = new ArrayList<>(problems);
        List<Finding> findings = new ArrayList<>();
        for (Check check : faults.isEmpty() ? checks : List.<Check>of()) {
            try {
                run(connection, check, findings);
            } catch (SQLException e) {
                faults.add(DuckDbMessage.inFile(e, check.file()));
                if (!connection.getAutoCommit()) {
                    break;
                }
            }
        }
        if (!faults.isEmpty()) {
            throw new Refusal("The checks could not be run.", faults);
        }
        return Stream.concat(
                        findings.stream().filter(Finding::stops),
                        findings.stream().filter(finding -> !finding.stops()))
                .toList();
    }

    private static void run(Connection connection, Check check, List<Finding> findings) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(check.file().text())) {
            List<String> examples = Examples.of(result, EXAMPLES);
            long rows = examples.size();
            while (result.next()) {
                rows++;
            }
            if (rows > 0) {
                findings.add(new Finding(check.name(), check.severity(), check.message(), rows, examples));
            }
        }
    }
}
