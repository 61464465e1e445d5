package asc.run;

import asc.definition.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.stream.Stream;

/** A run in progress: it holds the home's lock, the working warehouse, the history and its own log. */
final class OpenRun implements AutoCloseable {

    private final Home home;
    private final Project project;
    private final Settings settings;
    private final Definitions definitions;
    private final HomeLock lock;
    private final RunLog log;
    private final Warehouse warehouse;
    private final BatchHistory history;
    private final RunBook book;
    private final String gitCommit;
    private String verdict = "fault";

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
        try {
            this.log = new RunLog(home.logs(), quiet);
            this.gitCommit = project.gitCommit();
            this.warehouse = new Warehouse(home, settings, project.sql().resolve("migrations"));
            this.history = new BatchHistory(home.history());
            this.book = new RunBook(warehouse.connection(), log.runId());
            recover();
            book.begin(command, gitCommit);
        } catch (Exception | Error fault) {
            lock.close();
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

    String runId() {
        return log.runId();
    }

    String gitCommit() {
        return gitCommit;
    }

    /** Work that gives the number of rows that came out, or null where rows say nothing. */
    interface Counted {
        Long run() throws Exception;
    }

    /** A step by its name in the log, timed and noted whatever becomes of it. */
    BatchHistory.Work step(String job, String name, Counted work) {
        return new BatchHistory.Work(name, () -> {
            Instant started = Instant.now();
            String told = "failed";
            Long rows = null;
            try {
                rows = work.run();
                told = "done";
            } finally {
                long milliseconds = System.currentTimeMillis() - started.toEpochMilli();
                // Within a transaction that fails the note would be lost with it; the run's own log keeps it.
                if (connection().getAutoCommit()) {
                    book.step(job, name, started, milliseconds, rows, told);
                }
                log.tell(
                        job,
                        "",
                        name,
                        told + (rows == null ? "" : ", " + Words.count(rows, "row")) + ", "
                                + Words.seconds(milliseconds));
            }
        });
    }

    /** Says how the run ended: {@code done}, {@code refused} or, unless it is said, {@code fault}. */
    void ends(String verdict) {
        this.verdict = verdict;
    }

    @Override
    public void close() throws SQLException, IOException {
        try (lock;
                log;
                warehouse) {
            book.end(verdict);
        }
    }

    private void recover() throws IOException {
        int died = book.closeDeadRuns();
        int executions = history.recover();
        int swept = sweepTemporary();
        if (died + executions > 0) {
            log.tell(
                    "",
                    "",
                    "recover",
                    Words.count(died, "run") + " had died; its work is taken up from the ledger, "
                            + Words.count(swept, "temporary file") + " swept.");
        }
    }

    /** Each death leaves DuckDB's unpacked library behind; whoever holds the lock may remove them all. */
    private int sweepTemporary() throws IOException {
        int swept = 0;
        try (Stream<Path> files = Files.list(home.temporary())) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(startOfThisProcess())) {
                    Files.deleteIfExists(file);
                    swept++;
                }
            }
        }
        return swept;
    }

    private static Instant startOfThisProcess() {
        return ProcessHandle.current().info().startInstant().orElseGet(Instant::now);
    }
}
