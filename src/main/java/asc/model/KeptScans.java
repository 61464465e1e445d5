package asc.model;

import asc.problem.Problem;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Whether an edition of a table kept by edition can be made without reading the others: DuckDB's own plan says of each table that it
 * scans whether only that edition's rows are taken. No data is needed.
 */
public final class KeptScans {

    private static final String VIEW = "kept_plan";

    /** Without rows these two would find that nothing need be read, and the plan would say nothing. */
    private static final String BY_STATISTICS = "statistics_propagation,empty_result_pullup";

    private static final String SHARED = "CTE";

    private final Connection connection;
    private final ModelGraph graph;

    private KeptScans(Connection connection, ModelGraph graph) {
        this.connection = connection;
        this.graph = graph;
    }

    /** A problem for each table that is read in full for every edition. Every table must have been built. */
    public static List<Problem> problems(Connection connection, ModelGraph graph) throws SQLException {
        KeptScans scans = new KeptScans(connection, graph);
        List<Problem> problems = new ArrayList<>();
        scans.execute("set disabled_optimizers = '" + BY_STATISTICS + "'");
        try {
            for (Model model : graph.inOrder()) {
                if (model.isKeptByEdition()) {
                    scans.readInFull(model).forEach(table -> problems.add(problem(model, table)));
                }
            }
        } finally {
            scans.execute("reset disabled_optimizers");
        }
        return problems;
    }

    private static Problem problem(Model model, TableName table) {
        return new Problem(
                model.name() + " is kept by edition, and to make one edition it reads all of " + table + ".",
                model.file().place(),
                "Join that table on edition too, and partition windows by it.");
    }

    private Set<TableName> readInFull(Model model) throws SQLException {
        execute("create or replace temp view " + VIEW + " as " + model.file().text());
        Set<TableName> found = new TreeSet<>();
        try (Statement statement = connection.createStatement();
                ResultSet plan = statement.executeQuery("explain (format json) select * from " + VIEW + " where "
                        + Model.EDITION + " = date '2000-01-31'")) {
            while (plan.next()) {
                JsonMapper.builder().build().readTree(plan.getString(2)).forEach(root -> visit(root, found));
            }
        }
        execute("drop view temp." + VIEW);
        return found;
    }

    private void visit(JsonNode node, Set<TableName> found) {
        String scanned = node.path("extra_info").path("Table").asString("");
        if (!scanned.isEmpty()) {
            TableName table = TableName.of(scanned.substring(scanned.indexOf('.') + 1));
            String filters = node.path("extra_info").path("Filters").toString();
            if (growsByEdition(table) && !filters.contains(Model.EDITION)) {
                found.add(table);
            }
        }
        // What several parts of a query read as one "with" DuckDB works out once, for every edition: slower, and no
        // mistake.
        int first = node.path("name").asString("").equals(SHARED) ? 1 : 0;
        for (int i = first; i < node.path("children").size(); i++) {
            visit(node.path("children").path(i), found);
        }
    }

    private boolean growsByEdition(TableName table) {
        return table.schema().equals(Room.STAGING.schema())
                || graph.model(table).filter(Model::isKeptByEdition).isPresent();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
