package asc.run;

import asc.definition.LoadJob;
import asc.inbox.Archive;
import asc.inbox.Inbox;
import asc.landing.LoadedFiles;
import asc.plan.Plan;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The files that an order comes to, each with how it is to be loaded. Planning, applying, the night and a run by hand ask here, so that
 * they mean the same.
 *
 * @param tasks in the order in which they are done
 * @param notDone what was asked for and cannot be done
 */
record Work(List<Task> tasks, List<Outcome> notDone) {

    /**
     * A file to load.
     *
     * @param edition the edition a person gave, or empty
     * @param again whether to load it although it is loaded
     */
    record Task(LoadJob job, Path path, Optional<LocalDate> edition, boolean again) {}

    /**
     * Finds them.
     *
     * @param connection the home's working warehouse
     */
    static Work of(Plan.Order order, Home home, Definitions definitions, Connection connection) throws Exception {
        Editions editions = Editions.of(order.edition());
        Work work = new Work(new ArrayList<>(), new ArrayList<>());
        Set<Path> found = new HashSet<>();
        for (LoadJob job : definitions.jobs().loads()) {
            if (order.jobs().isEmpty() || order.jobs().contains(job.name())) {
                List<Path> files = work.files(order, editions, job, home, connection);
                for (Path file : files) {
                    if (found.add(file) || !order.jobs().isEmpty()) {
                        work.tasks.add(new Task(job, file, editions.given(), order.reprocess()));
                    }
                }
            }
        }
        return work;
    }

    private List<Path> files(Plan.Order order, Editions editions, LoadJob job, Home home, Connection connection)
            throws Exception {
        if (!order.file().isEmpty()) {
            return List.of(home.path().resolve(order.file()).normalize());
        }
        List<Path> arrived = editions.isRange() ? List.of() : new Inbox(home.path()).files(job.find());
        if (!order.reprocess() || !arrived.isEmpty()) {
            return arrived;
        }
        List<String> loaded = editions.isRange()
                ? new LoadedFiles(connection, job).between(editions.first(), editions.last())
                : new LoadedFiles(connection, job)
                        .last(editions.given()).stream().toList();
        if (loaded.isEmpty()) {
            throw new Options.WrongUsage(editions.nothing(job));
        }
        List<Path> originals = new ArrayList<>();
        for (String sha256 : loaded) {
            Optional<Path> original = new Archive(home.path()).find(sha256);
            if (original.isPresent()) {
                originals.add(original.get());
            } else {
                notDone.add(Outcome.refused(job, Path.of(""), gone(job).asText()));
            }
        }
        return originals;
    }

    private static Refusal gone(LoadJob job) {
        String what = job.isPersonal()
                ? "Its original was deleted: the job is about people, and keeps originals for "
                        + Words.count(job.keepOriginals().getAsInt(), "day") + "."
                : "Its original is not in the archive any more.";
        return new Refusal(
                "Nothing was loaded again.",
                new Problem(
                        what,
                        job.place().toString(),
                        "The rows loaded from it are still there. To load it again, ask for the file and give it with --file."));
    }
}
