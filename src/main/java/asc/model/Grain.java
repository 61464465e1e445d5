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
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A table's "one row per": no two rows share the key, and every part of it is filled. */
final class Grain {

    private static final int EXAMPLES = 3;

    /** A key with one of these tells rows of different editions apart. */
    private static final List<String> OF_AN_EDITION = List.of(Model.EDITION, "file_id");

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

    /**
     * Keys that are empty, and keys that several rows share. The columns must be there.
     *
     * @param made the editions that were made again, when the others need no look; a key without an edition or a file could be shared
     *     across editions, and is looked for everywhere
     */
    List<Finding> findings(Optional<Set<String>> made) throws SQLException {
        List<Finding> findings = new ArrayList<>();
        String among = made.filter(editions -> model.oneRowPer().stream().anyMatch(OF_AN_EDITION::contains))
                .map(editions -> editions.stream()
                        .map(edition -> "date '" + edition + "'")
                        .collect(Collectors.joining(", ", Model.EDITION + " in (null, ", ")")))
                .orElse("true");
        if (made.filter(Set::isEmpty).isPresent()) {
            return findings;
        }
        String empty = model.oneRowPer().stream()
                .map(column -> TableName.quoted(column) + " is null")
                .collect(Collectors.joining(" or "));
        add(findings, "has rows whose key is not filled", "where (" + empty + ") and " + among);
        String filled = "where not (" + empty + ") and " + among + " group by " + key + " having count(*) > 1";
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
