package asc.run;

import asc.database.DuckDb;
import asc.definition.LoadJob;
import asc.definition.PublishJob;
import asc.landing.CellCorrections;
import asc.landing.Ledger;
import asc.landing.Staging;
import asc.model.ModelBuild;
import asc.problem.Finding;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.Publication;
import asc.publish.Version;
import asc.publish.Versions;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The publish shape: stage, build, check, copy, extract, switch. What is staged and built is one transaction, kept only when every
 * check lets it pass; what is published is made aside and put in force in one step. A version is always whole: it holds every
 * table and every publish job's workbook.
 */
final class PublishRun {

    private static final String JOB = "publish";

    private final OpenRun run;
    private final Versions versions;
    private final Outbox outbox;
    private final List<Finding> findings = new ArrayList<>();
    private final List<Problem> stops = new ArrayList<>();
    private final List<Problem> notMade = new ArrayList<>();

    private Models models;
    private Publication publication;
    private Version sealed;
    private final List<String> workbooks = new ArrayList<>();
    private List<Path> put = List.of();

    PublishRun(OpenRun run) {
        this.run = run;
        this.versions = new Versions(run.home().published());
        this.outbox = new Outbox(run.home().outbox());
    }

    /**
     * Publishes a new version unless the one in force was made from the same files and the same code.
     *
     * @param again whether to publish although nothing changed
     */
    Outcome publish(boolean again) throws Exception {
        Outcome outcome = publishHere(again);
        return new PostgresRun(run.home(), run.settings(), run.log()).follow(outcome);
    }

    private Outcome publishHere(boolean again) throws Exception {
        versions.sweep().forEach(done -> run.log().tell(JOB, "", "recover", done));
        if (new Ledger(run.connection()).isEmpty()) {
            return Outcome.nothingLoaded();
        }
        String fingerprint = Fingerprint.of(run);
        Optional<Version> current = versions.current();
        for (Path late : outbox.handOut(current.map(Version::version))) {
            run.log()
                    .tell(
                            JOB,
                            late.getFileName().toString(),
                            "recover",
                            "Handed out now: a run had died before it could.");
        }
        Optional<Version> same = again ? Optional.empty() : versions.madeFrom(fingerprint);
        if (same.isPresent()) {
            return Outcome.unchanged(same.get().version(), current.orElseThrow().version());
        }
        DuckDb.lock(run.connection());
        Outcome outcome;
        try {
            run.history().run(JOB, run.runId(), "", steps(fingerprint));
            outcome = Outcome.published(sealed, findings, run.home(), put, notMade);
        } catch (Refusal refusal) {
            refusal.problems()
                    .forEach(problem ->
                            run.log().tell(JOB, "", "stop", problem.asText().strip()));
            stops.addAll(refusal.problems());
            outcome = Outcome.stopped(refusal, current);
        } catch (Exception fault) {
            Warehouse.alsoWhen(fault, this::noteFindings);
            throw fault;
        } finally {
            if (publication != null) {
                publication.close();
            }
        }
        noteFindings();
        return outcome;
    }

    private List<BatchHistory.Work> steps(String fingerprint) {
        List<BatchHistory.Work> steps = new ArrayList<>();
        steps.add(run.step(JOB, "", "stage", orUndo(this::stage)));
        steps.add(run.step(JOB, "", "build", orUndo(this::build)));
        steps.add(run.step(JOB, "", "check", orUndo(this::check)));
        steps.add(run.step(JOB, "", "copy", this::copy));
        for (PublishJob job : run.definitions().jobs().publishes()) {
            steps.add(run.step(job.name(), "", "extract", () -> extract(job)));
        }
        steps.add(run.step(JOB, "", "switch", () -> seal(fingerprint)));
        return steps;
    }

    /** Stage, build and check are one transaction; whichever fails undoes them all. */
    private OpenRun.Counted orUndo(OpenRun.Counted work) {
        return () -> {
            try {
                return work.run();
            } catch (Exception | Error fault) {
                Warehouse.alsoWhen(fault, run.warehouse()::rollback);
                throw fault;
            }
        };
    }

    private Long stage() throws Exception {
        run.warehouse().install(run.definitions().types());
        run.warehouse().begin();
        models = Models.read(run.project(), run.connection(), run.definitions());
        List<LoadJob> jobs = run.definitions().jobs().loads();
        CellCorrections cells =
                CellCorrections.of(run.connection(), jobs, modelBuild().buildCorrections());
        long rows = 0;
        for (Staging.Built table : new Staging(run.connection()).renew(jobs, cells)) {
            noteTable("staging." + table.name(), table.rows(), table.milliseconds());
            rows += table.rows();
        }
        return rows;
    }

    private Long build() throws Exception {
        findings.addAll(modelBuild().build());
        return null;
    }

    private ModelBuild modelBuild() {
        return new ModelBuild(
                run.connection(),
                models.graph(),
                (table, rows, milliseconds) -> noteTable(table.toString(), rows, milliseconds));
    }

    private Long check() throws Exception {
        findings.addAll(models.checks().run(run.connection()));
        List<Problem> stops =
                findings.stream().filter(Finding::stops).map(Finding::asProblem).toList();
        if (!stops.isEmpty()) {
            throw new Refusal("Nothing was published.", stops);
        }
        run.warehouse().commit();
        return null;
    }

    private Long copy() throws Exception {
        publication = Publication.begin(versions);
        publication.copy(run.connection(), models.published(run.connection(), run.definitions()));
        if (publication.wasDoubted()) {
            run.log()
                    .tell(
                            JOB,
                            "",
                            "copy",
                            "The version in force could not be brought up to date, so all was written anew: usual after a table or a column"
                                    + " has changed. If it happens every night, its file or the disk is not sound.");
        }
        return null;
    }

    private Long extract(PublishJob job) throws Exception {
        try {
            Extraction extraction = new Extraction(run, models, publication.number());
            if (extraction.isOfNothing(job)) {
                return null;
            }
            extraction
                    .write(job, Optional.empty(), publication.folder())
                    .forEach(file -> workbooks.add(file.getFileName().toString()));
        } catch (Refusal refusal) {
            // The tables are sound; only this workbook cannot be made, and somebody must be told.
            refusal.problems()
                    .forEach(problem -> run.log()
                            .tell(job.name(), "", "stop", problem.asText().strip()));
            notMade.addAll(refusal.problems());
        }
        return null;
    }

    private Long seal(String fingerprint) throws Exception {
        outbox.prepare(
                publication.number(),
                workbooks.stream().map(publication.folder()::resolve).toList());
        sealed = publication.seal(
                Inputs.version(run, fingerprint, findings, models.checks().checks()));
        put = outbox.handOut(Optional.of(sealed.version()));
        versions.prune();
        return null;
    }

    /** Between two tables is a good place to stop: what was built is undone with its transaction. */
    private void noteTable(String table, long rows, long milliseconds) {
        Stop.betweenTables();
        run.note(JOB, "", table, Instant.now().minus(Duration.ofMillis(milliseconds)), rows, "done");
    }

    private void noteFindings() {
        Stream.concat(stops.stream(), notMade.stream())
                .forEach(problem ->
                        run.book().finding(JOB, "stop", 0, problem.asText().strip()));
        for (Finding finding : findings) {
            run.book()
                    .finding(
                            finding.name(),
                            finding.severity().name().toLowerCase(Locale.UK),
                            finding.rows(),
                            finding.message());
        }
    }
}
