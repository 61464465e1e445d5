package asc.run;

import asc.publish.Versions;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;

/** The head of the status page: the last runs, the version in force, and what is loaded and not in it. */
final class LastRun {

    private final Home home;
    private final StatusParts parts;
    private final PrintStream out;

    LastRun(Home home, StatusParts parts, PrintStream out) {
        this.home = home;
        this.parts = parts;
        this.out = out;
    }

    void print() throws Exception {
        List<Map<String, Object>> runs = parts.runs().asMaps();
        if (parts.isPublishedCopy()) {
            out.println(
                    "A run is in progress: " + HomeLock.holder(home) + ". This is what the published version tells:");
        }
        if (runs.isEmpty()) {
            out.println("Nothing has been run yet.");
            return;
        }
        out.println(
                "Last run: asc " + runs.get(0).get("command") + ", " + began(runs.get(0)) + ": " + ended(runs.get(0)));
        Versions versions = new Versions(home.published());
        OptionalInt version = versions.inForce();
        out.println(
                version.isPresent()
                        ? "In force: version " + version.getAsInt() + ", "
                                + home.published().resolve("current")
                        : "No version is published yet.");
        Unpublished.sentence(parts.unpublished(versions.current())).ifPresent(out::println);
        if (runs.size() > 1) {
            out.println("Before it:");
            runs.stream()
                    .skip(1)
                    .forEach(run -> out.println("  " + run.get("run_id") + "  asc " + run.get("command") + ", "
                            + began(run) + ": " + run.get("verdict")));
        }
    }

    private static String began(Map<String, Object> run) {
        return Words.time(Instant.ofEpochMilli((Long) run.get("started")));
    }

    private String ended(Map<String, Object> run) {
        String took = run.get("milliseconds") == null ? "" : " in " + Words.seconds((Long) run.get("milliseconds"));
        return switch (String.valueOf(run.get("verdict"))) {
                    case "done" -> "done" + took + ".";
                    case "refused" ->
                        "ended" + took + "; something was refused, or could not be put away; the rest went on.";
                    case "running" ->
                        parts.isPublishedCopy()
                                ? "it made the version in force; how it ended is told when the run is over."
                                : "still running, or it died.";
                    case "stopped" -> "it was asked to stop, and did" + took + "; the next run takes its work up.";
                    case "died" -> "it died; the next run took its work up.";
                    default -> "ended" + took + " with a fault of ours.";
                }
                + "  [" + run.get("run_id") + "]";
    }
}
