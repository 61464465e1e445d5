package asc.model;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The relation {@code stacked}: the rows of every other table of a room, one beneath the other. */
public final class StackedRelation {

    private static final String NAME = "stacked";

    private StackedRelation() {}

    /**
     * Makes the relation for a model that stacks; for any other it does nothing. The tables it stacks must be there.
     *
     * @throws Refusal when they have not all the same columns of the same types
     */
    public static void make(Connection connection, ModelGraph graph, Model model) throws Refusal, SQLException {
        List<Model> members = graph.stackedBy(model);
        if (members.isEmpty()) {
            return;
        }
        requireSameColumns(connection, model, members);
        String union = members.stream()
                .map(member -> "select * from " + member.name().sql())
                .collect(Collectors.joining(" union all by name "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace temp view " + NAME + " as " + union);
        }
    }

    /** Removes the relation, if there is one. */
    public static void remove(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop view if exists temp." + NAME);
        }
    }

    private static void requireSameColumns(Connection connection, Model model, List<Model> members)
            throws Refusal, SQLException {
        Model first = members.get(0);
        Map<String, String> expected = Columns.of(connection, first.name().sql());
        List<Problem> problems = new ArrayList<>();
        for (Model member : members) {
            Map<String, String> columns = Columns.of(connection, member.name().sql());
            if (!columns.equals(expected)) {
                problems.add(new Problem(
                        "The table has not the same columns as " + first.name() + ": "
                                + String.join("; ", differences(expected, columns)) + ".",
                        member.file().place(),
                        model.name() + " stacks both, so both need the same columns with the same types."));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(model.name() + " was not built.", problems);
        }
    }

    private static List<String> differences(Map<String, String> expected, Map<String, String> columns) {
        List<String> differences = new ArrayList<>();
        expected.forEach((name, type) -> {
            if (!columns.containsKey(name)) {
                differences.add(name + " is missing");
            } else if (!columns.get(name).equals(type)) {
                differences.add(name + " is " + columns.get(name) + " and not " + type);
            }
        });
        columns.keySet().stream()
                .filter(name -> !expected.containsKey(name))
                .forEach(name -> differences.add(name + " is one too many"));
        return differences;
    }
}
