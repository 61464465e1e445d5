package asc.model;

import asc.problem.Problem;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Published columns of which nothing is said: whoever reads them has nobody to ask. */
public final class Undescribed {

    private Undescribed() {}

    /**
     * A problem for each published table that has such columns.
     *
     * @param connection to where the tables were built
     */
    public static List<Problem> problems(Connection connection, ModelGraph graph) throws SQLException {
        List<Problem> problems = problems(connection, graph, model -> true);
        TableComments comments = new TableComments(connection, graph.folder().descriptions());
        for (TableName table : graph.given()) {
            List<String> columns =
                    graph.folder().descriptions().table(table).isPresent() ? comments.undescribed(table) : List.of();
            if (!columns.isEmpty()) {
                problems.add(new Problem(
                        "Nothing is said of " + String.join(", ", columns) + " of " + table + ".",
                        "sql/descriptions/columns.csv",
                        "Add a row each."));
            }
        }
        return problems;
    }

    /**
     * A problem for each published table that is made by a query and has such columns.
     *
     * @param connection to where the tables were built
     * @param which the tables to look at
     */
    public static List<Problem> problems(Connection connection, ModelGraph graph, Predicate<Model> which)
            throws SQLException {
        TableComments comments = new TableComments(connection, graph.folder().descriptions());
        List<Problem> problems = new ArrayList<>();
        for (Model model : graph.inOrder()) {
            List<String> columns =
                    model.isRestricted() || !which.test(model) ? List.of() : comments.undescribed(model.name());
            if (!columns.isEmpty()) {
                problems.add(new Problem(
                        "Nothing is said of " + String.join(", ", columns) + ".",
                        model.file().place(),
                        "Say it in a row of sql/descriptions/columns.csv; or, where it is true of this table only, in a comment"
                                + " behind the column in the final select."));
            }
        }
        return problems;
    }
}
