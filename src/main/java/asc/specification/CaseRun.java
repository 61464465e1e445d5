package asc.specification;

import asc.model.Columns;
import asc.model.Model;
import asc.model.ModelGraph;
import asc.model.Room;
import asc.model.StackedRelation;
import asc.problem.Nearest;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.DuckDbMessage;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One run of one test, within a transaction that its caller rolls back. */
final class CaseRun {

    private static final String OUTCOME = "temp.outcome_of_the_test";

    private final Connection connection;
    private final ModelGraph graph;
    private final ModelCase tested;
    private final Model model;
    private final List<Problem> problems = new ArrayList<>();

    CaseRun(Connection connection, ModelGraph graph, ModelCase tested) {
        this.connection = connection;
        this.graph = graph;
        this.tested = tested;
        this.model = graph.model(tested.model()).orElseThrow();
    }

    List<Problem> run() throws SQLException {
        try {
            emptyWhatIsRead();
            for (CaseTable given : tested.given()) {
                fill(given);
            }
            if (problems.isEmpty()) {
                runQuery();
                compare();
            }
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        } catch (SQLException e) {
            problems.add(new Problem(
                    "\"" + tested.title() + "\" could not be run.", tested.place(), DuckDbMessage.words(e)));
        }
        return problems;
    }

    /** Reference tables keep the project's real rows, unless the test gives its own. */
    private void emptyWhatIsRead() throws SQLException {
        List<TableName> given =
                tested.given().stream().map(table -> TableName.of(table.name())).toList();
        for (TableName table : graph.readBy(model)) {
            if (given.contains(table) || !table.schema().equals(Room.REFERENCE.schema())) {
                execute("delete from " + table.sql());
            }
        }
    }

    private void fill(CaseTable given) throws SQLException {
        String table = TableName.of(given.name()).sql();
        TypedCells cells = typed(given, Columns.of(connection, table), given.name());
        if (problems.isEmpty() && !given.rows().isEmpty()) {
            execute("insert into " + table + " (" + named(given.columns()) + ") values "
                    + cells.rows().stream().map(TypedCells::asLiterals).collect(Collectors.joining(", ")));
        }
    }

    private void runQuery() throws Refusal, SQLException {
        StackedRelation.make(connection, graph, model);
        try {
            execute("create temp table " + OUTCOME.substring("temp.".length()) + " as "
                    + model.file().text());
        } catch (SQLException e) {
            Problem inQuery = DuckDbMessage.inFile(e, model.file());
            throw new Refusal(
                    tested.title(),
                    new Problem(
                            "\"" + tested.title() + "\" could not be run.",
                            tested.place(),
                            inQuery.what() + " (" + inQuery.where() + ")"));
        }
    }

    private void compare() throws SQLException {
        CaseTable expected = tested.expected();
        TypedCells cells =
                typed(expected, Columns.of(connection, OUTCOME), tested.model().toString());
        if (problems.isEmpty()) {
            Difference difference = new Difference(expected, cells, outcome(expected));
            if (!difference.isNone()) {
                problems.add(new Problem(
                        "\"" + tested.title() + "\" does not hold for " + tested.model() + ".",
                        tested.place(),
                        difference.asText()));
            }
        }
    }

    /** The table's cells as its columns' types; a column that is not there, or a cell that does not fit, becomes a problem. */
    private TypedCells typed(CaseTable table, Map<String, String> types, String name) throws SQLException {
        List<String> unknown = table.columns().stream()
                .filter(column -> !types.containsKey(column))
                .toList();
        for (String column : unknown) {
            String known = "Its columns are " + String.join(", ", types.keySet()) + ".";
            problems.add(tested.file()
                    .problem(
                            table.line(),
                            name + " has no column \"" + column + "\".",
                            Nearest.sentence(column, types.keySet(), known)));
        }
        if (!unknown.isEmpty()) {
            return TypedCells.NONE;
        }
        return TypedCells.of(connection, table, types, tested.file(), problems::add);
    }

    private List<List<String>> outcome(CaseTable expected) throws SQLException {
        String columns = expected.columns().stream()
                .map(column -> "cast(" + TableName.quoted(column) + " as varchar) as " + TableName.quoted(column))
                .collect(Collectors.joining(", "));
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + columns + " from " + OUTCOME + " order by all")) {
            while (result.next()) {
                List<String> row = new ArrayList<>();
                for (int i = 1; i <= expected.columns().size(); i++) {
                    row.add(result.getString(i));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static String named(List<String> columns) {
        return columns.stream().map(TableName::quoted).collect(Collectors.joining(", "));
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
