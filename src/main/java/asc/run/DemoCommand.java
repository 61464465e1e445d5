package asc.run;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
        List<Path> samples = List.of();
        if (!options.json) {
            System.out.println("Sample inbox, every figure invented:");
            samples.forEach(sample -> System.out.println("  " + sample));
        }
        int code = NightCommand.run(options, "demo");
        if (!options.json && code == 0) {
            System.out.println("Try: asc query \"show all tables\"");
        }
        return code;
    }

    private static void writeSettings(Project project, Home home) throws IOException {
        if (!Files.exists(home.settings())) {
            Files.copy(project.sql().resolve("samples").resolve("asc.yaml"), home.settings());
        }
    }
}
