package asc.run;

import asc.check.Check;
import asc.landing.Ledger;
import asc.problem.Finding;
import asc.publish.Version;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What a version is made from and what was checked, as its {@code version.json} tells it. */
final class Inputs {

    private Inputs() {}

    static Version version(OpenRun run, String fingerprint, List<Finding> findings, Models models) throws SQLException {
        return new Version(
                0,
                fingerprint,
                Instant.now(),
                run.gitCommit(),
                OpenRun.who(),
                run.why(),
                run.runId(),
                files(run),
                List.of(),
                results(models, run.definitions(), findings));
    }

    private static List<Version.Check> results(Models models, Definitions definitions, List<Finding> findings) {
        Set<String> ofPeople = PublishedLog.checksOfPeople(models, definitions);
        return models.checks().checks().stream()
                .map(check -> result(check, findings, ofPeople.contains(check.name())))
                .toList();
    }

    private static Version.Check result(Check check, List<Finding> findings, boolean isOfPeople) {
        Optional<Finding> found = findings.stream()
                .filter(finding -> finding.name().equals(check.name()))
                .findFirst();
        return new Version.Check(
                check.name(),
                found.isEmpty() ? "passed" : "warned",
                isOfPeople ? null : found.map(Finding::rows).orElse(0L));
    }

    private static List<Version.Input> files(OpenRun run) throws SQLException {
        try (Statement statement = run.connection().createStatement();
                ResultSet files =
                        statement.executeQuery("select name, cast(edition as varchar), sha256 from log.file" + " where "
                                + Ledger.IS_IN_FIGURES + " order by job, edition, revision nulls last, loaded_at")) {
            List<Version.Input> inputs = new ArrayList<>();
            while (files.next()) {
                inputs.add(new Version.Input(files.getString(1), files.getString(2), files.getString(3)));
            }
            return inputs;
        }
    }
}
