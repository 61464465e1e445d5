package asc.disclosure;

import asc.database.DuckDb;
import asc.problem.Problem;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Protects the tables that have a policy, and has the attacker try what is to be published. */
public final class DisclosureControl {

    private static final String REMEDY =
            "Look at the table's policy and relations (src/disclosure.md): a row may have to be hidden by its query, or"
                    + " a stricter policy be agreed with the information governance officer. The version before stays in force.";

    private final Connection connection;
    private final Rules rules;
    private final List<Release> earlier = new ArrayList<>();

    /**
     * @param connection to where the tables are
     * @param policy the table of policies, as SQL names it
     * @param relation the table of relations
     * @param versions the databases of published versions, the newest first; as many are read as the policies say
     */
    public DisclosureControl(Connection connection, String policy, String relation, List<Path> versions)
            throws SQLException {
        this.connection = connection;
        this.rules = Rules.read(connection, policy, relation);
        int looked = rules.policies().stream().mapToInt(Policy::versions).max().orElse(0);
        for (Path version : versions.stream().limit(looked).toList()) {
            try (Connection before = DuckDb.openToRead(version)) {
                earlier.add(Release.rowsOnly(rules, before));
            }
        }
    }

    /** What the policies say. */
    public Rules rules() {
        return rules;
    }

    /** Hides what must be hidden, in the tables themselves; returns how many rows that were. */
    public int protect() throws SQLException {
        Release release = Release.read(rules, connection);
        new Protection(release, earlier).run();
        int hidden = 0;
        for (Policy policy : rules.policies()) {
            hidden += write(policy, release);
        }
        return hidden;
    }

    /** What the attacker recovers from the tables as they stand; empty when he recovers nothing. */
    public List<Problem> recovered() throws SQLException {
        Release release = Release.read(rules, connection);
        Set<Problem> problems = new LinkedHashSet<>();
        for (Row row : release.rows()) {
            if (row.policy.counts().stream().anyMatch(column -> row.shows(column) && isFew(row, column))) {
                problems.add(problem(row, "shows a count of few people"));
            }
            if (!row.hidden && Protection.isAboutSomebody(row) && wasHidden(row)) {
                problems.add(problem(row, "shows a count that an earlier version hides"));
            }
        }
        Elsewhere elsewhere = new Elsewhere(release, earlier);
        for (Blocks.Block block : new Blocks(release).all()) {
            for (Recovered recovered :
                    new Attack(block.equations(), block.rows(), new HashMap<>(), elsewhere::believed).run()) {
                problems.add(problem(recovered.row(), "hides a count that can be worked out from the rest"));
            }
        }
        return List.copyOf(problems);
    }

    private static boolean isFew(Row row, String column) {
        return row.policy.rounding() <= 1 && row.policy.isFew(row.number(column));
    }

    private boolean wasHidden(Row row) {
        return earlier.stream()
                .map(version -> version.row(row.name()))
                .anyMatch(before -> before != null && before.hidden);
    }

    private static Problem problem(Row row, String what) {
        return new Problem(row.policy.table() + " " + what + ": " + row.place() + ".", "", REMEDY);
    }

    private int write(Policy policy, Release release) throws SQLException {
        List<Row> hidden = new ArrayList<>();
        List<Row> emptied = new ArrayList<>();
        for (Row row : release.rows()) {
            if (row.policy == policy && row.hidden && !row.cameHidden) {
                hidden.add(row);
            } else if (row.policy == policy && !row.hidden && !row.emptied.isEmpty()) {
                emptied.add(row);
            }
        }
        if (policy.rounding() > 1) {
            for (String column : policy.counts()) {
                execute("update " + policy.table() + " set " + column + " = floor(" + column + " / " + policy.rounding()
                        + " + 0.5) * " + policy.rounding());
            }
        }
        if (!hidden.isEmpty()) {
            execute("update " + policy.table() + " set " + policy.marks() + " = '" + policy.marker() + "'"
                    + policy.hides().stream()
                            .map(column -> ", " + column + " = null")
                            .collect(Collectors.joining())
                    + (policy.sets().isEmpty() ? "" : ", " + policy.sets()) + where(policy, hidden));
        }
        Set<String> columns = new LinkedHashSet<>();
        emptied.forEach(row -> columns.addAll(row.emptied));
        for (String column : columns) {
            execute("update " + policy.table() + " set " + column + " = null"
                    + where(
                            policy,
                            emptied.stream()
                                    .filter(row -> row.emptied.contains(column))
                                    .toList()));
        }
        return hidden.size();
    }

    private static String where(Policy policy, List<Row> rows) {
        return " where concat_ws('|', " + String.join(", ", policy.breakdown()) + ") in ("
                + rows.stream()
                        .map(row -> "'" + String.join("|", row.key).replace("'", "''") + "'")
                        .collect(Collectors.joining(", "))
                + ")";
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
