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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A reference table whose query could not read a cell of its CSV would hold an empty one instead, and nobody would know. A column of
 * the same name must hold as many values as the CSV's.
 */
final class LostCells {

    private LostCells() {}

    /** A problem for each column that lost a cell; call it while the relation is there. */
    static List<Problem> of(Connection connection, Model model) throws SQLException {
        Set<String> typed = Columns.of(connection, model.name().sql()).keySet();
        List<String> both = Columns.of(connection, CsvRelation.NAME).keySet().stream()
                .filter(typed::contains)
                .toList();
        List<Long> given = valuesIn(connection, CsvRelation.NAME, both);
        List<Long> read = valuesIn(connection, model.name().sql(), both);
        List<Problem> problems = new ArrayList<>();
        for (int at = 0; at < both.size(); at++) {
            List<Long> lines = given.get(at) > read.get(at)
                    ? linesThatLost(connection, model, TableName.quoted(both.get(at)))
                    : List.of();
            if (!lines.isEmpty()) {
                problems.add(new Problem(
                        "The cell in \"" + both.get(at) + "\" cannot be read.",
                        model.csvPlace() + ", line " + lines.get(0)
                                + (lines.size() > 1 ? " (and " + (lines.size() - 1) + " more)" : ""),
                        "Correct it, or leave it empty. How it is read stands in "
                                + model.file().place() + "."));
            }
        }
        return problems;
    }

    /** How many values each column holds: one query for all of them, since most reference tables lose nothing. */
    private static List<Long> valuesIn(Connection connection, String relation, List<String> columns)
            throws SQLException {
        String counts = columns.stream()
                .map(column -> "count(" + TableName.quoted(column) + ")")
                .collect(Collectors.joining(", ", "select [", "]::bigint[] from " + relation));
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(counts)) {
            result.next();
            return Stream.of((Object[]) result.getArray(1).getArray())
                    .map(Long.class::cast)
                    .toList();
        }
    }

    /** Both keep the CSV's order, so the same row of each is the same line; where rows were left out only the first is certain. */
    private static List<Long> linesThatLost(Connection connection, Model model, String column) throws SQLException {
        String sql =
                "select g.n + 1 from (select row_number() over () as n, " + column + " as c from " + CsvRelation.NAME
                        + ") as g join (select row_number() over () as n, " + column + " as c from "
                        + model.name().sql()
                        + ") as t using (n) where g.c is not null and t.c is null order by 1";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<Long> lines = new ArrayList<>();
            while (result.next()) {
                lines.add(result.getLong(1));
            }
            return lines;
        }
    }
}
