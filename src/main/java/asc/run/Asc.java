package asc.run;

import asc.problem.Refusal;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import tools.jackson.databind.json.JsonMapper;

/** The command {@code asc}. */
@Command(
        name = "asc",
        description =
                "Loads adult social care spreadsheets into a warehouse, and publishes benchmarks anyone can trace.",
        subcommands = {
            DemoCommand.class,
            NightCommand.class,
            RunCommand.class,
            JobsCommand.class,
            StatusCommand.class,
            ServeCommand.class,
            InstallCommand.class,
            CheckCommand.class,
            NewCommand.class,
            CompareCommand.class,
            PreviewCommand.class,
            ExplainCommand.class,
            QueryCommand.class,
            PlanCommand.class,
            ApplyCommand.class,
            WithdrawCommand.class,
            RebuildCommand.class,
            VersionsCommand.class,
            RollbackCommand.class,
            KeyCommand.class,
            SampleCommand.class,
            HelpCommand.class
        },
        footer = {
            "",
            "Exit codes: 0 done, or nothing to do; 1 a fault of ours; 2 wrong usage; 3 something was refused or stopped by a"
                    + " check, and changed nothing; 4 another run holds the warehouse; 143 stopped by SIGTERM."
        })
public final class Asc {

    static final int FAULT = 1;
    static final int WRONG_USAGE = 2;
    static final int REFUSED = 3;
    static final int HELD = 4;

    /** What a process ends with that SIGTERM ended, by the convention of Unix. */
    static final int STOPPED = 143;

    private Asc() {}

    /** Runs a command and leaves with its exit code. */
    public static void main(String[] arguments) {
        System.exit(execute(arguments));
    }

    /** Runs a command; gives its exit code. */
    static int execute(String... arguments) {
        CommandLine command = new CommandLine(new Asc());
        command.setExecutionStrategy(Asc::inAClosedHome);
        command.setExecutionExceptionHandler((fault, line, parsed) -> tell(fault, parsed.hasMatchedOption("--json")));
        if (arguments.length == 0) {
            command.usage(System.out);
            return 0;
        }
        return command.execute(arguments);
    }

    /** Whatever is asked: what people sent must be closed to others. */
    private static int inAClosedHome(CommandLine.ParseResult parsed) {
        for (CommandLine line : parsed.asCommandLineList()) {
            CommandLine.Model.CommandSpec options =
                    line.getCommandSpec().mixins().get("options");
            if (options != null && options.userObject() instanceof Options given) {
                try {
                    given.home().mustBeClosed();
                } catch (IOException | Refusal open) {
                    throw new CommandLine.ExecutionException(line, open.getMessage(), open);
                }
            }
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static String asJson(Refusal refusal) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("verdict", "refused");
        document.put("message", refusal.getMessage());
        document.put("problems", refusal.problems());
        return JsonMapper.builder().build().writeValueAsString(document);
    }

    private static int tell(Exception fault, boolean json) {
        if (fault instanceof Refusal refusal) {
            System.out.println(json ? asJson(refusal) : refusal.asText());
            return REFUSED;
        }
        if (fault instanceof Stop) {
            return STOPPED;
        }
        System.err.println(
                fault instanceof Options.WrongUsage || fault instanceof HomeLock.HeldByAnother
                        ? fault.getMessage()
                        : Fault.inWords(fault));
        if (fault instanceof Options.WrongUsage) {
            return WRONG_USAGE;
        }
        return fault instanceof HomeLock.HeldByAnother ? HELD : FAULT;
    }
}
