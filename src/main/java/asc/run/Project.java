package asc.run;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The project's own folder: jobs, SQL, and the code that is running. */
record Project(Path path) {

    /** The folder the launcher names, else the one we are in. */
    static Project find() {
        return new Project(
                Path.of(System.getProperty("asc.project", "")).toAbsolutePath().normalize());
    }

    Path jobs() {
        return path.resolve("jobs");
    }

    Path sql() {
        return path.resolve("sql");
    }

    /** The jar that is running, or the folder of classes in a test. */
    static Path code() {
        try {
            return Path.of(Project.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible); // The class loader made this address itself.
        }
    }

    /** The commit the project's files are at, with {@code +changes} when they differ from it; {@code unknown} without git. */
    String gitCommit() {
        String commit = git("rev-parse", "--short=12", "HEAD");
        if (commit.isEmpty()) {
            return "unknown";
        }
        return git("status", "--porcelain", "--", "jobs", "sql", "src", "pom.xml")
                        .isEmpty()
                ? commit
                : commit + "+changes";
    }

    private String git(String... arguments) {
        if (!Files.exists(path.resolve(".git"))) {
            return "";
        }
        try {
            ProcessBuilder builder = new ProcessBuilder("git");
            builder.command().addAll(java.util.List.of(arguments));
            Process process = builder.directory(path.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (InputStream out = process.getInputStream()) {
                String text = new String(out.readAllBytes(), StandardCharsets.UTF_8).strip();
                return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0 ? text : "";
            }
        } catch (IOException noGit) {
            return "";
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return "";
        }
    }
}
