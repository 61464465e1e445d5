package asc.run;

import asc.definition.Settings;
import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A run in progress: it holds the home's lock, the working warehouse, the history and its own log. */
final class OpenRun implements AutoCloseable {

    private static final String TEMPORARY = "java.io.tmpdir";

    private final Home home;
    private final Project project;
    private final Settings settings;
    private final Definitions definitions;
    private final HomeLock lock;
    private final RunLog log;
    private final Warehouse warehouse;
    private final BatchHistory history;
    private final RunBook book;
    private final RunLineage lineage;
    private final String gitCommit;
    private final List<Runnable> notes = new ArrayList<>();
    private final String temporaryBefore = System.getProperty(TEMPORARY);
    private Closeable atTheEnd = () -> {};
    private String verdict = "fault";
    private String why = "";

    /**
     * Begins a run, after clearing away what a run that died has left.
     *
     * @throws HomeLock.HeldByAnother when another run is in progress in this home
     */
    OpenRun(Home home, Project project, Settings settings, Definitions definitions, String command, boolean quiet)
            throws Exception {
        this.home = home;
        this.project = project;
        this.settings = settings;
        this.definitions = definitions;
        this.lock = HomeLock.take(home, command);
        List<AutoCloseable> opened = new ArrayList<>(List.of(lock));
        Stop.begins();
        try {
            // What a death leaves behind, spilled rows or a library that a driver unpacked, is here to be found and
            // swept.
            System.setProperty(TEMPORARY, home.temporary().toString());
            int swept = Leftovers.sweep(home.temporary());
            this.log = new RunLog(home.logs(), quiet);
            opened.add(0, log);
            this.gitCommit = project.gitCommit();
            this.warehouse = Warehouse.of(home, settings, project);
            opened.add(0, warehouse);
            this.history = new BatchHistory(home.history());
            opened.add(0, history);
            home.closeToOthers();
            this.book = new RunBook(warehouse.connection(), log.runId());
            Map<String, String> died = recover(swept);
            book.begin(command, gitCommit);
            this.lineage = RunLineage.begin(home, settings, log, command, died);
            Originals.discard(this);
            OldLogs.discard(this);
        } catch (Exception | Error fault) {
            // The process may live on: what it held of the home would be in the way of every later run.
            opened.forEach(each -> Warehouse.alsoWhen(fault, each::close));
            leave();
            throw fault;
        }
    }

    Home home() {
        return home;
    }

    Project project() {
        return project;
    }

    Settings settings() {
        return settings;
    }

    Definitions definitions() {
        return definitions;
    }

    Warehouse warehouse() {
        return warehouse;
    }

    Connection connection() {
        return warehouse.connection();
    }

    BatchHistory history() {
        return history;
    }

    RunLog log() {
        return log;
    }

    RunBook book() {
        return book;
    }

    RunLineage lineage() {
        return lineage;
    }

    String runId() {
        return log.runId();
    }

    String gitCommit() {
        return gitCommit;
    }

    /** Why it was asked for; empty for an ordinary night. */
    String why() {
        return why;
    }

    void because(String reason) {
        this.why = reason;
        if (!reason.isEmpty()) {
            book.because(reason);
        }
    }

    /** Who runs us, by the name this system knows them by. */
    static String who() {
        return System.getProperty("user.name", "");
    }

    /** Work that gives the number of rows that came out, or null where rows say nothing. */
    interface Counted {
        Long run() throws Exception;
    }

    /**
     * A step by its name in the log, timed and noted whatever becomes of it. Where the process was asked to end, it ends with
     * {@link Stop}, whatever else it met: what was broken off is nobody's fault.
     *
     * @param file the file it is about, or empty
     */
    BatchHistory.Work step(String job, String file, String name, Counted work) {
        return new BatchHistory.Work(name, () -> {
            Stop.here();
            Instant started = Instant.now();
            Long rows;
            try (Statement broken = connection().createStatement()) {
                Stop.breaksOff(broken);
                rows = work.run();
            } catch (Exception | Error fault) {
                Stop.breaksOff(null);
                Warehouse.alsoWhen(fault, () -> note(job, file, name, started, null, "failed"));
                Stop.here();
                throw fault;
            }
            Stop.breaksOff(null);
            note(job, file, name, started, rows, "done");
        });
    }

    /** Notes what was done and how long it took, in the run's log at once and in the warehouse's as soon as that can be. */
    void note(String job, String file, String name, Instant started, Long rows, String told) {
        long milliseconds = Duration.between(started, Instant.now()).toMillis();
        String counted = rows == null ? "" : ", " + Words.count(rows, "row");
        log.tell(job, file, name, told + counted + ", " + Words.seconds(milliseconds));
        notes.add(() -> book.step(job, name, started, milliseconds, rows, told));
        // What is written within a transaction that fails would be lost with it.
        if (!warehouse.isInTransaction()) {
            writeNotes();
        }
    }

    /** All at once: a transaction for each of the hundred tables of a build would take seconds, and a stop has not many. */
    private void writeNotes() {
        try {
            warehouse.inTransaction(() -> {
                notes.forEach(Runnable::run);
                return null;
            });
            notes.clear();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException(fault);
        }
    }

    /** What is done when the warehouse is closed and the home is still held. */
    void atTheEnd(Closeable work) {
        this.atTheEnd = work;
    }

    /** Says how the run ended: {@code done}, {@code refused} or, unless it is said, {@code fault}; {@code stopped} where that was asked. */
    void ends(String verdict) {
        this.verdict = verdict;
    }

    @Override
    public void close() throws SQLException, IOException {
        try (lock;
                Closeable last = atTheEnd;
                log;
                history;
                warehouse) {
            notes.forEach(Runnable::run);
            String ended = Stop.isAsked() && verdict.equals("fault") ? "stopped" : verdict;
            book.end(ended);
            lineage.end(ended);
        } finally {
            leave();
        }
    }

    /** This home may be gone before the process is. */
    private void leave() {
        System.setProperty(TEMPORARY, temporaryBefore);
        Stop.ended();
    }

    /** The runs that died, by their ids: what each was called to do. */
    private Map<String, String> recover(int swept) {
        Map<String, String> died = book.closeDeadRuns();
        int executions = history.recover();
        if (died.size() + executions > 0) {
            log.tell(
                    "",
                    "",
                    "recover",
                    Words.count(died.size(), "run") + " had died; its work is taken up from the ledger, "
                            + Words.count(swept, "temporary file") + " swept.");
        }
        return died;
    }
}
