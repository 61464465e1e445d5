package asc.model;

import asc.problem.Finding;
import asc.problem.Nearest;
import asc.problem.Problem;
import asc.problem.Severity;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A table's "one row per": no two rows share the key, and every part of it is filled. */
final class Grain {

    private static final int EXAMPLES = 3;

    private final Connection connection;
    private final Model model;
    private final String key;

    Grain(Connection connection, Model model) {
        this.connection = connection;
        this.model = model;
        this.key = model.oneRowPer().stream().map(TableName::quoted).collect(Collectors.joining(", "));
    }

    /** A problem for each column of the key that the table has not. */
    List<Problem> missing(Collection<String> columns) {
        return model.oneRowPer().stream()
                .filter(column -> !columns.contains(column))
                .map(column -> new Problem(
                        "\"one row per\" names " + column + ", and the query has no such column.",
                        model.file().place(),
                        Nearest.sentence(column, columns, "Correct the header, or add the column.")))
                .toList();
    }

    /** Keys that are empty, and keys that several rows share. The columns must be there. */
    List<Finding> findings() throws SQLException {
        List<Finding> findings = new ArrayList<>();
        String empty = model.oneRowPer().stream()
                .map(column -> TableName.quoted(column) + " is null")
                .collect(Collectors.joining(" or "));
        add(findings, "has rows whose key is not filled", "where " + empty);
        String filled = "where not (" + empty + ") group by " + key + " having count(*) > 1";
        add(findings, "has more than one row for the same key", filled);
        return findings;
    }

    private void add(List<Finding> findings, String complaint, String condition) throws SQLException {
        String found = " from " + model.name().sql() + " " + condition;
        long count = count("select count(*) from (select 1 as found" + found + ")");
        if (count > 0) {
            findings.add(new Finding(
                    model.name().toString(),
                    Severity.STOP,
                    model.name() + " " + complaint + " (one row per " + String.join(", ", model.oneRowPer()) + ").",
                    count,
                    examples("select " + key + found + " order by " + key + " limit " + EXAMPLES)));
        }
    }

    private long count(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            result.next();
            return result.getLong(1);
        }
    }

    private List<String> examples(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            return Examples.of(result, EXAMPLES);
        }
    }
}
