package asc.run;

import asc.definition.Settings;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The options every command takes. */
final class Options {

    static final String WHY =
            "Why it is run, for whoever asks: it stands in the log, and in the version it makes (asc versions).";

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Where the council's files live; else ASC_HOME, else ./home.")
    private Path home;

    @Option(names = "--json", description = "Print one machine-readable document instead of sentences.")
    boolean json;

    @Option(names = "--quiet", description = "Print no progress.")
    boolean quiet;

    Home home() {
        return new Home(home == null ? Home.usual() : home.toAbsolutePath().normalize());
    }

    /** The home's settings; a problem in them is wrong usage. */
    Settings settings() throws IOException, WrongUsage {
        return settings(home());
    }

    /** A home's settings; a problem in them is wrong usage. */
    static Settings settings(Home home) throws IOException, WrongUsage {
        try {
            return Settings.read(home.settings());
        } catch (Refusal refusal) {
            throw new WrongUsage(refusal.asText());
        }
    }

    /** Wrong usage: exit code 2. */
    static final class WrongUsage extends Exception {
        private static final long serialVersionUID = 1L;

        WrongUsage(String message) {
            super(message);
        }
    }
}
