package asc.run;

import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How things stand as numbers, in Prometheus' text format. Every number is asked of the log, and none is counted beside it. */
final class MetricsText {

    /** Its media type. */
    static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

    private static final List<String> ROWS = List.of("rows read", "loaded", "rejected", "duplicate", "ignored");

    private final StringBuilder text = new StringBuilder();

    private MetricsText() {}

    static String of(Standing standing) {
        MetricsText metrics = new MetricsText();
        metrics.rows(standing);
        metrics.runs(standing);
        metrics.freshness(standing);
        metrics.metric("asc_up", "Whether nothing is stale, failed or locked.");
        metrics.sample("asc_up", "", standing.faults().isEmpty() ? 1 : 0);
        return metrics.text.toString();
    }

    private void rows(Standing standing) {
        metric("asc_rows", "Rows of all files loaded, by what became of them.");
        for (Map<String, Object> source : standing.sources()) {
            for (String what : ROWS) {
                String verdict = what.replaceFirst("^rows ", "");
                sample(
                        "asc_rows",
                        label("job", source.get("source")) + "," + label("verdict", verdict),
                        source.get(what));
            }
        }
        each("asc_files", "Files loaded.", standing.sources(), source -> label("job", source.get("source")), "files");
        each("asc_bytes", "Bytes of the files loaded.", standing.bytes(), row -> label("job", row.get("job")), "bytes");
        metric("asc_refused_files", "Refused files that wait for somebody.");
        sample("asc_refused_files", "", standing.refused().size());
    }

    private void runs(Standing standing) {
        metric("asc_step_seconds", "How long each step of the last run took.");
        for (Map<String, Object> step : standing.steps()) {
            sample(
                    "asc_step_seconds",
                    label("job", step.get("job")) + "," + label("step", step.get("step")),
                    seconds(step.get("milliseconds")));
        }
        metric("asc_last_run_started_seconds", "When the last run began, by its verdict.");
        standing.runs().stream().limit(1).forEach(run -> {
            String labels = label("command", run.get("command")) + "," + label("verdict", run.get("verdict"));
            sample("asc_last_run_started_seconds", labels, seconds(run.get("started")));
            if (run.get("milliseconds") != null) {
                metric("asc_last_run_seconds", "How long it took.");
                sample("asc_last_run_seconds", labels, seconds(run.get("milliseconds")));
            }
        });
        metric("asc_version", "The version in force.");
        standing.inForce().ifPresent(version -> sample("asc_version", "", version.version()));
    }

    private void freshness(Standing standing) {
        metric("asc_source_state", "1 for the state each source is in today.");
        standing.freshness()
                .forEach(source -> sample(
                        "asc_source_state", label("job", source.job()) + "," + label("state", source.state()), 1));
        metric("asc_source_days_until_stale", "Days until a source is stale; below 0 it is.");
        for (Freshness source : standing.freshness()) {
            source.stale()
                    .ifPresent(day -> sample(
                            "asc_source_days_until_stale",
                            label("job", source.job()),
                            ChronoUnit.DAYS.between(Now.today(), day)));
        }
    }

    private void each(
            String name,
            String help,
            List<Map<String, Object>> rows,
            Function<Map<String, Object>, String> labels,
            String value) {
        metric(name, help);
        rows.forEach(row -> sample(name, labels.apply(row), row.get(value)));
    }

    private void metric(String name, String help) {
        text.append("# HELP ").append(name).append(' ').append(help).append('\n');
        text.append("# TYPE ").append(name).append(" gauge\n");
    }

    private void sample(String name, String labels, Object value) {
        text.append(name).append(labels.isEmpty() ? "" : "{" + labels + "}");
        text.append(' ').append(value).append('\n');
    }

    private static String seconds(Object milliseconds) {
        return java.math.BigDecimal.valueOf((Long) milliseconds, 3).toPlainString();
    }

    private static String label(String name, Object value) {
        String escaped = String.valueOf(value)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n");
        return name + "=\"" + escaped + "\"";
    }
}
