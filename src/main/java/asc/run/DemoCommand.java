package asc.run;

import asc.model.Room;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.sample.SamplePlan;
import asc.sample.WrittenSample;
import java.nio.file.Files;
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
        SampleCommand.writeSettings(project, home);
        String council = SampleCommand.council(project, options.settings());
        List<WrittenSample> samples = SampleCommand.write(project, home, SamplePlan.small(council), written -> {});
        if (!options.json) {
            System.out.println("Sample inbox, every figure invented:");
            samples.forEach(sample -> System.out.println("  " + sample.file()));
        }
        int code = NightCommand.run(options, "demo", "");
        if (!options.json && code == 0) {
            Invocation typed = new Invocation(project, home);
            System.out.println("Try, as it stands:");
            System.out.println("  " + typed.of("status"));
            System.out.println("  "
                    + typed.of("query \"select table_name, comment from duckdb_tables() where schema_name = '"
                            + Room.MARTS.schema() + "'\""));
        }
        return code;
    }
}
