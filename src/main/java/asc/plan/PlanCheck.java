package asc.plan;

import asc.model.Model;
import asc.model.ModelGraph;
import asc.problem.Problem;
import asc.query.DuckDbMessage;
import asc.query.SqlFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Tries the queries of {@code sql/plan} without running them: DuckDB must understand them over what is published, and all must give the same
 * columns, since their rows are one list.
 */
public final class PlanCheck {

    private static final String LOG = "log.file";

    private final Connection connection;
    private final ModelGraph graph;

    /** @param connection to a warehouse in which every table is built, from no rows at least */
    public PlanCheck(Connection connection, ModelGraph graph) {
        this.connection = connection;
        this.graph = graph;
    }

    /** Every problem of the queries. */
    public List<Problem> problems(Path sqlFolder) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        List<SqlFile> files = SqlFile.in(sqlFolder, "plan", ".sql", problems::add);
        String own = connection.getCatalog();
        for (String side : List.of(Comparison.BEFORE, Comparison.AFTER)) {
            execute("attach ':memory:' as " + side);
            for (Model model : graph.inOrder()) {
                if (!model.isRestricted()) {
                    view(own, side, model.name().schema(), model.name().sql());
                }
            }
            view(own, side, LOG.substring(0, LOG.indexOf('.')), LOG);
        }
        List<String> first = List.of();
        for (SqlFile file : files) {
            try (PreparedStatement query = connection.prepareStatement(file.text())) {
                List<String> columns = columns(query.getMetaData());
                first = first.isEmpty() ? columns : first;
                if (!columns.equals(first)) {
                    problems.add(new Problem(
                            "It gives other columns than " + files.get(0).place() + ".",
                            file.place(),
                            "Give these, in this order: " + String.join(", ", first) + "."));
                }
            } catch (SQLException complaint) {
                problems.add(DuckDbMessage.inFile(complaint, file));
            }
        }
        execute("detach " + Comparison.BEFORE);
        execute("detach " + Comparison.AFTER);
        return problems;
    }

    private static List<String> columns(ResultSetMetaData query) throws SQLException {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= query.getColumnCount(); i++) {
            columns.add(query.getColumnLabel(i));
        }
        return columns;
    }

    private void view(String own, String side, String schema, String table) throws SQLException {
        execute("create schema if not exists " + side + "." + schema);
        execute("create view " + side + "." + table + " as select * from " + own + "." + table);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
