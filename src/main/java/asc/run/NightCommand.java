package asc.run;

import asc.problem.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "night",
        description = "Everything due: loads whatever is new, builds, checks, publishes.",
        mixinStandardHelpOptions = true)
final class NightCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Option(names = "--why", paramLabel = "TEXT", description = Options.WHY, defaultValue = "")
    private String why;

    @Override
    public Integer call() throws Exception {
        return run(options, "night", why);
    }

    /** Runs a night and prints what became of it; gives the exit code. */
    static int run(Options options, String command, String why) throws Exception {
        Project project = Project.find();
        Home home = options.home();
        Definitions definitions;
        try {
            definitions = Definitions.read(project);
        } catch (Refusal unusable) {
            Owners.tellThatNothingRan(home, options.settings(), project, unusable, options.quiet);
            throw unusable;
        }
        Owners.check(options.settings().telling(), definitions);
        home.prepare();
        try (OpenRun run = new OpenRun(home, project, options.settings(), definitions, command, options.quiet)) {
            run.because(why);
            Owners owners = new Owners(run);
            List<Outcome> outcomes;
            try {
                outcomes = new Night(run).run();
            } catch (Stop stop) {
                throw stop;
            } catch (Exception fault) {
                owners.tell(List.of(), Optional.of(Fault.inWords(fault)));
                throw fault;
            }
            int code = Outcomes.tell(outcomes, run, options.json);
            owners.tell(outcomes, Optional.empty());
            Schedule schedule = new Schedule(definitions.jobs(), home);
            schedule.ran(schedule.jobs(), Now.instant());
            return code;
        }
    }
}
