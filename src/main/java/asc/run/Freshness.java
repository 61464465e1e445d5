package asc.run;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How one source stands on a day: as published, and by that day's date.
 *
 * @param job the job that loads it
 * @param newest its newest edition, if any was loaded
 * @param awaited the edition that comes next
 * @param expected the day by which that should be here
 * @param late the last day on which it is not yet late
 * @param stale the last day on which the source is not yet stale
 * @param state {@code fresh}, {@code due}, {@code late}, {@code stale}, {@code ahead}, {@code unknown} or {@code never}; {@code loaded} of one
 *     whose awaited edition is loaded since it was built
 */
record Freshness(
        String job,
        Optional<LocalDate> newest,
        Optional<LocalDate> awaited,
        Optional<LocalDate> expected,
        Optional<LocalDate> late,
        Optional<LocalDate> stale,
        String state) {

    /** Every source that is known, in the order of their jobs; none before anything was built. */
    static List<Freshness> on(LocalDate day, Project project, Reading reading) throws SQLException {
        Map<String, LocalDate> loaded = new HashMap<>();
        reading.query(
                        "select job, cast(max(edition) as varchar) as edition from log.file where verdict = 'loaded' group by 1")
                .asMaps()
                .forEach(row -> loaded.put((String) row.get("job"), LocalDate.parse((String) row.get("edition"))));
        List<Freshness> sources = new ArrayList<>();
        for (Map<String, Object> row :
                reading.today(TodayQueries.of(project, "freshness"), day).asMaps()) {
            Freshness built = new Freshness(
                    (String) row.get("job"),
                    date(row.get("newest_edition")),
                    date(row.get("awaited_edition")),
                    date(row.get("expected_on")),
                    date(row.get("warn_on")),
                    date(row.get("fail_on")),
                    (String) row.get("state"));
            sources.add(built.when(Optional.ofNullable(loaded.get(built.job()))));
        }
        return sources;
    }

    /** What comes after an edition is known once it is built: until then one that was awaited and is loaded is not missing. */
    private Freshness when(Optional<LocalDate> loaded) {
        boolean isHere =
                awaited.isPresent() && loaded.isPresent() && !loaded.get().isBefore(awaited.get());
        return isHere && !state.equals("ahead")
                ? new Freshness(job, loaded, awaited, expected, late, stale, "loaded")
                : this;
    }

    private static Optional<LocalDate> date(Object text) {
        return Optional.ofNullable((String) text).map(LocalDate::parse);
    }

    boolean isStale() {
        return state.equals("stale");
    }

    /** Whether somebody has to fetch a file, or to mend a date. */
    boolean needsSomebody() {
        return isStale() || state.equals("late") || state.equals("ahead");
    }

    /** How it stands, in a word or a few. */
    String shown() {
        return switch (state) {
            case "never" -> "nothing loaded yet";
            case "unknown" -> "no calendar";
            case "ahead" -> "dated in the future";
            case "loaded" -> "loaded, not built yet";
            default -> state;
        };
    }

    /** What is wrong with it, in a sentence; of one that needs somebody. */
    String sentence() {
        if (state.equals("ahead")) {
            return "Its newest edition is " + Words.date(newest.orElseThrow())
                    + ", which lies in the future: nothing will be missed until then.";
        }
        return "The edition of " + Words.date(awaited.orElseThrow()) + " was expected by "
                + Words.date(expected.orElseThrow()) + " and is not loaded; the newest is that of "
                + Words.date(newest.orElseThrow()) + ".";
    }

    /** What to do about it. */
    String whatToDo() {
        return state.equals("ahead")
                ? "Load the file again under its right date: asc run JOB --file F --edition DATE"
                : "Fetch the file, or ask whoever sends it, and save it in the inbox of its source (asc jobs says where)."
                        + " If it comes later this time, write the day in sql/reference/release.csv.";
    }

    /** As a document has it: a day that is not known is null. */
    Map<String, Object> asMap() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("job", job);
        map.put("state", state);
        map.put("newest_edition", text(newest));
        map.put("awaited_edition", text(awaited));
        map.put("expected_on", text(expected));
        map.put("warn_on", text(late));
        map.put("fail_on", text(stale));
        return map;
    }

    private static String text(Optional<LocalDate> date) {
        return date.map(LocalDate::toString).orElse(null);
    }
}
