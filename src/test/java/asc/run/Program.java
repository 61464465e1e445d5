package asc.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The program in a process of its own, with the memory that the launcher gives it. */
final class Program {

    /** A command that takes this long hangs. */
    private static final long PATIENCE_SECONDS = 300;

    private final Process process;
    private final Path folder;

    private Program(Process process, Path folder) {
        this.process = process;
        this.folder = folder;
    }

    /** Runs a command to its end. */
    static Ran run(String... arguments) throws IOException, InterruptedException {
        return start(arguments).end();
    }

    static Program start(String... arguments) throws IOException {
        return start(List.of(), Asc.class, arguments);
    }

    /** Starts any class of the program or of its tests, with more options for its Java. */
    static Program start(List<String> options, Class<?> main, String... arguments) throws IOException {
        Path folder = Files.createTempDirectory("said-");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                // These processes live for seconds, and would spend half of that on compiling well what they load, and
                // on distrusting it.
                "-XX:TieredStopAtLevel=1",
                "-XX:+UnlockDiagnosticVMOptions",
                "-XX:-BytecodeVerificationRemote",
                "-Djava.awt.headless=true",
                "-Dasc.project=" + Path.of("").toAbsolutePath()));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(arguments));
        // Files, not pipes: a process that is killed leaves what it said, and no thread has to keep reading.
        Process process = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
        return new Program(process, folder);
    }

    boolean isRunning() {
        return process.isAlive();
    }

    long id() {
        return process.pid();
    }

    /** Waits for its end. */
    Ran end() throws IOException, InterruptedException {
        if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("It did not end in " + PATIENCE_SECONDS + " seconds.");
        }
        Ran ran = new Ran(
                process.exitValue(), Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
        Files.delete(folder.resolve("out"));
        Files.delete(folder.resolve("err"));
        Files.delete(folder);
        return ran;
    }

    /** What it has said so far, on either stream. */
    String saidSoFar() throws IOException {
        return Files.readString(folder.resolve("out")) + Files.readString(folder.resolve("err"));
    }

    /** SIGTERM: it is asked to end. */
    Ran stop() throws IOException, InterruptedException {
        process.destroy();
        return end();
    }

    /** {@code kill -9}: it has no say in it. */
    Ran kill() throws IOException, InterruptedException {
        process.destroyForcibly();
        return end();
    }
}
