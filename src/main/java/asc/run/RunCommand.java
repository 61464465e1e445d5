package asc.run;

import asc.definition.LoadJob;
import asc.definition.PublishJob;
import asc.plan.Plan;
import asc.problem.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(name = "run", description = "Runs one or more jobs by hand.", mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Parameters(paramLabel = "JOB", arity = "1..*", description = "The jobs, by name; asc jobs lists them.")
    private List<String> names;

    @Option(
            names = "--file",
            paramLabel = "F",
            description = "Load this file instead of the inbox's; it stays where it is.")
    private Path file;

    @Option(
            names = "--edition",
            paramLabel = Editions.SYNTAX,
            defaultValue = "",
            description =
                    "The file's edition, as 2026-09-01, when it cannot say; with --reprocess also a range of editions.")
    private String edition;

    @Option(
            names = "--reprocess",
            description =
                    "Load again what is loaded: the newest edition, or the one --edition names; of a publish job, publish again.")
    private boolean reprocess;

    @Option(names = "--why", paramLabel = "TEXT", description = Options.WHY, defaultValue = "")
    private String why;

    @Option(
            names = "--as-at",
            paramLabel = "DATE",
            converter = EditionDate.class,
            description =
                    "Of a publish job that extracts a date: write it as at this date, as 2026-03-31, to the outbox.")
    private LocalDate asAt;

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        checkUsage(definitions);
        Home home = options.home();
        home.prepare();
        try (OpenRun run = new OpenRun(
                home, project, options.settings(), definitions, "run " + String.join(" ", names), options.quiet)) {
            run.because(why);
            return Outcomes.tell(outcomes(run), run, options.json);
        }
    }

    private void checkUsage(Definitions definitions) throws Options.WrongUsage {
        for (String name : names) {
            if (!definitions.jobs().names().contains(name)) {
                throw new Options.WrongUsage("There is no job \"" + name + "\". "
                        + Nearest.sentence(name, definitions.jobs().names(), "asc jobs lists them."));
            }
        }
        if (file != null && !Files.isRegularFile(file)) {
            throw new Options.WrongUsage("There is no file " + file + ".");
        }
        if (file != null && names.size() > 1) {
            throw new Options.WrongUsage("--file goes with one job.");
        }
        if (Editions.of(edition).isRange() && (!reprocess || file != null)) {
            throw new Options.WrongUsage("A range of editions goes with --reprocess, and not with --file.");
        }
        if (asAt != null && extracts(definitions).isEmpty()) {
            throw new Options.WrongUsage("--as-at goes with a publish job that says \"as at\"; none of these does.");
        }
    }

    /** What only the warehouse can tell to be wrong, an edition that is not there, is nobody's fault. */
    private List<Outcome> outcomes(OpenRun run) throws Exception {
        try {
            return run(run);
        } catch (Options.WrongUsage wrong) {
            run.ends("refused");
            throw wrong;
        }
    }

    private List<Outcome> run(OpenRun run) throws Exception {
        Optional<Outcome> noRoom = new PublishRun(run).ifThereIsNoRoom();
        if (noRoom.isPresent()) {
            return List.of(noRoom.get());
        }
        List<Outcome> outcomes = new ArrayList<>();
        List<String> loads = run.definitions().jobs().loads().stream()
                .map(LoadJob::name)
                .filter(names::contains)
                .toList();
        if (!loads.isEmpty()) {
            Work work = Work.of(order(loads), run.home(), run.definitions(), run.connection());
            for (Work.Task task : work.tasks()) {
                outcomes.add(new LoadRun(run, task.job(), task.path()).load(task.edition(), task.again()));
            }
            outcomes.addAll(work.notDone());
        }
        List<String> publishes = run.definitions().jobs().publishes().stream()
                .map(PublishJob::name)
                .toList();
        if (names.stream().anyMatch(publishes::contains)) {
            Outcome published = new PublishRun(run).publish(reprocess);
            outcomes.add(published);
            if (asAt != null && !published.isRefused()) {
                outcomes.addAll(new AsAtExtracts(run).write(extracts(run.definitions()), asAt));
            }
        }
        if (outcomes.isEmpty()) {
            outcomes.add(Outcome.nothing());
        }
        return outcomes;
    }

    /** The jobs named that extract a date. */
    private List<PublishJob> extracts(Definitions definitions) {
        return definitions.jobs().publishes().stream()
                .filter(job -> names.contains(job.name()) && !job.asAt().isEmpty())
                .toList();
    }

    private Plan.Order order(List<String> loads) {
        return new Plan.Order(
                loads, file == null ? "" : file.toAbsolutePath().normalize().toString(), edition, reprocess);
    }
}
