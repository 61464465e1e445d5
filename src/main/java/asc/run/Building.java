package asc.run;

import asc.database.DuckDb;
import asc.definition.LoadJob;
import asc.landing.CellCorrections;
import asc.landing.Staging;
import asc.model.ModelBuild;
import asc.problem.Finding;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.PublishedTable;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Stages, builds and checks what a publication is made of: one transaction, kept only when every check lets it pass. */
final class Building {

    private static final String JOB = PublishRun.JOB;

    private final OpenRun run;
    private final List<Finding> findings = new ArrayList<>();
    private final List<BuiltTable> built = new ArrayList<>();
    private Promise promise = Promise.NONE;
    private Models models;

    Building(OpenRun run) {
        this.run = run;
    }

    /** It is undone unless the tables of measures and marts hold what a plan says. */
    void promising(Promise made) {
        this.promise = made;
    }

    /**
     * What a publication would be made of.
     *
     * @param tables what would be published; none when it would be stopped
     */
    record Rehearsed(List<PublishedTable> tables, List<Finding> findings, List<Problem> stops) {}

    /** Stages, builds and checks; nothing is published. */
    Rehearsed rehearse() throws Exception {
        run.warehouse().takeAllMemory();
        DuckDb.lock(run.connection());
        try {
            run.history().run(JOB, run.runId(), "", steps());
            return new Rehearsed(tables(), findings, List.of());
        } catch (Refusal refusal) {
            return new Rehearsed(List.of(), findings, refusal.problems());
        }
    }

    List<BatchHistory.Work> steps() {
        return List.of(
                run.step(JOB, "", "stage", orUndo(this::stage)),
                run.step(JOB, "", "build", orUndo(this::build)),
                run.step(JOB, "", "check", orUndo(this::check)));
    }

    /** The queries and checks; null until it was staged. */
    Models models() {
        return models;
    }

    /** What the checks found; nothing until they ran. */
    List<Finding> findings() {
        return findings;
    }

    /** What is published of it. */
    List<PublishedTable> tables() throws SQLException {
        return models.published(run.connection(), run.definitions());
    }

    /** Whichever step fails undoes them all. */
    private OpenRun.Counted orUndo(OpenRun.Counted work) {
        return () -> {
            try {
                return work.run();
            } catch (Exception | Error fault) {
                Warehouse.alsoWhen(fault, run.warehouse()::rollback);
                if (!Stop.isAsked()) {
                    tellLineage(fault instanceof Refusal refusal ? refusal.getMessage() : "The build failed.");
                }
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
        return new ModelBuild(run.connection(), models.graph(), (table, rows, milliseconds) -> {
            Instant now = Instant.now();
            built.add(new BuiltTable(table, rows, now.minusMillis(milliseconds), now));
            noteTable(table.toString(), rows, milliseconds);
        });
    }

    private Long check() throws Exception {
        findings.addAll(models.checks().run(run.connection()));
        List<Problem> stops =
                findings.stream().filter(Finding::stops).map(Finding::asProblem).toList();
        if (!stops.isEmpty()) {
            throw new Refusal("Nothing was published.", stops);
        }
        promise.keep(run.connection(), tables());
        run.warehouse().commit();
        tellLineage("");
        return null;
    }

    /** What was built is told of when it is certain that it is kept, or undone. */
    private void tellLineage(String failure) {
        if (!built.isEmpty()) {
            run.lineage().built(run.connection(), models, built, failure);
        }
    }

    /** Between two tables is a good place to stop: what was built is undone with its transaction. */
    private void noteTable(String table, long rows, long milliseconds) {
        Stop.betweenTables();
        run.note(JOB, "", table, Instant.now().minus(Duration.ofMillis(milliseconds)), rows, "done");
    }
}
