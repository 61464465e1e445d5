package asc.run;

import asc.definition.LoadJob;
import asc.definition.PublishJob;
import asc.definition.Settings;
import asc.definition.Telling;
import asc.problem.Nearest;
import asc.problem.Refusal;
import asc.publish.Version;
import asc.publish.Versions;
import asc.telling.Need;
import asc.telling.Night;
import asc.telling.Teller;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Tells the owners of jobs what a night has found. Nothing that goes wrong with it fails the night. */
final class Owners {

    private final OpenRun run;

    Owners(OpenRun run) {
        this.run = run;
    }

    /**
     * An owner that no job has is a mistake in the settings.
     *
     * @throws Options.WrongUsage naming the nearest owner
     */
    static void check(Telling settings, Definitions definitions) throws Options.WrongUsage {
        Set<String> owners = all(definitions);
        for (String owner : settings.addresses().keySet()) {
            if (!owners.contains(owner)) {
                throw new Options.WrongUsage("asc.yaml cannot be used.\n  No job is owned by \"" + owner
                        + "\", which has addresses below \"tell\", \"owners\".\n    "
                        + Nearest.sentence(owner, owners, "asc jobs shows the owner of each job."));
            }
        }
    }

    /** The owners of every job. */
    static Set<String> all(Definitions definitions) {
        Set<String> owners = new TreeSet<>();
        definitions.jobs().loads().stream().map(LoadJob::owner).forEach(owners::add);
        definitions.jobs().publishes().stream().map(PublishJob::owner).forEach(owners::add);
        return owners;
    }

    /**
     * Tells them all that a night could not begin, since the project's definitions cannot be used. Nothing that goes wrong with it is thrown.
     *
     * @param why what is wrong with them
     */
    static void tellThatNothingRan(Home home, Settings settings, Project project, Refusal why, boolean quiet) {
        try {
            home.prepare();
            try (HomeLock lock = HomeLock.take(home, "night");
                    RunLog log = new RunLog(home.logs(), quiet)) {
                log.tell("", "", "stop", why.asText());
                List<Need> needs = settings.telling().addresses().keySet().stream()
                        .map(owner -> new Need(
                                "definitions",
                                owner,
                                "Nothing could be loaded or published: the project's files cannot be understood.",
                                why.asText()))
                        .toList();
                Night night = new Night(
                        Now.today(),
                        nameOf(settings),
                        needs,
                        "what was published before is unchanged.",
                        List.of(),
                        "Whether they are mended: " + new Invocation(project, home).of("check"));
                new Teller(settings.telling(), home.path())
                        .tellBeside(night)
                        .forEach(sentence -> log.tell("", "", "tell", sentence));
            }
        } catch (Exception notTold) {
            // Whoever called is told what is wrong; that nobody else could be goes with it.
            why.addSuppressed(notTold);
        }
    }

    private static String nameOf(Settings settings) {
        return settings.authority().isEmpty() ? settings.council() : settings.authority();
    }

    /**
     * Tells them.
     *
     * @param outcomes what became of each file and of the publication, as far as the night came
     * @param fault what ended the night before its end, in words
     */
    void tell(List<Outcome> outcomes, Optional<String> fault) {
        try (Reading reading = Reading.within(run)) {
            List<Freshness> freshness = Freshness.on(Now.today(), run.project(), reading);
            List<Need> needs = new Needs(run, new StatusParts(reading, freshness)).all(outcomes, fault);
            Night night = new Night(
                    Now.today(),
                    nameOf(run.settings()),
                    needs,
                    published(outcomes),
                    sources(freshness).toList(),
                    "How everything stands, any time: " + new Invocation(run.project(), run.home()).of("status"));
            for (String sentence :
                    new Teller(run.settings().telling(), run.home().path()).tell(night)) {
                run.log().tell("", "", "tell", sentence);
            }
        } catch (Exception notTold) {
            run.log().tell("", "", "tell", "Nobody could be told. " + Fault.inWords(notTold));
        }
    }

    private String published(List<Outcome> outcomes) throws Exception {
        Optional<Version> current = new Versions(run.home().published()).current();
        if (current.isEmpty()) {
            return "nothing yet.";
        }
        boolean tonight = outcomes.stream()
                .anyMatch(outcome -> outcome.file().isEmpty()
                        && outcome.text().startsWith("Version " + current.get().version() + " is published"));
        return "version " + current.get().version()
                + (tonight
                        ? ", made this night from all that was loaded."
                        : ", as before: nothing that was published has changed.");
    }

    private Stream<Night.Source> sources(List<Freshness> freshness) {
        return run.definitions().jobs().loads().stream()
                .flatMap(job -> freshness.stream()
                        .filter(source -> source.job().equals(job.name())
                                && source.newest().isPresent())
                        .map(source -> new Night.Source(
                                job.owner(),
                                job.name() + ": edition "
                                        + Words.date(source.newest().get()) + ", " + source.shown()
                                        + source.expected()
                                                .map(day -> "; the next is expected by " + Words.date(day))
                                                .orElse(""))));
    }
}
