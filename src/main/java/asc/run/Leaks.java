package asc.run;

import asc.model.Columns;
import asc.model.Model;
import asc.problem.Problem;
import asc.publish.PublishedTable;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/**
 * Published columns that hold a pseudonym. Staff numbers themselves, names and dates of birth are nowhere in the warehouse, so the pseudonym is
 * all that could tell people apart.
 */
final class Leaks {

    /** As the keys make them, anywhere in a text. */
    private static final String PSEUDONYM = "k[0-9]+-[0-9a-f]{24}";

    private Leaks() {}

    /** A problem for each column, which names it and never what it holds. */
    static List<Problem> problems(Connection connection, Models models, Definitions definitions) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (PublishedTable table : models.published(connection, definitions)) {
            TableName name = new TableName(table.schema(), table.name());
            if (mayHoldPeople(name, models)) {
                problems.addAll(in(connection, name));
            }
        }
        return problems;
    }

    /** A problem for each column of one table that holds a pseudonym. */
    static List<Problem> in(Connection connection, TableName table) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (var column : Columns.of(connection, table.sql()).entrySet()) {
            if (column.getValue().equals("VARCHAR") && holdsPseudonym(connection, table, column.getKey())) {
                problems.add(
                        new Problem(
                                table + " would publish pseudonyms of people in its column " + column.getKey() + ".",
                                "",
                                "Take the column out of the query; or, when the table must hold it, say \"-- restricted  why\"."));
            }
        }
        return problems;
    }

    /** The log, and every table that is made from a restricted one at whatever remove: nothing else can have read one. */
    private static boolean mayHoldPeople(TableName name, Models models) {
        return models.graph()
                .model(name)
                .map((Model model) -> models.graph().givenBehind(model).stream().anyMatch(models.graph()::isRestricted))
                .orElse(true);
    }

    private static boolean holdsPseudonym(Connection connection, TableName table, String column) throws SQLException {
        String quoted = TableName.quoted(column);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select exists (select 1 from " + table.sql()
                        + " where regexp_matches(" + quoted + ", '" + PSEUDONYM + "'))")) {
            return result.next() && result.getBoolean(1);
        }
    }
}
