package asc.run;

import asc.definition.Settings;
import asc.landing.Staging;
import asc.model.BuildListener;
import asc.model.ModelBuild;
import asc.model.ModelGraph;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.sample.SampleFolder;
import asc.sample.SampleInbox;
import asc.sample.SamplePlan;
import asc.sample.WrittenSample;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "sample",
        description =
                "Fills an inbox with invented spreadsheets in the layouts of the real ones, small or at full size.",
        mixinStandardHelpOptions = true)
final class SampleCommand implements Callable<Integer> {

    /** Says in a folder that everything in it is invented. */
    private static final String NOTICE = "SAMPLE.txt";

    @Parameters(paramLabel = "DIR", description = "The files go below its inbox folder; it is made if it is not there.")
    private Path folder;

    @Option(
            names = "--size",
            paramLabel = "SIZE",
            defaultValue = "small",
            description =
                    "small: our own council and its neighbours; full: as large as the real files. Default: small.")
    private SamplePlan.Size size;

    @Option(
            names = "--seed",
            paramLabel = "N",
            defaultValue = "1",
            description = "Another seed gives other figures, the same seed the same bytes. Default: 1.")
    private long seed;

    @Option(
            names = "--months",
            paramLabel = "M",
            defaultValue = "2",
            description = "How many months of the monthly files. Default: 2.")
    private int months;

    @Option(
            names = "--until",
            paramLabel = "YYYY-MM",
            defaultValue = "2026-10",
            description = "The last of the months. Default: 2026-10.")
    private String until;

    @Option(names = "--json", description = "Print one machine-readable document instead of sentences.")
    private boolean json;

    @Option(names = "--quiet", description = "Print no progress.")
    private boolean quiet;

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Home home = new Home(folder.toAbsolutePath().normalize());
        YearMonth last = lastMonth();
        refuseRealFigures(home);
        long start = System.nanoTime();
        Files.createDirectories(home.path());
        writeSettings(project, home);
        SamplePlan plan = new SamplePlan(council(project, Options.settings(home)), size, seed, months, last);
        List<WrittenSample> written = write(project, home, plan, this::progress);
        tell(written, (System.nanoTime() - start) / 1_000_000);
        return 0;
    }

    private YearMonth lastMonth() throws Options.WrongUsage {
        if (months < 1 || months > 120) {
            throw new Options.WrongUsage("--months takes a number from 1 to 120.");
        }
        try {
            return YearMonth.parse(until);
        } catch (DateTimeException unreadable) {
            throw new Options.WrongUsage("--until takes a month: 2026-10.");
        }
    }

    private static void refuseRealFigures(Home home) throws Refusal {
        if (Files.exists(home.warehouse()) && !Files.exists(home.path().resolve(NOTICE))) {
            throw new Refusal(
                    "No sample was written.",
                    new Problem(
                            home.path() + " is a home that was used before.",
                            "",
                            "Invented figures must not mix with real ones. Name another folder: asc sample DIR"));
        }
    }

    private void progress(WrittenSample sample) {
        if (!quiet) {
            System.err.println(sample.file().getFileName() + " is written.");
        }
    }

    private void tell(List<WrittenSample> written, long milliseconds) {
        if (json) {
            System.out.println(JsonMapper.builder()
                    .build()
                    .writeValueAsString(
                            written.stream().map(SampleCommand::document).toList()));
            return;
        }
        for (WrittenSample sample : written) {
            System.out.printf(
                    "%12s rows  %9s kB  %s%n",
                    Words.number(sample.rows()), Words.number(sample.bytes() / 1000), sample.file());
        }
        System.out.println(Words.count(written.size(), "file") + " in " + Words.seconds(milliseconds)
                + ", every figure in them invented.");
    }

    private static Map<String, Object> document(WrittenSample sample) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("file", sample.file().toString());
        document.put("bytes", sample.bytes());
        document.put("rows", sample.rows());
        return document;
    }

    /** The settings that go with the samples, where a home has none yet. */
    static void writeSettings(Project project, Home home) throws IOException {
        if (!Files.exists(home.settings())) {
            Files.copy(settings(project), home.settings());
        }
    }

    /** Our own area: the home's, else the one the samples' own settings name. */
    static String council(Project project, Settings settings) throws IOException, Refusal {
        String own = settings.council();
        return own.isEmpty() ? Settings.read(settings(project)).council() : own;
    }

    private static Path settings(Project project) {
        return project.sql().resolve("samples").resolve("asc.yaml");
    }

    /** Writes samples below a home. They are queries over the reference tables, so that these are built first, in memory. */
    static List<WrittenSample> write(Project project, Home home, SamplePlan plan, Consumer<WrittenSample> listener)
            throws Exception {
        Definitions definitions = Definitions.read(project);
        Files.writeString(
                home.path().resolve(NOTICE),
                "The files below inbox were made by \"asc sample\": every figure is invented.\n");
        try (Warehouse warehouse = Warehouse.empty(project)) {
            Connection connection = warehouse.connection();
            definitions.types().install(connection);
            new Staging(connection).rebuild(definitions.jobs().loads());
            ModelGraph graph = Models.read(project, connection, definitions).graph();
            new ModelBuild(connection, graph, BuildListener.SILENT, Models.PROTECTION).build();
            return new SampleInbox(connection, SampleFolder.read(project.sql()), plan, listener)
                    .write(home.path(), graph.tables());
        }
    }
}
