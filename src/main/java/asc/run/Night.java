package asc.run;

import asc.inbox.Inbox;
import asc.plan.Plan;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Loads whatever is new, then builds, checks and publishes when anything changed. */
final class Night {

    private final OpenRun run;
    private final Set<String> jobs;
    private final List<Outcome> outcomes = new ArrayList<>();

    /** A night of every job. */
    Night(OpenRun run) {
        this(run, Set.of());
    }

    /** @param jobs the load jobs whose time has come; none for every one */
    Night(OpenRun run, Set<String> jobs) {
        this.run = run;
        this.jobs = jobs;
    }

    /**
     * Runs it; gives what became of each file, and last of the publication. Where the disks have no room for it nothing is touched.
     *
     * @throws Stop when the process was asked to end
     */
    List<Outcome> run() throws Exception {
        Optional<Outcome> noRoom = new PublishRun(run).ifThereIsNoRoom();
        if (noRoom.isPresent()) {
            return List.of(noRoom.get());
        }
        Work work = Work.of(Plan.Order.night(), run.home(), run.definitions(), run.connection());
        for (Work.Task task : work.tasks()) {
            if (jobs.isEmpty() || jobs.contains(task.job().name())) {
                Stop.here();
                outcomes.add(new LoadRun(run, task.job(), task.path()).load(task.edition(), task.again()));
            }
        }
        Set<Path> found = work.tasks().stream().map(Work.Task::path).collect(Collectors.toSet());
        for (Path file : new Inbox(run.home().path()).everything()) {
            if (!found.contains(file)) {
                outcomes.add(Outcome.unread(run.home().path().relativize(file)));
            }
        }
        Stop.here();
        outcomes.add(new PublishRun(run).publish(false));
        return outcomes;
    }
}
