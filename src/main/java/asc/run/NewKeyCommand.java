package asc.run;

import asc.problem.Refusal;
import asc.pseudonym.Key;
import asc.pseudonym.KeyRing;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The two ways to a new key: because it is time, or because one is lost. */
abstract class NewKeyCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Option(
            names = "--why",
            required = true,
            paramLabel = "TEXT",
            description = "The reason, for whoever reads the log.")
    String why;

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        Home home = options.home();
        home.prepare();
        try (OpenRun run =
                new OpenRun(home, project, options.settings(), definitions, "key " + name(), options.quiet)) {
            try {
                Key key = run.warehouse().inTransaction(() -> make(new KeyRing(run.connection(), home.keys())));
                run.ends("done");
                System.out.println("Key k" + key.number() + " (fingerprint " + key.fingerprint()
                        + ") is made, in " + home.restricted().resolve("pseudonym.key")
                        + ". Keep a copy of that file where the warehouse's own copies are not.\n" + after());
            } catch (Refusal refusal) {
                run.ends("refused");
                throw refusal;
            }
        }
        return 0;
    }

    abstract String name();

    abstract Key make(KeyRing keys) throws Exception;

    abstract String after();

    @Command(
            name = "rotate",
            description = "Begins a new key; older ones stay. Pseudonyms are made with the newest.",
            mixinStandardHelpOptions = true)
    static final class Rotate extends NewKeyCommand {

        @Override
        String name() {
            return "rotate";
        }

        @Override
        Key make(KeyRing keys) throws Exception {
            return keys.rotate(why);
        }

        @Override
        String after() {
            return "Rows loaded before keep the pseudonyms of the older key, which link with none of the new one."
                    + " Files whose original is still in the archive can be loaded again under it: asc run JOB --reprocess --edition DATE.";
        }
    }

    @Command(
            name = "replace",
            description = "Gives up a key that is lost and of which there is no copy, and begins a new one.",
            mixinStandardHelpOptions = true)
    static final class Replace extends NewKeyCommand {

        @Override
        String name() {
            return "replace";
        }

        @Override
        Key make(KeyRing keys) throws Exception {
            return keys.replace(why);
        }

        @Override
        String after() {
            return "Rows loaded before keep the pseudonyms of the lost key; nobody can link them with rows loaded from now on."
                    + " Files whose original is still in the archive can be loaded again: asc run JOB --reprocess --edition DATE.";
        }
    }
}
