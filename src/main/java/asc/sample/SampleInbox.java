package asc.sample;

import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.TableName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.duckdb.DuckDBConnection;

/** An inbox filled with samples, several files at a time. */
public final class SampleInbox {

    /** A file has DuckDB's threads busy while it is queried and one of ours while it is packed; more than two gain nothing. */
    private static final int MOST_AT_A_TIME = 2;

    private static final String SUBJECT = "The samples were not made.";

    private final Connection connection;
    private final SampleFolder folder;
    private final SamplePlan plan;
    private final Consumer<WrittenSample> listener;

    /**
     * @param connection to a database with the reference tables
     * @param listener told of each file when it is written, on the thread that wrote it
     */
    public SampleInbox(Connection connection, SampleFolder folder, SamplePlan plan, Consumer<WrittenSample> listener) {
        this.connection = connection;
        this.folder = folder;
        this.plan = plan;
        this.listener = listener;
    }

    /**
     * Makes the invented world, then writes every file of every sample below a home.
     *
     * @param given the tables that are there without a sample's query
     * @return the files in the order of the samples' names and their editions
     * @throws Refusal when a sample is not right; files that are finished by then stay
     */
    public List<WrittenSample> write(Path home, Collection<TableName> given) throws SQLException, IOException, Refusal {
        SampleTables tables = new SampleTables(connection, folder, given);
        List<Problem> problems = new ArrayList<>(folder.problems());
        problems.addAll(tables.problems());
        if (!problems.isEmpty()) {
            throw new Refusal(SUBJECT, problems);
        }
        new SampleVariables(connection).set(plan);
        tables.make(false);
        return write(files(), home);
    }

    private List<SampleFile> files() throws SQLException, Refusal {
        List<SampleFile> files = new ArrayList<>();
        SampleVariables variables = new SampleVariables(connection);
        Map<String, Sample> paths = new HashMap<>();
        for (Sample sample : folder.samples()) {
            for (SampleFile file : SampleFile.of(sample, plan, connection)) {
                String path = file.enter(variables);
                file.leave(variables);
                if (paths.put(path, sample) != null) {
                    throw new Refusal(
                            SUBJECT,
                            new Problem(
                                    "Two samples are written to " + path + ".",
                                    sample.file().place(),
                                    "Put what tells them apart in braces: {edition:%Y_%m}."));
                }
                files.add(file);
            }
        }
        return files;
    }

    private List<WrittenSample> write(List<SampleFile> files, Path home) throws SQLException, IOException, Refusal {
        WrittenSample[] written = new WrittenSample[files.size()];
        AtomicInteger next = new AtomicInteger();
        int atATime = Math.min(MOST_AT_A_TIME, Runtime.getRuntime().availableProcessors());
        ExecutorService threads = Executors.newFixedThreadPool(atATime);
        try {
            List<Future<?>> workers = new ArrayList<>();
            for (int i = 0; i < atATime; i++) {
                workers.add(threads.submit(() -> {
                    work(files, home, next, written);
                    return null;
                }));
            }
            for (Future<?> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException failed) {
            next.set(files.size());
            throw cause(failed);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(interrupted);
        } finally {
            threads.shutdown();
        }
        return List.of(written);
    }

    private void work(List<SampleFile> files, Path home, AtomicInteger next, WrittenSample[] written)
            throws SQLException, IOException, Refusal {
        // Variables belong to a connection: each thread has one of its own.
        try (Connection own = connection.unwrap(DuckDBConnection.class).duplicate()) {
            SampleWriter writer = new SampleWriter(own, plan);
            for (int i = next.getAndIncrement(); i < files.size(); i = next.getAndIncrement()) {
                written[i] = writer.write(files.get(i), home);
                listener.accept(written[i]);
            }
        }
    }

    private static Refusal cause(ExecutionException failed) throws SQLException, IOException {
        Throwable cause = failed.getCause();
        if (cause instanceof Refusal refusal) {
            return refusal;
        }
        if (cause instanceof SQLException fault) {
            throw fault;
        }
        throw cause instanceof IOException fault ? fault : new IOException(cause);
    }
}
