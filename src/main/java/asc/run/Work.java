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
                for (Task task : work.tasks(order, editions, job, home, connection)) {
                    if (found.add(task.path()) || !order.jobs().isEmpty()) {
                        work.tasks.add(task);
                    }
                }
            }
        }
        return work;
    }

    private List<Task> tasks(Plan.Order order, Editions editions, LoadJob job, Home home, Connection connection)
            throws Exception {
        LoadedFiles loaded = new LoadedFiles(connection, job);
        if (editions.isRange()) {
            return again(loaded.between(editions.first(), editions.last()), editions, job, home);
        }
        List<Path> files = order.file().isEmpty()
                ? new Inbox(home.path()).files(job.find())
                : List.of(home.path().resolve(order.file()).normalize());
        if (!order.reprocess() || !files.isEmpty()) {
            return files.stream()
                    .map(file -> new Task(job, file, editions.given(), order.reprocess()))
                    .toList();
        }
        return again(loaded.last(editions.given()).stream().toList(), editions, job, home);
    }

    /** Loaded files from the archive. Of a range each stays the edition it is; else it is the one that is named, or that the file says. */
    private List<Task> again(List<LoadedFiles.Loaded> loaded, Editions editions, LoadJob job, Home home)
            throws Exception {
        if (loaded.isEmpty()) {
            throw new Options.WrongUsage(editions.nothing(job));
        }
        List<Task> again = new ArrayList<>();
        for (LoadedFiles.Loaded file : loaded) {
            Optional<LocalDate> edition = editions.isRange() ? Optional.of(file.edition()) : editions.given();
            new Archive(home.path())
                    .find(file.sha256())
                    .ifPresentOrElse(
                            original -> again.add(new Task(job, original, edition, true)),
                            () -> notDone.add(Outcome.refused(
                                    job, Path.of(""), gone(job, file).asText())));
        }
        return again;
    }

    private static Refusal gone(LoadJob job, LoadedFiles.Loaded file) {
        String what = job.isPersonal()
                ? "Its original was deleted: the job is about people, and keeps originals for "
                        + Words.count(job.keepOriginals().getAsInt(), "day") + "."
                : "Its original is not in the archive any more.";
        return new Refusal(
                file.name() + " was not loaded again.",
                new Problem(
                        what,
                        job.place().toString(),
                        "The rows loaded from it are still there. To load it again, ask for the file and give it with --file."));
    }
}
