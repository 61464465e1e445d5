package asc.run;

import asc.definition.LoadJob;
import asc.definition.PublishJob;
import asc.inbox.Inbox;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.stream.Stream;

/**
 * Runs whatever is due, whenever it is looked. An extract that is due first loads what has arrived of all it is made from, whatever their
 * own clocks say: what that is, is learnt from the SQL.
 */
final class Clockwork {

    private final Options options;
    private final Project project;
    private final Instant since;
    // While a run writes to the warehouse, pages read what is published.
    private final ReadWriteLock warehouse = new ReentrantReadWriteLock();
    private volatile String hindrance = "";
    private String attempted = "";
    private Definitions definitions;
    private String stamp = "";

    /** @param since from when on jobs that never ran are waited for */
    Clockwork(Options options, Project project, Instant since) {
        this.options = options;
        this.project = project;
        this.since = since;
    }

    ReadWriteLock warehouse() {
        return warehouse;
    }

    /** Why nothing can run, in a sentence, as it was when it was looked last; empty while anything can. */
    String hindrance() {
        return hindrance;
    }

    /** Looks once; gives whether anything was run. */
    boolean look() throws Exception {
        try {
            return look(options.home(), definitions());
        } catch (Refusal refusal) {
            hindrance = sentence(refusal);
            throw refusal;
        } catch (Exception fault) {
            hindrance = "Nothing can run. " + Fault.what(fault);
            throw fault;
        }
    }

    private static String sentence(Refusal refusal) {
        List<String> files = refusal.problems().stream()
                .map(problem -> problem.where().replaceFirst(",.*", ""))
                .filter(file -> !file.isEmpty())
                .distinct()
                .toList();
        if (files.isEmpty()) {
            Problem problem = refusal.problems().get(0);
            return "Nothing can run. " + problem.what() + " " + problem.remedy().replaceAll("\\s+", " ");
        }
        String more = files.size() == 1 ? " is" : " and " + Words.count(files.size() - 1, "other file") + " are";
        return "Nothing can run until " + files.get(0) + more + " mended: asc check says all that is wrong.";
    }

    private boolean look(Home home, Definitions definitions) throws Exception {
        home.prepare();
        hindrance = "";
        Schedule schedule = new Schedule(definitions.jobs(), home);
        Set<String> due = schedule.due(Now.instant(), since);
        String arrived = arrived(definitions, home, schedule.withoutClock(), due);
        if (due.isEmpty() || Stop.isAsked()) {
            return false;
        }
        warehouse.writeLock().lock();
        try {
            run(definitions, home, schedule, due);
            attempted = arrived.isEmpty() ? attempted : arrived;
            return true;
        } catch (HomeLock.HeldByAnother held) {
            // It is still due when that has ended.
            return false;
        } finally {
            warehouse.writeLock().unlock();
        }
    }

    /** Read when they have changed, since every few seconds it would cost a whole core. */
    private Definitions definitions() throws Exception {
        String found = stamp();
        if (definitions == null || !found.equals(stamp)) {
            definitions = Definitions.read(project);
            stamp = found;
        }
        return definitions;
    }

    private String stamp() throws IOException {
        StringBuilder times = new StringBuilder();
        for (Path folder : List.of(project.jobs(), project.sql().resolve("types"))) {
            try (Stream<Path> files = Files.list(folder)) {
                for (Path file : files.sorted().toList()) {
                    times.append(file).append(Files.getLastModifiedTime(file));
                }
            }
        }
        return times.toString();
    }

    /** Files of jobs that wait for files alone make them due; those that wait in vain do so once. Gives what has arrived. */
    private String arrived(Definitions definitions, Home home, Set<String> withoutClock, Set<String> due)
            throws IOException {
        StringBuilder found = new StringBuilder();
        Set<String> jobs = new TreeSet<>();
        for (LoadJob job : definitions.jobs().loads()) {
            if (withoutClock.contains(job.name())) {
                for (Path file : new Inbox(home.path()).files(job.find())) {
                    found.append(file).append(Files.getLastModifiedTime(file)).append(Files.size(file));
                    jobs.add(job.name());
                }
            }
        }
        if (!found.toString().equals(attempted)) {
            due.addAll(jobs);
        }
        return found.toString();
    }

    private void run(Definitions definitions, Home home, Schedule schedule, Set<String> due) throws Exception {
        try (OpenRun run = new OpenRun(home, project, options.settings(), definitions, "serve", options.quiet)) {
            run.because("due: " + String.join(", ", due));
            try {
                Outcomes.tell(night(run, needed(run, due)), run, options.json);
            } catch (Stop stop) {
                return;
            } catch (Exception fault) {
                new Owners(run).tell(List.of(), Optional.of(Fault.inWords(fault)));
                System.err.println(Fault.inWords(fault));
            }
            // A run that ended with a fault of ours has run: it comes again at its next time, not at once and for ever.
            schedule.ran(due, Now.instant());
        }
    }

    private static List<Outcome> night(OpenRun run, Set<String> jobs) throws Exception {
        List<Outcome> outcomes = new Night(run, jobs).run();
        new Owners(run).tell(outcomes, Optional.empty());
        return outcomes;
    }

    /** The load jobs that are due, and those whose rows an extract that is due is made from. */
    private Set<String> needed(OpenRun run, Set<String> due) throws Exception {
        Set<String> needed = new TreeSet<>();
        Models models = null;
        for (PublishJob job : run.definitions().jobs().publishes()) {
            if (due.contains(job.name())) {
                models = models == null ? Models.of(project, run.connection(), run.definitions()) : models;
                needed.addAll(loadsBehind(models, job, run.definitions()));
            }
        }
        run.definitions().jobs().loads().stream()
                .map(LoadJob::name)
                .filter(due::contains)
                .forEach(needed::add);
        return needed;
    }

    /** The load jobs whose rows the tables of an extract are made from. */
    static Set<String> loadsBehind(Models models, PublishJob extract, Definitions definitions) {
        Set<TableName> behind = new TreeSet<>();
        models.graph().inOrder().stream()
                .filter(model -> extract.tables().contains(model.name().toString()))
                .forEach(model -> behind.addAll(models.graph().givenBehind(model)));
        Set<String> loads = new TreeSet<>();
        definitions.jobs().loads().stream()
                .filter(job ->
                        Definitions.stagingTablesOf(job).map(TableName::of).anyMatch(behind::contains))
                .map(LoadJob::name)
                .forEach(loads::add);
        return loads;
    }
}
