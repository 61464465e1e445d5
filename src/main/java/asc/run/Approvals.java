package asc.run;

import asc.plan.Held;
import asc.plan.Plan;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** Who let what be published although a gate held it. An approval is of exactly one set of inputs, compared with one version. */
final class Approvals {

    private final Connection connection;
    private final String runId;

    Approvals(Connection connection, String runId) {
        this.connection = connection;
        this.runId = runId;
    }

    /**
     * Notes that somebody approves a plan.
     *
     * @throws Refusal when a gate asks for a second person and the approver made the plan
     */
    void approve(Plan plan, String by, String why) throws SQLException, Refusal {
        boolean same = letters(by).equals(letters(plan.by()));
        if (same && plan.held().stream().anyMatch(Held::needsSecondPerson)) {
            throw new Refusal(
                    "Nothing was applied.",
                    new Problem(
                            "The plan was made by " + plan.by()
                                    + ", who may not approve it: its gate asks for a second person.",
                            "",
                            "Have somebody else apply it, under their own account or with --as and their name."));
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into log.approval values (?, ?, ?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, runId);
            insert.setString(2, plan.id());
            insert.setString(3, plan.fingerprint());
            insert.setInt(4, plan.basis().version());
            insert.setString(5, plan.by());
            insert.setString(6, by);
            insert.setString(7, OpenRun.who());
            insert.setString(8, why);
            insert.setObject(9, LocalDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    /** A name as it is told from others: what is not seen in it, and how it is written, makes nobody a second person. */
    private static String letters(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC)
                .replaceAll("[^\\p{L}\\p{M}\\p{N}]", "")
                .toLowerCase(Locale.ROOT);
    }

    /** Whether somebody approved what has this fingerprint, in comparison with the version in force. */
    boolean isApproved(String fingerprint, int inForce) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select count(*) from log.approval where fingerprint = ? and from_version = ?")) {
            query.setString(1, fingerprint);
            query.setInt(2, inForce);
            var found = query.executeQuery();
            found.next();
            return found.getLong(1) > 0;
        }
    }

    /** Notes what gates held, by how many figures; which they are is for the plan to say. */
    void note(List<Held> held, boolean approved) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into log.gate values (?, ?, ?, ?, ?, ?, ?)")) {
            for (Held each : held) {
                insert.setString(1, runId);
                insert.setString(2, each.job());
                insert.setString(3, each.table());
                insert.setString(4, each.column());
                insert.setString(5, each.threshold());
                insert.setLong(6, each.figures());
                insert.setString(7, approved ? "approved" : "held");
                insert.executeUpdate();
            }
        }
    }
}
