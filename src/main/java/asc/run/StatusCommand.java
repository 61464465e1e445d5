package asc.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "status",
        description =
                "What a run read, loaded, rejected and built, and how long each step took; the last run unless said.",
        mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    @Mixin
    private Options options;

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
            tell(log);
        }
        return 0;
    }

    private void tell(Reading log) throws Exception {
        String run = runId == null ? "(select max(run_id) from log.run)" : "'" + runId.replace("'", "''") + "'";
        Map<String, Grid> parts = new LinkedHashMap<>();
        parts.put(
                "runs",
                log.query("select run_id, command, started_at, ended_at, verdict from log.run"
                        + " order by started_at desc limit 5"));
        Grid one = log.query(
                "select run_id, command, started_at, ended_at, verdict, git_commit from log.run where run_id = " + run);
        if (one.isEmpty()) {
            throw new Options.WrongUsage("There is no run \"" + runId + "\". asc status lists the last ones.");
        }
        parts.put("run", one);
        parts.put(
                "files",
                log.query("select file_id, job, name, edition, revision, verdict, rows_read, rows_loaded,"
                        + " rows_rejected, rows_duplicate, rows_ignored, issues from log.file where run_id = " + run
                        + " order by loaded_at"));
        parts.put(
                "sheets",
                log.query("select file_id, sheet, table_name, s.rows_read, s.rows_loaded, s.rows_rejected,"
                        + " s.rows_duplicate, s.rows_ignored, cells from log.sheet as s join log.file using (file_id) where run_id = "
                        + run + " order by file_id, s.rowid"));
        parts.put(
                "issues",
                log.query("select file_id, sheet, \"row\", \"column\", severity, message from log.issue"
                        + " join log.file using (file_id) where run_id = " + run + " order by all limit 1000"));
        parts.put(
                "steps",
                log.query("select job, step, rows, milliseconds, verdict from log.step where run_id = " + run
                        + " order by started_at"));
        parts.put(
                "findings",
                log.query("select check_name, severity, rows, message from log.finding where run_id = " + run));
        print(parts, log.isPublishedCopy());
    }

    private void print(Map<String, Grid> parts, boolean published) {
        if (options.json) {
            Map<String, Object> document = new LinkedHashMap<>();
            parts.forEach((name, grid) -> document.put(name, grid.asMaps()));
            System.out.println(JsonMapper.builder().build().writeValueAsString(document));
            return;
        }
        if (published) {
            System.out.println("A run is in progress; this is what the published version tells.");
        }
        parts.forEach((name, grid) -> {
            if (!grid.isEmpty()) {
                System.out.println("\n" + name);
                grid.print(Grid.Format.TABLE, System.out);
            }
        });
    }
}
