package asc.run;

import asc.publish.Versions;
import asc.telling.Teller;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "status",
        description =
                "How things stand: the last run, what was read of each source, what needs somebody. Of a named run: all it read,"
                        + " loaded, rejected and built, and how long each step took.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Option(names = "--files", description = "Every file and every sheet that was ever loaded, too.")
    private boolean files;

    @Parameters(paramLabel = "RUN", arity = "0..1", description = "A run, as the list of runs names it.")
    private String runId;

    @Override
    public Integer call() throws Exception {
        Optional<Reading> reading = Reading.of(options.home());
        if (reading.isEmpty()) {
            System.out.println(options.json ? "{}" : "Nothing has been run yet, or the first run is in progress.");
            return 0;
        }
        try (Reading log = reading.get()) {
            StatusParts parts = new StatusParts(log, Freshness.on(Now.today(), Project.find(), log));
            if (options.json) {
                System.out.println(JsonMapper.builder().build().writeValueAsString(document(parts)));
            } else if (runId == null) {
                new StatusPage(options.home(), parts, sentences(), System.out).print(files);
            } else {
                print(parts.of(runId, false));
            }
        }
        return 0;
    }

    /** Of no run in particular: the last run, and the files of every run. */
    private Map<String, Object> document(StatusParts parts) throws Exception {
        Map<String, Object> document = new LinkedHashMap<>();
        Grid runs = parts.runs();
        document.put("runs", runs.asMaps());
        if (runId != null || !runs.isEmpty()) {
            String run = runId == null ? (String) runs.asMaps().get(0).get("run_id") : runId;
            parts.of(run, runId == null).forEach((name, grid) -> document.put(name, grid.asMaps()));
        }
        if (runId == null) {
            document.put("sources", parts.sources().asMaps());
            document.put(
                    "freshness",
                    parts.freshness().stream().map(Freshness::asMap).toList());
            document.put("refused", StatusPage.refused(options.home(), parts));
            document.put(
                    "not_published",
                    parts.unpublished(new Versions(options.home().published()).current()));
            document.put("warnings", parts.warnings().asMaps());
            document.put("damage", damage());
            document.put("not_told", undelivered());
            document.put("last_findings", parts.findings().asMaps());
        }
        return document;
    }

    private List<String> sentences() throws Exception {
        return Stream.concat(damage().stream(), undelivered().stream()).toList();
    }

    /** Of the version in force, and of others that do not say what they are. */
    private List<String> damage() throws Exception {
        Versions versions = new Versions(options.home().published());
        return Stream.concat(
                        versions.damage().map(sentence -> sentence + " The next night publishes a new one.").stream(),
                        versions.undescribed().stream())
                .toList();
    }

    private List<String> undelivered() throws Exception {
        return Teller.undelivered(options.settings().telling(), options.home().path());
    }

    private static void print(Map<String, Grid> parts) {
        parts.forEach((name, grid) -> {
            if (!grid.isEmpty()) {
                System.out.println("\n" + name);
                grid.print(Grid.Format.TABLE, System.out);
            }
        });
    }
}
