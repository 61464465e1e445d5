package asc.run;

import asc.publish.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The web console: how things stand, on one page of HTML that needs no other file and changes nothing. */
final class ConsolePage {

    private static final int VERSIONS = 10;

    private static final String STYLE =
            "body{font:16px/1.5 sans-serif;max-width:72rem;margin:2rem auto;padding:0 1rem;color:#0b0c0c}"
                    + "table{border-collapse:collapse;margin:1rem 0}caption{text-align:left;font-weight:bold}"
                    + "th,td{border-bottom:1px solid #b1b4b6;padding:.3rem 1rem .3rem 0;text-align:left;vertical-align:top}"
                    + ".needs{border-left:5px solid #d4351c;padding-left:1rem}";

    private final StringBuilder html = new StringBuilder();
    private final Standing standing;

    private ConsolePage(Standing standing) {
        this.standing = standing;
    }

    /**
     * Writes it.
     *
     * @param authority whose warehouse it is; may be empty
     * @param next when each job runs next, by its name, in the order of the jobs; empty where no clock starts it
     */
    static String of(Standing standing, String authority, Map<String, Optional<Instant>> next) {
        ConsolePage page = new ConsolePage(standing);
        page.html
                .append(
                        "<!DOCTYPE html><html lang=\"en-GB\"><head><meta charset=\"utf-8\"><title>asc-warehouse</title><style>")
                .append(STYLE)
                .append("</style></head><body>");
        page.tag("h1", authority.isEmpty() ? "asc-warehouse" : "asc-warehouse, " + authority);
        page.tag("p", "As things stand on " + Words.time(standing.at()) + ".");
        page.faults();
        page.runs();
        page.jobs(next);
        page.versions();
        page.html.append(
                "<p><a href=\"/dictionary.html\">What every table and column means</a> · <a href=\"/actuator/health\">health</a>"
                        + " · <a href=\"/metrics\">metrics</a></p></body></html>\n");
        return page.html.toString();
    }

    /** The page while nothing has been run yet. */
    static String ofNothing(String hindrance) {
        return "<!DOCTYPE html><title>asc-warehouse</title><p>Nothing has been run yet.\n"
                + (hindrance.isEmpty() ? "" : "<p>" + escaped(hindrance) + "\n");
    }

    private void faults() {
        List<String> faults = standing.faults();
        standing.heldSince()
                .ifPresent(since -> tag(
                        "p",
                        "A run is in progress since " + Words.time(since)
                                + "; this is what the published version tells."));
        html.append("<div").append(faults.isEmpty() ? ">" : " class=\"needs\">");
        tag(
                "h2",
                faults.isEmpty() && standing.refused().isEmpty()
                        ? "Nothing is stale, failed or locked"
                        : "What needs somebody");
        faults.forEach(fault -> tag("p", fault));
        for (Map<String, Object> file : standing.refused()) {
            tag(
                    "p",
                    "Refused: " + file.get("file") + " (" + file.get("job") + "), " + file.get("refused")
                            + ". What to do: " + file.get("what_to_do"));
        }
        html.append("</div>");
    }

    private void runs() {
        table("The last runs", "run", "began", "verdict");
        standing.runs()
                .forEach(run -> row(
                        "asc " + run.get("command"),
                        Words.time(Instant.ofEpochMilli((Long) run.get("started"))),
                        String.valueOf(run.get("verdict"))));
        html.append("</table>");
    }

    private void jobs(Map<String, Optional<Instant>> next) {
        table("Jobs", "job", "newest edition", "freshness", "next edition expected by", "next run");
        next.forEach((job, at) -> {
            Optional<Freshness> source = standing.freshness().stream()
                    .filter(each -> each.job().equals(job))
                    .findFirst();
            row(
                    job,
                    source.flatMap(Freshness::newest).map(Words::date).orElse(""),
                    source.map(Freshness::shown).orElse(""),
                    source.flatMap(Freshness::expected).map(Words::date).orElse(""),
                    at.map(Words::time).orElse(""));
        });
        html.append("</table>");
    }

    private void versions() {
        table("Published versions, the newest first", "version", "made", "in force");
        List<Version> newest = new ArrayList<>(standing.versions());
        Collections.reverse(newest);
        for (Version version : newest.stream().limit(VERSIONS).toList()) {
            boolean inForce = standing.inForce()
                    .filter(current -> current.version() == version.version())
                    .isPresent();
            row(String.valueOf(version.version()), Words.time(version.madeAt()), inForce ? "in force" : "");
        }
        html.append("</table>");
    }

    private void table(String caption, String... headings) {
        html.append("<table>");
        tag("caption", caption);
        html.append("<tr>");
        for (String heading : headings) {
            html.append("<th scope=\"col\">").append(escaped(heading)).append("</th>");
        }
        html.append("</tr>");
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            tag("td", cell);
        }
        html.append("</tr>");
    }

    private void tag(String tag, String text) {
        html.append('<')
                .append(tag)
                .append('>')
                .append(escaped(text))
                .append("</")
                .append(tag)
                .append('>');
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
