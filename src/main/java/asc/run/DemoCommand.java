package asc.run;

import asc.landing.Staging;
import asc.model.BuildListener;
import asc.model.ModelBuild;
import asc.model.ModelGraph;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.sample.Sample;
import asc.sample.SampleFolder;
import asc.sample.SampleWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "demo",
        description =
                "Fills an empty home with a sample inbox (invented figures), runs the night, says what it made and where.",
        mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {

    /** Any number would do; the same one makes the same figures everywhere. */
    private static final long SEED = 1;

    @Mixin
    private Options options;

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Home home = options.home();
        if (Files.exists(home.warehouse())) {
            throw new Refusal(
                    "The demo was not run.",
                    new Problem(
                            home.path() + " is a home that was used before.",
                            "",
                            "Invented figures must not mix with real ones. Name an empty folder: asc demo --home DIR"));
        }
        home.prepare();
        writeSettings(project, home);
        List<Path> samples = writeSamples(project, home, options.settings().council());
        if (!options.json) {
            System.out.println("Sample inbox, every figure invented:");
            samples.forEach(sample -> System.out.println("  " + sample));
        }
        int code = NightCommand.run(options, "demo");
        if (!options.json && code == 0) {
            System.out.println("Try: ./asc query \"select schema_name, table_name from duckdb_tables()\"");
        }
        return code;
    }

    /** Samples are queries over the reference tables, so that these are built first, in memory. */
    static List<Path> writeSamples(Project project, Home home, String council) throws Exception {
        Definitions definitions = Definitions.read(project);
        List<Problem> problems = new ArrayList<>();
        List<Sample> samples = SampleFolder.read(project.sql(), problems::add);
        if (!problems.isEmpty()) {
            throw new Refusal("The demo was not run.", problems);
        }
        List<Path> written = new ArrayList<>();
        try (Warehouse warehouse = Warehouse.empty(project)) {
            Connection connection = warehouse.connection();
            definitions.types().install(connection);
            new Staging(connection).rebuild(definitions.jobs().loads());
            ModelGraph graph = Models.read(project, connection, definitions).graph();
            new ModelBuild(connection, graph, BuildListener.SILENT).build();
            for (Sample sample : samples) {
                written.add(new SampleWriter(connection, SEED, council).write(sample, home.path()));
            }
        }
        return written;
    }

    private static void writeSettings(Project project, Home home) throws IOException {
        if (!Files.exists(home.settings())) {
            Files.copy(project.sql().resolve("samples").resolve("asc.yaml"), home.settings());
        }
    }
}
