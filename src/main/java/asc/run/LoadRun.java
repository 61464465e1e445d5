package asc.run;

import asc.database.DuckDb;
import asc.definition.LoadJob;
import asc.inbox.ArrivedFile;
import asc.inbox.Inbox;
import asc.landing.FileLoad;
import asc.landing.Ledger;
import asc.landing.SameContent;
import asc.landing.Verdict;
import asc.problem.Refusal;
import asc.pseudonym.Key;
import asc.pseudonym.KeyRing;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** The load shape: recognise a file, land it, archive it. The file is loaded whole or nothing has changed. */
final class LoadRun {

    /** What is beyond this of a file's rows waits on the disk: a load takes as much memory, however large its file. */
    private static final String MEMORY = "48MB";

    /** The same for a warehouse made before its blocks were small. */
    private static final String MEMORY_OF_LARGE_BLOCKS = "192MB";

    /** The verdict on a file that is not the one that was to be loaded. */
    static final String REPLACED = "replaced";

    private final OpenRun run;
    private final LoadJob job;
    private final Path path;

    private ArrivedFile file;
    private UnaryOperator<String> pseudonyms;
    private Verdict verdict;
    private Homecomings homecomings;
    private Map<String, String> refusedBefore = Map.of();
    private String expected = "";
    private boolean isWithdrawn;

    LoadRun(OpenRun run, LoadJob job, Path path) {
        this.run = run;
        this.job = job;
        this.path = path;
    }

    /** Only a file of this content is loaded; any other stays where it is. */
    LoadRun exactly(String sha256) {
        this.expected = sha256;
        return this;
    }

    /**
     * Loads the file unless one of the same content is loaded.
     *
     * @param edition the edition a person gave, or empty
     * @param again whether to load it although it is loaded
     */
    Outcome load(Optional<LocalDate> edition, boolean again) throws Exception {
        Instant from = Instant.now();
        Outcome outcome = loadHere(edition, again);
        run.lineage().loaded(run.connection(), job, path, file, outcome, from);
        return outcome;
    }

    private Outcome loadHere(Optional<LocalDate> edition, boolean again) throws Exception {
        try {
            pseudonyms = pseudonyms();
        } catch (Refusal keyIsLost) {
            // Not this file's fault: it waits.
            return waits(keyIsLost);
        }
        try {
            run.history()
                    .run(
                            job.name(),
                            run.runId(),
                            // Two files of one name, of two folders or revisions, are two.
                            path.toString(),
                            List.of(
                                    run.step(job.name(), name(), "recognise", this::recognise),
                                    run.step(job.name(), name(), "land", () -> land(edition, again)),
                                    run.step(job.name(), name(), "archive", this::archive)));
            return done("; it was put away");
        } catch (PutAway.Stays stays) {
            // What was done with it stands, whatever becomes of the file.
            run.log().tell(job.name(), name(), "archive", stays.getMessage());
            return done("").butStays(stays.problem());
        } catch (Refusal refusal) {
            return refuse(refusal);
        } catch (Replaced replaced) {
            return new Outcome(
                    job.name(), name(), REPLACED, name() + " was replaced meanwhile, and stays where it is.");
        } catch (IOException | SQLException | RuntimeException | OutOfMemoryError fault) {
            // The rest of the night goes on without this file, which stays where it is.
            if (fault instanceof IOException cannot && Rights.problem(cannot).isPresent()) {
                return waits(new Refusal("", Rights.problem(cannot).get()));
            }
            return Outcome.faulted(job, path, verdict != null, Fault.inWords(fault));
        } finally {
            if (file != null) {
                file.discardCopy();
            }
        }
    }

    /** Makes pseudonyms of a job's texts; the key is in the log and in its file before any row is. */
    private UnaryOperator<String> pseudonyms() throws Exception {
        if (!job.makesPseudonyms()) {
            return UnaryOperator.identity();
        }
        Key key = run.warehouse()
                .inTransaction(() -> new KeyRing(run.connection(), run.home().keys()).newest());
        return key::pseudonym;
    }

