package asc.chaos;

import asc.run.NextRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Starts the program as people do, in a process of its own, on a gardener's small project. */
final class Launcher {

    /** Whoever takes longer hangs. */
    private static final Duration PATIENCE = Duration.ofSeconds(120);

    /** In seconds Java would compile the same code again and again, each time better, for half of all the time that a thousand runs take. */
    private static final String COMPILED_ONCE = " -XX:TieredStopAtLevel=1";

    private final Path script;
    private final Path ponds;
    private final Path said;
    private int next;

    /**
     * @param script the launcher
     * @param ponds the gardener's project
     * @param said a file for what it says
     */
    Launcher(Path script, Path ponds, Path said) {
        this.script = script;
        this.ponds = ponds;
        this.said = said;
    }

    /**
     * How a process ended.
     *
     * @param code its exit code; that of one that hung is -1
     * @param said everything it said
     */
    record Ended(int code, String said, Duration took) {}

    /** A process that has begun. */
    final class Run {
        private final Process process;
        private final long started = System.nanoTime();

        private Run(Process process) {
            this.process = process;
        }

        /** {@code kill -9} after a while; gives false when it had ended before. */
        boolean killedAfter(long milliseconds) throws InterruptedException {
            boolean ended = process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return !ended && process.exitValue() != 0;
        }

        Ended end() throws IOException, InterruptedException {
            boolean hung = !process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            process.destroyForcibly().waitFor();
            return new Ended(
                    hung ? -1 : process.exitValue(),
                    Files.readString(said),
                    Duration.ofNanos(System.nanoTime() - started));
        }
    }

    Run start(Home home, Map<String, String> environment, List<String> command) throws IOException {
        List<String> line = new ArrayList<>(List.of(script.toString()));
        line.addAll(command);
        line.addAll(List.of("--home", home.path().toString()));
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().put("ASC_JAVA_OPTIONS", "-Dasc.project=" + ponds + COMPILED_ONCE);
        builder.environment().putAll(environment);
        return new Run(builder.start());
    }

    Ended run(Home home, List<String> command) throws IOException, InterruptedException {
        return start(home, Map.of(), command).end();
    }

    /** The run that comes after: nine of ten within this process, as {@code asc serve} would, the others in one of their own, as a scheduler would. */
    Ended next(Home home, List<String> command) throws IOException, InterruptedException {
        next++;
        if (next % 10 == 0) {
            return run(home, command);
        }
        List<String> line = new ArrayList<>(command);
        line.addAll(List.of("--home", home.path().toString()));
        System.setProperty("asc.project", ponds.toString());
        long started = System.nanoTime();
        NextRun.Ended ended = NextRun.of(line);
        return new Ended(ended.code(), ended.said(), Duration.ofNanos(System.nanoTime() - started));
    }

    /** Runs what must do what it is asked. */
    void done(Home home, String... command) throws IOException, InterruptedException {
        Ended ended = run(home, List.of(command));
        if (ended.code() != 0) {
            throw new IllegalStateException(String.join(" ", command) + " was to be done:\n" + ended.said());
        }
    }
}
