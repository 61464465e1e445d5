package asc.run;

import asc.definition.CronFields;
import asc.definition.LoadJob;
import asc.definition.PublishJob;
import asc.definition.When;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(
        name = "install",
        description =
                "Prints what makes a scheduler run asc night at the times that the jobs' \"when\" names: of systemd, of cron, or of Windows."
                        + " Installs nothing.",
        mixinStandardHelpOptions = true)
final class InstallCommand implements Callable<Integer> {

    /** Which scheduler. */
    enum Scheduler {
        SYSTEMD,
        CRON,
        WINDOWS
    }

    /** A night of its own where no job names a time. */
    private static final String OTHERWISE = "every day at 02:10";

    @Mixin
    private Options options;

    @Parameters(paramLabel = "SCHEDULER", description = "systemd, cron or windows.")
    private String scheduler;

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Timetable timetable = new Timetable(project, options.home(), times(Definitions.toShow(project)));
        System.out.print(
                switch (chosen()) {
                    case SYSTEMD -> timetable.systemd(OpenRun.who());
                    case CRON -> timetable.cron();
                    case WINDOWS -> timetable.windows();
                });
        return 0;
    }

    private Scheduler chosen() throws Options.WrongUsage {
        for (Scheduler each : Scheduler.values()) {
            if (each.name().equalsIgnoreCase(scheduler)) {
                return each;
            }
        }
        throw new Options.WrongUsage("\"" + scheduler + "\" is no scheduler we know. Say systemd, cron or windows.");
    }

    /** The times of all jobs, each once: a night does whatever is due, for every job. */
    private static List<CronFields> times(Definitions definitions) {
        List<CronFields> times = Stream.concat(
                        definitions.jobs().loads().stream().map(LoadJob::when),
                        definitions.jobs().publishes().stream().map(PublishJob::when))
                .flatMap(when -> When.of(when).orElseThrow().fields().stream())
                .distinct()
                .toList();
        return times.isEmpty() ? When.of(OTHERWISE).orElseThrow().fields() : times;
    }
}
