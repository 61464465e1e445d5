package asc.sheet;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** A process that reads books with the memory the launcher gives it. One that does not answer in time is killed, and another takes its place. */
final class WatchedReader implements AutoCloseable {

    private static final int SECONDS_TO_READ = 10;
    private static final int SECONDS_TO_COMPARE = 60;
    private static final String ENDED = "";

    private final Path complaints;
    private Process process;
    private PrintStream questions;
    private BlockingQueue<String> answers;

    /** @param complaints where its standard error goes */
    WatchedReader(Path complaints) {
        this.complaints = complaints;
    }

    /**
     * What became of a book.
     *
     * @param outcome {@code read}, {@code refused}, {@code fault}, {@code hang} or {@code crash}
     * @param said the reason it was refused for, or what went wrong
     * @param compared {@code alone}, {@code equal} or {@code differing} and how
     */
    record Answer(String outcome, String said, String compared) {}

    Answer read(Path book, Mutant mutant) throws IOException, InterruptedException {
        if (process == null || !process.isAlive()) {
            start();
        }
        questions.println(book + "\t" + mutant.original().file() + "\t" + mutant.expected());
        String read = answers.poll(SECONDS_TO_READ, TimeUnit.SECONDS);
        if (read == null || read.equals(ENDED)) {
            return ended(read == null ? "hang" : "crash");
        }
        String[] words = read.split("\t", 2);
        String compared = answers.poll(SECONDS_TO_COMPARE, TimeUnit.SECONDS);
        if (compared == null || compared.equals(ENDED)) {
            // POI did not come back, or took the process with it.
            ended("");
            return new Answer(words[0], words[1], "alone");
        }
        return new Answer(words[0], words[1], compared);
    }

    private Answer ended(String outcome) throws InterruptedException {
        process.destroyForcibly().waitFor();
        return new Answer(outcome, "", "alone");
    }

    private void start() throws IOException {
        process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Djava.awt.headless=true",
                        "-cp",
                        System.getProperty("java.class.path"),
                        MutantReader.class.getName())
                .redirectError(ProcessBuilder.Redirect.appendTo(complaints.toFile()))
                .start();
        questions = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        answers = heard;
        BufferedReader out = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        Thread listener = new Thread(() -> listen(out, heard), "answers");
        listener.setDaemon(true);
        listener.start();
    }

    private static void listen(BufferedReader out, BlockingQueue<String> heard) {
        try {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                heard.add(line);
            }
        } catch (IOException killed) {
            // It has nothing more to say.
        }
        heard.add(ENDED);
    }

    /** How many lines of stack traces the processes have printed. */
    long traces() throws IOException {
        if (!Files.exists(complaints)) {
            return 0;
        }
        try (var lines = Files.lines(complaints, StandardCharsets.ISO_8859_1)) {
            return lines.filter(line -> line.startsWith("\tat ") || line.startsWith("Exception in"))
                    .count();
        }
    }

    @Override
    public void close() throws InterruptedException {
        if (process != null) {
            process.destroyForcibly().waitFor();
        }
    }
}
