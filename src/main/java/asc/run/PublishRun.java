package asc.run;

import asc.database.DuckDb;
import asc.definition.PublishJob;
import asc.landing.Ledger;
import asc.problem.Finding;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.Publication;
import asc.publish.Version;
import asc.publish.Versions;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The publish shape: stage, build, check, gate, copy, extract, switch. What is published is made aside and put in force in one step. A
 * version is always whole: it holds every table and every publish job's workbook.
 */
final class PublishRun {

    static final String JOB = "publish";

    private final OpenRun run;
    private final Versions versions;
    private final Outbox outbox;
    private final Building building;
    private final List<Problem> stops = new ArrayList<>();
    private final List<Problem> notMade = new ArrayList<>();

    private Publication publication;
    private Version sealed;
    private final List<Written> written = new ArrayList<>();
    private List<Path> put = List.of();

    /** The files that a job has written. */
    private record Written(PublishJob job, List<String> files, Instant from, Instant to) {
        List<Path> in(Path folder) {
            return files.stream().map(folder::resolve).toList();
        }
    }

    PublishRun(OpenRun run) {
        this.run = run;
        this.versions = new Versions(run.home().published());
        this.outbox = new Outbox(run.home().outbox());
        this.building = new Building(run);
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

    /** Why nothing can be loaded or published now; empty where the disks have room. */
    Optional<Outcome> ifThereIsNoRoom() throws IOException, Refusal {
        try {
            DiskSpace.mustHoldARunOf(run.home());
            return Optional.empty();
        } catch (Refusal noRoom) {
            Outcome outcome = stopped(noRoom, versions.current());
            noteFindings();
            return Optional.of(outcome);
        }
    }

    private Outcome stopped(Refusal refusal, Optional<Version> current) {
        for (Problem problem : refusal.problems()) {
            run.log().tell(JOB, "", "stop", problem.asText().strip());
        }
        stops.addAll(refusal.problems());
        return Outcome.stopped(refusal, current);
    }

    private Outcome publishHere(boolean again) throws Exception {
        versions.sweep().forEach(done -> run.log().tell(JOB, "", "recover", done));
        versions.undescribed().forEach(warning -> run.log().tell(JOB, "", "warn", warning));
        Optional<String> damage = versions.damage();
        damage.ifPresent(sentence -> run.log().tell(JOB, "", "warn", sentence));
        Optional<Version> current = versions.current();
        // When all was withdrawn, what is in force must not stay.
        if (current.isEmpty() && new Ledger(run.connection()).isEmpty()) {
            return Outcome.nothingLoaded();
        }
        String fingerprint = Fingerprint.of(run);
        for (Path put : outbox.handOut(current.map(Version::version))) {
            String name = put.getFileName().toString();
            run.log().tell(JOB, name, "recover", "Handed out now: a run had died before it could.");
        }
        List<Problem> late = outbox.waiting();
        Optional<Version> same = again ? Optional.empty() : versions.madeFrom(fingerprint);
        if (same.isPresent()) {
            Outcome unchanged =
                    Outcome.unchanged(same.get().version(), versions.inForce().orElseThrow());
            Outcome said = damage.map(unchanged::butDamaged).orElse(unchanged);
            return late.isEmpty() ? said : said.butRefused(new Refusal("Not everything is handed out.", late));
        }
        run.warehouse().takeAllMemory();
        DuckDb.lock(run.connection());
        Outcome outcome;
        try {
            run.history().run(JOB, run.runId(), "", steps(fingerprint));
            Outcome published = Outcome.published(sealed, building.findings(), run.home(), put, notMade);
            outcome = damage.map(sentence -> published.and(sentence + " This version takes its place."))
                    .orElse(published);
        } catch (Refusal refusal) {
            outcome = stopped(refusal, current);
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

    /** Publishes only if the tables of measures and marts hold what a plan says. */
    PublishRun promising(Map<String, String> contents) {
        building.promising(new Promise(contents));
        return this;
    }

    private List<BatchHistory.Work> steps(String fingerprint) {
        List<BatchHistory.Work> steps = new ArrayList<>(building.steps());
        steps.add(run.step(JOB, "", "gate", () -> new GateKeeper(run, versions).pass(building.tables(), fingerprint)));
        steps.add(run.step(JOB, "", "copy", this::copy));
        for (PublishJob job : run.definitions().jobs().publishes()) {
            steps.add(run.step(job.name(), "", "extract", () -> extract(job)));
        }
        steps.add(run.step(JOB, "", "switch", () -> seal(fingerprint)));
        return steps;
    }

    private Long copy() throws Exception {
        publication = Publication.begin(versions);
        publication.copy(run.connection(), building.tables());
        if (publication.wasDoubted()) {
            run.log()
                    .tell(
                            JOB,
                            "",
                            "copy",
                            "The version in force could not be brought up to date, so all was written anew: usual after a table or a column"
                                    + " has changed. If it happens every night, its file or the disk is not sound.");
        }
        Stop.here();
        building.models()
                .audit(run)
                .pass(run.connection(), publication.folder().resolve(Publication.DATABASE), versions);
        return null;
    }

    private Long extract(PublishJob job) throws Exception {
        Instant from = Instant.now();
        try {
            Extraction extraction = new Extraction(run, building.models(), publication.number());
            if (extraction.isOfNothing(job)) {
                return null;
            }
            List<String> files = extraction.write(job, Optional.empty(), publication.folder()).stream()
                    .map(file -> file.getFileName().toString())
                    .toList();
            written.add(new Written(job, files, from, Instant.now()));
        } catch (Refusal refusal) {
            // The tables are sound; only this workbook cannot be made, and somebody must be told.
            refusal.problems()
                    .forEach(problem -> run.log()
                            .tell(job.name(), "", "stop", problem.asText().strip()));
            notMade.addAll(refusal.problems());
            run.lineage().extracted(job, List.of(), from, Instant.now(), refusal.asText());
        }
        return null;
    }

    private Long seal(String fingerprint) throws Exception {
        outbox.prepare(
                publication.number(),
                written.stream()
                        .flatMap(each -> each.in(publication.folder()).stream())
                        .toList());
        sealed = publication.seal(Inputs.version(run, fingerprint, building.findings(), building.models()));
        Path folder = versions.folder(publication.number());
        written.forEach(each -> run.lineage().extracted(each.job(), each.in(folder), each.from(), each.to(), ""));
        put = outbox.handOut(Optional.of(sealed.version()));
        notMade.addAll(outbox.waiting());
        versions.prune(run.settings().keep().versions());
        return null;
    }

    private void noteFindings() {
        Stream.concat(stops.stream(), notMade.stream())
                .forEach(problem ->
                        run.book().finding(JOB, "stop", 0, problem.asText().strip()));
        for (Finding finding : building.findings()) {
            run.book()
                    .finding(
                            finding.name(),
                            finding.severity().name().toLowerCase(Locale.UK),
                            finding.rows(),
                            finding.message());
        }
    }
}
