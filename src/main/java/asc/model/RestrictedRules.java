package asc.model;

import asc.problem.Problem;
import asc.query.Query;
import asc.query.TableName;
import java.util.List;
import java.util.function.Consumer;

/** Whoever reads a table that holds people holds them too, or says what makes it safe. */
final class RestrictedRules {

    private final ModelGraph graph;

    RestrictedRules(ModelGraph graph) {
        this.graph = graph;
    }

    void check(Model model, Query query, Consumer<Problem> problems) {
        List<TableName> restricted =
                graph.readBy(model).stream().filter(graph::isRestricted).toList();
        boolean says = model.isRestricted() || !model.discloses().isEmpty();
        if (!restricted.isEmpty() && !says) {
            TableName first = restricted.get(0);
            problems.accept(model.file()
                    .problem(
                            query.tables().getOrDefault(first, 1),
                            "The query reads " + first
                                    + ", which holds people, and its header does not say what becomes of" + " them.",
                            "Add \"-- restricted  why\" when people can be told apart in it, and it is not published; or"
                                    + " \"-- discloses  what makes it safe\"."));
        }
    }
}
