package asc.run;

import asc.plan.Comparison;
import asc.plan.Gates;
import asc.plan.Held;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.PublishedTable;
import asc.publish.Versions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Tries the jobs' gates on what was built and is about to be published. */
final class GateKeeper {

    private final OpenRun run;
    private final Versions versions;

    GateKeeper(OpenRun run, Versions versions) {
        this.run = run;
        this.versions = versions;
    }

    /**
     * Lets it pass, or not.
     *
     * @param fingerprint of what is about to be published
     * @return null: a gate makes no rows
     * @throws Refusal when a gate holds figures, and nobody approved just these
     */
    Long pass(List<PublishedTable> tables, String fingerprint) throws Exception {
        List<Path> earlier = versions.databases();
        // Where the one in force is damaged: nobody must come by a gate through that.
        Optional<Path> inForce =
                versions.databaseInForce().or(() -> earlier.stream().findFirst());
        boolean hasGates = run.definitions().jobs().publishes().stream()
                .anyMatch(job -> !job.gates().isEmpty());
        if (!hasGates || inForce.isEmpty()) {
            return null;
        }
        List<Held> held = held(tables, inForce.get());
        if (held.isEmpty()) {
            return null;
        }
        Approvals approvals = new Approvals(run.connection(), run.runId());
        boolean approved = approvals.isApproved(fingerprint, versions.inForce().orElseThrow());
        approvals.note(held, approved);
        if (!approved) {
            List<Problem> problems =
                    new ArrayList<>(held.stream().map(Held::asProblem).toList());
            Invocation typed = new Invocation(run.project(), run.home());
            problems.add(new Problem(
                    "It waits for somebody who approves it. What was loaded stays loaded.",
                    "",
                    "See every figure: " + typed.of("plan") + "\nand let it out: "
                            + typed.of("apply PLAN --approve --why \"…\"")));
            throw new Refusal("Nothing was published: a gate holds it.", problems);
        }
        return null;
    }

    private List<Held> held(List<PublishedTable> tables, Path inForce) throws SQLException {
        Connection connection = run.connection();
        execute("attach '" + inForce.toString().replace("'", "''") + "' as " + Comparison.BEFORE + " (read_only)");
        try {
            return new Gates(connection, Comparison.BEFORE, connection.getCatalog(), tables)
                    .held(run.definitions().jobs().publishes());
        } finally {
            execute("detach " + Comparison.BEFORE);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = run.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
