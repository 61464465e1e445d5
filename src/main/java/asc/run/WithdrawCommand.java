package asc.run;

import asc.definition.LoadJob;
import asc.inbox.Archive;
import asc.landing.Withdrawal;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "withdraw",
        description = "Takes a loaded file's rows out of the warehouse. The night does not load the same file again.",
        mixinStandardHelpOptions = true)
final class WithdrawCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Parameters(paramLabel = "FILE", description = "Its name as it was loaded, or its file_id: asc status --files.")
    private String given;

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
        if (why.isBlank()) {
            throw new Options.WrongUsage("--why takes a reason. It is logged with your name.");
        }
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        Home home = options.home();
        home.prepare();
        try (OpenRun run = new OpenRun(home, project, options.settings(), definitions, "withdraw", options.quiet)) {
            run.because(why);
            run.ends("refused");
            Withdrawal withdrawal = new Withdrawal(run.connection());
            Withdrawal.Loaded file = theOne(withdrawal.meant(given));
            LoadJob job = definitions.load(file.job());
            String by = as == null ? OpenRun.who() : as;
            Withdrawal.Reason reason = new Withdrawal.Reason(by, OpenRun.who(), why, run.runId());
            List<Withdrawal.Loaded> withIt =
                    run.warehouse().inTransaction(() -> withdrawal.withdraw(job, file, reason));
            new Archive(home.path()).clearMarked(file.fileId());
            run.log().tell(file.job(), file.name(), "withdraw", "Withdrawn by " + by + ": " + why);
            return Outcomes.tell(
                    List.of(Outcome.withdrawn(file, withIt, new Invocation(project, home))), run, options.json);
        }
    }

    private Withdrawal.Loaded theOne(List<Withdrawal.Loaded> files) throws Options.WrongUsage {
        if (files.isEmpty()) {
            throw new Options.WrongUsage("No file called " + given + " is loaded. asc status --files lists them.");
        }
        if (files.size() > 1) {
            StringBuilder text =
                    new StringBuilder("More than one file is called " + given + ". Say which by its file_id:");
            files.forEach(file -> text.append("\n  ")
                    .append(file.fileId())
                    .append("  edition ")
                    .append(Words.date(file.edition()))
                    .append(", revision ")
                    .append(file.revision())
                    .append(file.revision() == 0 ? " (it mended rows)" : ""));
            throw new Options.WrongUsage(text.toString());
        }
        return files.get(0);
    }
}
