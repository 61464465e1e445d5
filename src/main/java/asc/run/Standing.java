package asc.run;

import asc.publish.Version;
import asc.publish.Versions;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How things stand at one moment, read once for whoever asks within the next seconds.
 *
 * @param at the moment
 * @param hindrance why nothing can run, in a sentence; empty while anything can
 * @param runs the last runs, the newest first
 * @param sources what was read of each source
 * @param bytes the bytes of the files loaded, by job
 * @param steps the steps of the last run
 * @param freshness of each source
 * @param refused the refused files that wait for somebody
 * @param stops why nothing, or not everything, could be published when that was tried last
 * @param versions the published versions, the oldest first
 * @param inForce the version in force
 * @param heldSince since when a run holds the warehouse; empty while none does
 */
record Standing(
        Instant at,
        String hindrance,
        List<Map<String, Object>> runs,
        List<Map<String, Object>> sources,
        List<Map<String, Object>> bytes,
        List<Map<String, Object>> steps,
        List<Freshness> freshness,
        List<Map<String, Object>> refused,
        List<String> stops,
        List<Version> versions,
        Optional<Version> inForce,
        Optional<Instant> heldSince) {

    /** No run takes that long; whoever holds the warehouse longer hangs. */
    private static final Duration LONGEST_RUN = Duration.ofHours(4);

    /** Reads it. */
    static Standing read(Home home, Project project, Reading log, String hindrance) throws Exception {
        StatusParts parts = new StatusParts(log, Freshness.on(Now.today(), project, log));
        Versions versions = new Versions(home.published());
        return new Standing(
                Now.instant(),
                hindrance,
                parts.runs().asMaps(),
                parts.sources().asMaps(),
                log.query("select job, sum(bytes)::bigint as bytes from log.file where verdict = 'loaded' group by job"
                                + " order by job")
                        .asMaps(),
                log.query("select job, step, sum(milliseconds)::bigint as milliseconds, sum(rows)::bigint as rows from"
                                + " log.step where run_id = (select max(run_id) from log.step) group by job, step order by"
                                + " job, step")
                        .asMaps(),
                parts.freshness(),
                StatusPage.refused(home, parts),
                parts.stops(),
                versions.list(),
                versions.current(),
                log.isPublishedCopy()
                        ? Optional.of(Files.getLastModifiedTime(home.lock()).toInstant())
                        : Optional.empty());
    }

    /** What a hindrance is among the reasons why it is not well. */
    static List<String> hindrances(String hindrance) {
        return hindrance.isEmpty() ? List.of() : List.of(hindrance);
    }

    /** Why it is not well, in sentences: nothing can run, or something is stale, failed or locked; none when it is. */
    List<String> faults() {
        List<String> faults = new ArrayList<>(hindrances(hindrance));
        freshness.stream()
                .filter(Freshness::isStale)
                .forEach(source -> faults.add(source.job() + " is stale. " + source.sentence()));
        runs.stream()
                .limit(1)
                .filter(run -> List.of("fault", "died").contains(run.get("verdict")))
                .forEach(run -> faults.add("The last run, asc " + run.get("command") + ", "
                        + (run.get("verdict").equals("died") ? "died." : "ended with a fault of ours.")));
        stops.forEach(stop -> faults.add("Not everything could be published. " + stop.replaceAll("\\s+", " ")));
        heldSince
                .filter(since -> since.isBefore(at.minus(LONGEST_RUN)))
                .ifPresent(since -> faults.add(
                        "A run holds the warehouse since " + Words.time(since) + ", longer than any takes."));
        return faults;
    }
}
