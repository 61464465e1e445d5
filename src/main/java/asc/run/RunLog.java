package asc.run;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** A run's own log: a line of JSON for each event in {@code home/logs}, and a plain line on standard error for people. */
final class RunLog implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static String newest = "";

    private final String runId;
    private final BufferedWriter file;
    private final PrintStream progress;

    RunLog(Path folder, boolean quiet) throws IOException, InterruptedException {
        this.runId = begin(folder);
        this.file = Files.newBufferedWriter(folder.resolve(runId + ".jsonl"), StandardOpenOption.APPEND);
        this.progress = quiet ? null : System.err;
    }

    /**
     * Process ids repeat, start times may too; both together do not, once a process takes a second for each of its runs: also for one that is
     * tried in a copy of the home, where the log of the run before is not.
     */
    private static synchronized String begin(Path folder) throws IOException, InterruptedException {
        while (true) {
            String id =
                    STAMP.format(Instant.now()) + "-" + ProcessHandle.current().pid();
            if (!id.equals(newest)) {
                try {
                    Files.createFile(folder.resolve(id + ".jsonl"));
                    newest = id;
                    return id;
                } catch (FileAlreadyExistsException begunThisSecond) {
                    // Then the next second will do.
                }
            }
            Thread.sleep(100);
        }
    }

    String runId() {
        return runId;
    }

    /**
     * Tells an event.
     *
     * @param job the job it belongs to, or empty
     * @param file the file it is about, or empty
     * @param step the step, or empty
     * @param message a sentence; never a cell's value
     */
    void tell(String job, String file, String step, String message) {
        Map<String, String> event = new LinkedHashMap<>();
        event.put("at", Instant.now().toString());
        event.put("run", runId);
        event.put("job", job);
        event.put("file", file);
        event.put("step", step);
        event.put("message", message);
        event.values().removeIf(String::isEmpty);
        try {
            this.file.write(JSON.writeValueAsString(event));
            this.file.newLine();
            this.file.flush();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        if (progress != null) {
            progress.println(String.join("  ", nonEmpty(job, step, message)));
        }
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private static java.util.List<String> nonEmpty(String... texts) {
        return java.util.Arrays.stream(texts).filter(text -> !text.isEmpty()).toList();
    }
}
