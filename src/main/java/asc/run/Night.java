package asc.run;

import asc.definition.LoadJob;
import asc.inbox.Inbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

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
     * Runs it; gives what became of each file, and last of the publication.
     *
     * @throws Stop when the process was asked to end
     */
    List<Outcome> run() throws Exception {
        Inbox inbox = new Inbox(run.home().path());
        Set<Path> found = new HashSet<>();
        for (LoadJob job : run.definitions().jobs().loads()) {
            for (Path file : inbox.files(job.find())) {
                if (found.add(file) && (jobs.isEmpty() || jobs.contains(job.name()))) {
                    Stop.here();
                    outcomes.add(new LoadRun(run, job, file).load(Optional.empty(), false));
                }
            }
        }
        for (Path file : inbox.everything()) {
            if (!found.contains(file)) {
                outcomes.add(Outcome.unread(run.home().path().relativize(file)));
            }
        }
        Stop.here();
        outcomes.add(new PublishRun(run).publish(false));
        return outcomes;
    }
}
