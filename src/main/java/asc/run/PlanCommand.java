package asc.run;

import asc.definition.LoadJob;
import asc.plan.Plan;
import asc.plan.PlanFolder;
import asc.plan.PlanTable;
import asc.plan.PlanWords;
import asc.problem.Nearest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "plan",
        description =
                "What a night, or a run of some jobs, would change in published figures. Tried on a copy: nothing changes.",
        mixinStandardHelpOptions = true)
final class PlanCommand implements Callable<Integer> {

    /** More than this nobody reads in a terminal. */
    private static final int SHOWN = 100;

    @Mixin
    private Options options;

    @Parameters(paramLabel = "JOB", arity = "0..*", description = "Load jobs, by name; all of them unless said.")
    private List<String> names = List.of();

    @Option(names = "--file", paramLabel = "F", description = "Plan to load this file instead of the inbox's.")
    private Path file;

    @Option(
            names = "--edition",
            paramLabel = Editions.SYNTAX,
            defaultValue = "",
            description = "The file's edition; with --reprocess also a range of editions.")
    private String edition;

    @Option(names = "--reprocess", description = "Plan to load again what is loaded.")
    private boolean reprocess;

    @Option(
            names = "--as",
            paramLabel = "NAME",
            description = "Who asks for it; else the name this system knows you by.")
    private String as;

    @Option(names = "--why", paramLabel = "TEXT", description = "Why it is asked for.", defaultValue = "")
    private String why;

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        checkUsage(definitions);
        Home home = options.home();
        home.prepare();
        try (HomeLock lock = HomeLock.take(home, "plan")) {
            Path folder = folder(home);
            Plan.Order order = new Plan.Order(
                    names, file == null ? "" : file.toAbsolutePath().normalize().toString(), edition, reprocess);
            try {
                Plan plan = new Planning(home, project, options.settings(), definitions, this::progress)
                        .plan(
                                folder.getFileName().toString(),
                                order,
                                as == null ? OpenRun.who() : as,
                                why,
                                Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
                PlanFolder.write(folder, plan);
                tell(plan, folder, new Invocation(project, home));
            } finally {
                if (!Files.exists(folder.resolve(PlanFolder.JSON_FILE))) {
                    Files.deleteIfExists(folder);
                }
            }
        }
        return 0;
    }

    private void checkUsage(Definitions definitions) throws Options.WrongUsage {
        List<String> loads =
                definitions.jobs().loads().stream().map(LoadJob::name).toList();
        for (String name : names) {
            if (!loads.contains(name)) {
                throw new Options.WrongUsage("There is no load job \"" + name + "\". "
                        + Nearest.sentence(name, loads, "asc jobs lists them."));
            }
        }
        boolean needsJob = file != null || reprocess || !edition.isEmpty();
        if (needsJob && names.isEmpty() || file != null && names.size() > 1) {
            throw new Options.WrongUsage("--file, --edition and --reprocess go with the name of a load job.");
        }
        if (file != null && !Files.isRegularFile(file)) {
            throw new Options.WrongUsage("There is no file " + file + ".");
        }
        if (Editions.of(edition).isRange() && (!reprocess || file != null)) {
            throw new Options.WrongUsage("A range of editions goes with --reprocess, and not with --file.");
        }
    }

    /** Its name is the time. Closed to others: a plan holds figures that nobody has let out yet. */
    private static Path folder(Home home) throws Exception {
        Path plans = home.plans();
        if (!Files.exists(plans)) {
            Files.createDirectory(plans);
            Home.closeFolder(plans);
        }
        DateTimeFormatter stamp =
                DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
        while (Files.exists(plans.resolve(stamp.format(Instant.now())))) {
            Thread.sleep(100);
        }
        return Files.createDirectory(plans.resolve(stamp.format(Instant.now())));
    }

    private void progress(String what) {
        if (!options.quiet) {
            System.err.println("plan  " + what);
        }
    }

    private void tell(Plan plan, Path folder, Invocation invocation) {
        if (options.json) {
            System.out.print(PlanFolder.json(plan));
            return;
        }
        System.out.println("Plan " + plan.id() + ".");
        PlanWords.of(plan).forEach(sentence -> System.out.println("  " + sentence));
        for (PlanTable table : PlanTable.inGrids(plan)) {
            if (!table.rows().isEmpty()) {
                System.out.println();
                System.out.println(table.title());
                Grid grid = new Grid(table.columns().toArray(String[]::new));
                table.rows().stream().limit(SHOWN).forEach(row -> grid.row(row.toArray()));
                grid.print(Grid.Format.TABLE, System.out);
                if (table.rows().size() > SHOWN) {
                    System.out.println("These are the first " + SHOWN + " of "
                            + Words.count(table.rows().size(), "row") + ".");
                }
            }
        }
        plan.files().stream()
                .filter(file -> !file.why().isEmpty())
                .forEach(file -> System.out.println("\n" + file.why()));
        plan.stops().forEach(stop -> System.out.println("\n" + stop.asText()));
        plan.held().forEach(held -> System.out.println("\n" + held.asProblem().asText()));
        plan.warnings().forEach(warning -> System.out.println("\nWorth knowing: " + warning));
        System.out.println();
        System.out.println("All of it: " + folder.resolve("plan.xlsx") + ", plan.html and plan.json beside it.");
        if (plan.stops().isEmpty() && (plan.publishes() || !plan.files().isEmpty())) {
            System.out.println("To do exactly this: "
                    + invocation.of("apply " + plan.id() + (plan.held().isEmpty() ? "" : " --approve --why \"…\"")));
        }
    }
}
