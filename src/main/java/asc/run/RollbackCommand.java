package asc.run;

import asc.definition.Settings;
import asc.problem.Refusal;
import asc.publish.Version;
import asc.publish.Versions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "rollback",
        description =
                "Puts another version in force, in one step. No version changes; it stays until there is something new.",
        mixinStandardHelpOptions = true)
final class RollbackCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Parameters(paramLabel = "VERSION", description = "Its number; asc versions lists them.")
    private String version;

    @Option(
            names = "--why",
            paramLabel = "TEXT",
            required = true,
            description = "Why, for whoever asks: it is logged with your name.")
    private String why;

    @Override
    public Integer call() throws Exception {
        int number = number();
        Settings settings = options.settings();
        Home home = options.home();
        home.prepare();
        try (HomeLock lock = HomeLock.take(home, "rollback " + number);
                RunLog log = new RunLog(home.logs(), true)) {
            Versions versions = new Versions(home.published());
            if (versions.inForce().equals(OptionalInt.of(number))) {
                return inForceAlready(number);
            }
            int from = versions.rollBack(number, OpenRun.who(), why);
            log.tell(
                    "publish",
                    "",
                    "rollback",
                    "Version " + number + " was put in force instead of version " + from + " by " + OpenRun.who() + ": "
                            + why);
            return tell(versions.current().orElseThrow(), from, new PostgresRun(home, settings, log));
        }
    }

    private int inForceAlready(int number) {
        System.out.println(
                options.json
                        ? JsonMapper.builder()
                                .build()
                                .writeValueAsString(Map.of("version", number, "instead_of", number))
                        : "Version " + number + " is in force already. Nothing was changed.");
        return 0;
    }

    private int number() throws Options.WrongUsage {
        if (!version.matches("v?[1-9][0-9]{0,8}")) {
            throw new Options.WrongUsage("\"" + version + "\" is no version's number. asc versions lists them.");
        }
        return Integer.parseInt(version.replace("v", ""));
    }

    /** What was rolled back stands, whatever becomes of the copy; the next night tries that again. */
    private int tell(Version inForce, int from, PostgresRun copy) throws Exception {
        String copied;
        int code = 0;
        try {
            copied = copy.follow().orElse("");
        } catch (Refusal refusal) {
            copied = refusal.asText();
            code = Asc.REFUSED;
        }
        if (options.json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("version", inForce.version());
            document.put("instead_of", from);
            document.put("postgres", copied);
            System.out.println(JsonMapper.builder().build().writeValueAsString(document));
            return code;
        }
        System.out.println("Version " + inForce.version() + ", made " + Words.time(inForce.madeAt())
                + ", is in force instead of version " + from
                + ".\nIt stays so until there is something new to publish: a file,"
                + " a job, a query, the code. Workbooks that were handed out stay where they are; those of this version lie in"
                + " its folder." + (copied.isEmpty() ? "" : "\n" + copied));
        return code;
    }
}
