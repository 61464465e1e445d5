package asc.run;

import asc.plan.Plan;
import asc.plan.PlanFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "apply",
        description =
                "Does exactly what a plan says, or refuses because files, warehouse or definitions have moved since.",
        mixinStandardHelpOptions = true)
final class ApplyCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Parameters(paramLabel = "PLAN", description = "The plan's name, or its folder.")
    private String name;

    @Option(names = "--approve", description = "Let through what a gate holds. It takes --why.")
    private boolean approve;

    @Option(names = "--as", paramLabel = "NAME", description = "Who approves; else the name this system knows you by.")
    private String as;

    @Option(names = "--why", paramLabel = "TEXT", description = Options.WHY, defaultValue = "")
    private String why;

    @Override
    public Integer call() throws Exception {
        if (approve && why.isBlank()) {
            throw new Options.WrongUsage("--approve takes a reason: --why \"…\". It is logged with your name.");
        }
        if (as != null && as.isBlank()) {
            throw new Options.WrongUsage("--as takes a name: whose approval it is.");
        }
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        Home home = options.home();
        home.prepare();
        Plan plan = PlanFolder.read(folder(home));
        try (OpenRun run =
                new OpenRun(home, project, options.settings(), definitions, "apply " + plan.id(), options.quiet)) {
            run.because(why.isEmpty() ? plan.why() : why);
            List<Outcome> outcomes = new Applying(run, plan).apply(approve, as == null ? OpenRun.who() : as, why);
            return Outcomes.tell(outcomes, run, options.json);
        }
    }

    private Path folder(Home home) throws Options.WrongUsage {
        Path given = Path.of(name).toAbsolutePath().normalize();
        Path named = home.plans().resolve(name).normalize();
        for (Path folder : List.of(named, given)) {
            if (Files.isDirectory(folder)) {
                return folder;
            }
            if (folder.endsWith(PlanFolder.JSON_FILE) && Files.isRegularFile(folder)) {
                return folder.getParent();
            }
        }
        throw new Options.WrongUsage("There is no plan " + name + ". The plans lie in " + home.plans() + ".");
    }
}
