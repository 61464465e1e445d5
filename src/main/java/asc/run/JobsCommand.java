package asc.run;

import asc.definition.LoadJob;
import asc.definition.PublishJob;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "jobs",
        description = "Every job: when it runs, who owns it, where its files arrive, its newest edition.",
        mixinStandardHelpOptions = true)
final class JobsCommand implements Callable<Integer> {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.UK);

    @Mixin
    private Options options;

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Definitions definitions = Definitions.toShow(project);
        Map<String, List<String>> loaded = new HashMap<>();
        Map<String, Freshness> freshness = new HashMap<>();
        Optional<Reading> reading = Reading.of(options.home());
        if (reading.isPresent()) {
            try (Reading log = reading.get()) {
                loaded.putAll(loaded(log));
                Freshness.on(Now.today(), project, log).forEach(source -> freshness.put(source.job(), source));
            }
        }
        Schedule schedule = new Schedule(definitions.jobs(), options.home());
        Map<String, Instant> last = schedule.last();
        Grid grid = new Grid(
                "job",
                "when",
                "owner",
                "finds",
                "newest edition",
                "files",
                "last loaded",
                "freshness",
                "next edition",
                "expected by",
                "last run",
                "next run");
        for (LoadJob job : definitions.jobs().loads()) {
            List<String> newest = loaded.getOrDefault(job.name(), List.of("", "", ""));
            Optional<Freshness> source = Optional.ofNullable(freshness.get(job.name()));
            grid.row(
                    job.name(),
                    job.when().isEmpty() ? "whenever a file arrives" : job.when(),
                    job.owner(),
                    job.find(),
                    newest.get(0),
                    newest.get(1),
                    newest.get(2),
                    source.map(Freshness::shown).orElse(""),
                    source.flatMap(Freshness::awaited).map(LocalDate::toString).orElse(""),
                    source.flatMap(Freshness::expected).map(LocalDate::toString).orElse(""),
                    time(Optional.ofNullable(last.get(job.name()))),
                    time(schedule.next(job.name(), Now.instant())));
        }
        for (PublishJob job : definitions.jobs().publishes()) {
            String when = job.when().isEmpty() ? "with every publication" : job.when();
            grid.row(
                    job.name(),
                    when,
                    job.owner(),
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    time(Optional.ofNullable(last.get(job.name()))),
                    time(schedule.next(job.name(), Now.instant())));
        }
        grid.print(options.json ? Grid.Format.JSON : Grid.Format.TABLE, System.out);
        return 0;
    }

    /** On the council's clock; empty where no clock starts the job, or it never ran. */
    private static String time(Optional<Instant> at) {
        return at.map(instant -> MINUTE.format(instant.atZone(Words.ZONE))).orElse("");
    }

    private static Map<String, List<String>> loaded(Reading log) throws SQLException {
        Map<String, List<String>> loaded = new HashMap<>();
        Grid grid =
                log.query("select job, cast(max(edition) as varchar) as edition, cast(count(*) as varchar) as files,"
                        + " strftime(max(loaded_at), '%Y-%m-%d %H:%M UTC') as at"
                        + " from log.file where verdict = 'loaded' group by job");
        grid.asMaps()
                .forEach(row -> loaded.put(
                        (String) row.get("job"),
                        List.of((String) row.get("edition"), (String) row.get("files"), (String) row.get("at"))));
        return loaded;
    }
}
