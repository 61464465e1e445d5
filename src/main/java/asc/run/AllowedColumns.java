package asc.run;

import asc.disclosure.Policy;
import asc.disclosure.Rules;
import asc.model.Columns;
import asc.model.Model;
import asc.model.ModelGraph;
import asc.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Of a table that is made from what is about people, only those columns are published that the policy names. */
final class AllowedColumns {

    private AllowedColumns() {}

    /**
     * A problem for each table that has others, or of which the policy says nothing.
     *
     * @param connection to where the tables were built
     */
    static List<Problem> problems(Connection connection, ModelGraph graph) throws SQLException {
        List<Model> protectedOnes =
                graph.inOrder().stream().filter(Model::isProtected).toList();
        if (protectedOnes.isEmpty()) {
            return List.of();
        }
        List<String> by = protectedOnes.get(0).protectedBy();
        Rules rules = Rules.read(connection, by.get(0), by.get(1));
        List<Problem> problems = new ArrayList<>();
        for (Model model : graph.inOrder()) {
            if (model.discloses().isEmpty()) {
                continue;
            }
            List<String> allowed = rules.policies().stream()
                    .filter(policy -> policy.table().equals(model.name().toString()))
                    .map(Policy::columns)
                    .findFirst()
                    .orElse(List.of());
            Map<String, String> columns = Columns.of(connection, model.name().sql());
            List<String> others = columns.keySet().stream()
                    .filter(name -> !allowed.contains(name))
                    .toList();
            if (!others.isEmpty()) {
                problems.add(new Problem(
                        model.name() + " is made from what is about people, and " + by.get(0)
                                + " does not let it publish " + String.join(", ", others) + ".",
                        model.file().place(),
                        "Take the column out; or, when it can tell nothing of a person, add it to \"columns\" in the table's row of "
                                + by.get(0) + "."));
            }
        }
        return problems;
    }
}
