package asc.run;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "rebuild",
        description =
                "Makes the whole warehouse anew from the archive, and swaps it in when it holds what the old one does.",
        mixinStandardHelpOptions = true)
final class RebuildCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            required = true,
            description = "Why, for whoever asks: it is logged with your name.")
    private String why;

    @Option(names = "--as", paramLabel = "NAME", description = "Who says so; else the name this system knows you by.")
    private String as;

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        Home home = options.home();
        home.prepare();
        try (OpenRun run = new OpenRun(home, project, options.settings(), definitions, "rebuild", options.quiet)) {
            run.because(why);
            run.ends("refused");
            Outcome outcome = new Rebuild(run, as == null ? OpenRun.who() : as).make();
            return Outcomes.tell(List.of(outcome), run, options.json);
        }
    }
}
