package asc.run;

import asc.definition.Settings;
import asc.postgres.PostgresCopy;
import asc.postgres.Written;
import asc.problem.Refusal;
import asc.publish.Version;
import asc.publish.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Brings the PostgreSQL copy, where the settings name one, to the version in force. It comes last, whatever happened before: what could
 * not be done one night is done the next, and what fails here has been published all the same.
 */
final class PostgresRun {

    private static final String JOB = "publish";
    private static final String STEP = "postgres";

    private final Home home;
    private final Settings settings;
    private final RunLog log;

    PostgresRun(Home home, Settings settings, RunLog log) {
        this.home = home;
        this.settings = settings;
        this.log = log;
    }

    /** The outcome of a publication, with what became of the copy. */
    Outcome follow(Outcome published) throws IOException, SQLException, Refusal {
        try {
            return follow().map(published::and).orElse(published);
        } catch (Refusal refusal) {
            return published.butRefused(refusal);
        }
    }

    /**
     * Brings the copy to the version in force; gives what was done, in words, and nothing where there is no copy.
     *
     * @throws Refusal when the copy shows what it showed before; it was told to the log
     */
    Optional<String> follow() throws IOException, SQLException, Refusal {
        Versions versions = new Versions(home.published());
        Optional<Version> inForce = versions.current();
        if (settings.postgres().isEmpty() || inForce.isEmpty()) {
            return Optional.empty();
        }
        Path password = home.restricted().resolve("postgres.password");
        Instant started = Instant.now();
        try {
            Written written = new PostgresCopy(settings.postgres().get(), password).follow(versions, inForce.get());
            log.tell(JOB, "", STEP, written.text() + " " + since(started));
            written.notes().forEach(note -> log.tell(JOB, "", STEP, note));
            return Optional.of(written.text()
                    + String.join(
                            "",
                            written.notes().stream().map(note -> "\n  " + note).toList()));
        } catch (Refusal refusal) {
            log.tell(JOB, "", STEP, refusal.asText() + " " + since(started));
            throw refusal;
        }
    }

    private static String since(Instant started) {
        return Words.seconds(Duration.between(started, Instant.now()).toMillis());
    }
}