    /** What became of a file that was loaded, or that there was nothing to load of. */
    private Outcome done(String putAway) {
        if (isWithdrawn) {
            return Outcome.stillWithdrawn(job, path, putAway, new Invocation(run.project(), run.home()));
        }
        return verdict == null
                ? Outcome.known(job, path, putAway)
                : Outcome.loaded(job, path, verdict, homecomings.told() + laterRevision());
    }

    private Outcome waits(Refusal notItsFault) {
        Refusal refusal = notItsFault.because(name() + " was not loaded, and stays where it is.");
        run.log().tell(job.name(), name(), "", refusal.asText());
        return Outcome.refused(job, path, refusal.asText());
    }

    private String name() {
        return ArrivedFile.nameOf(path);
    }

    private Long recognise() throws Exception {
        file = Inbox.arrive(path, run.home().temporary());
        if (!expected.isEmpty() && !file.sha256().equals(expected)) {
            throw new Replaced();
        }
        homecomings = new Homecomings(run, job, file);
        return null;
    }

    private Long land(Optional<LocalDate> edition, boolean again) throws Exception {
        Ledger ledger = new Ledger(run.connection());
        refusedBefore = ledger.refusedBefore(job.name(), file);
        if (!again && ledger.isLoaded(file)) {
            run.warehouse().install(run.definitions().types());
            new SameContent(run.connection()).check(job, file, edition);
            return null;
        }
        isWithdrawn = !again && ledger.isWithdrawn(file);
        if (isWithdrawn) {
            return null;
        }
        run.warehouse().install(run.definitions().types());
        try {
            verdict = load(edition, DuckDb.hasSmallBlocks(run.connection()) ? MEMORY : MEMORY_OF_LARGE_BLOCKS);
        } catch (SQLException fault) {
            if (!DuckDb.isForLackOfMemory(fault)) {
                throw fault;
            }
            run.log()
                    .tell(
                            job.name(),
                            name(),
                            "land",
                            "It needs more memory than most files do, and is loaded with all that there is.");
            verdict = load(edition, run.settings().memory());
        }
        return verdict.loaded();
    }

    private Verdict load(Optional<LocalDate> edition, String memory) throws Exception {
        Warehouse warehouse = run.warehouse();
        warehouse.limitMemory(memory);
        return warehouse.inTransaction(
                () -> new FileLoad(warehouse.staging(), job, file, pseudonyms, homecomings).load(edition, run.runId()));
    }

    private String laterRevision() {
        return verdict.isCorrection() && new Ledger(run.connection()).isOfAnOlderRevision(verdict.fileId())
                ? "\nThe rows that it mends are of an older revision: a later file of that edition is loaded. See whether they are right there too."
                : "";
    }

    private Long archive() throws PutAway.Stays {
        new PutAway(run.home(), file).loaded(refusedBefore);
        return null;
    }

    private Outcome refuse(Refusal found) throws Exception {
        // Whoever found it, a reader or the landing, this is what it means.
        String name = (file == null ? path.getFileName() : file.name()).toString();
        Refusal refusal = found.because(name + " was not loaded.");
        String reasons = refusal.asText() + "\n" + lastGood() + (file == null ? "" : homecomings.told());
        if (file != null) {
            run.warehouse().inTransaction(() -> {
                new Ledger(run.connection()).refused(job.name(), file, refusal.problems(), run.runId());
                return null;
            });
        }
        run.log().tell(job.name(), name(), "", refusal.getMessage());
        Outcome refused = Outcome.refused(job, path, reasons);
        try {
            if (file != null) {
                new PutAway(run.home(), file).refused(reasons);
            }
            return refused;
        } catch (PutAway.Stays stays) {
            run.log().tell(job.name(), name(), "", stays.getMessage());
            return refused.butStays(stays.problem());
        }
    }

    private String lastGood() throws SQLException {
        return "Nothing was changed. "
                + new Ledger(run.connection())
                        .newestEdition(job)
                        .map(edition -> "The last good edition is " + Words.date(edition) + ".")
                        .orElse("No edition is loaded yet.");
    }

    /** The file that arrived is not the one that was looked at. */
    private static final class Replaced extends Exception {
        private static final long serialVersionUID = 1L;
    }
}
