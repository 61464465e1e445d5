package asc.run;

import asc.definition.LoadJob;
import asc.inbox.Inbox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Everything due: loads whatever is new, then builds, checks and publishes when anything changed. */
final class Night {

    private final OpenRun run;
    private final List<Outcome> outcomes = new ArrayList<>();

    Night(OpenRun run) {
        this.run = run;
    }

    /** Runs it; gives what became of each file, and last of the publication. */
    List<Outcome> run() throws Exception {
        Inbox inbox = new Inbox(run.home().path());
        Set<Path> found = new HashSet<>();
        for (LoadJob job : run.definitions().jobs().loads()) {
            for (Path file : inbox.files(job.find())) {
                if (found.add(file)) {
                    outcomes.add(new LoadRun(run, job, file).load(Optional.empty(), false));
                }
            }
        }
        for (Path file : inbox.everything()) {
            if (!found.contains(file)) {
                outcomes.add(Outcome.unread(run.home().path().relativize(file)));
            }
        }
        outcomes.add(new PublishRun(run).publish(false));
        return outcomes;
    }
}
