package asc.run;

import asc.inbox.Archive;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The last lines of a run that was not all it should be: what happened to the rest, and what somebody has to do now. */
final class NextSteps {

    private final OpenRun run;
    private final List<Outcome> outcomes;

    NextSteps(OpenRun run, List<Outcome> outcomes) {
        this.run = run;
        this.outcomes = outcomes;
    }

    /**
     * None when nobody has to do anything.
     *
     * @param code what the run ends with
     */
    List<String> lines(int code) {
        List<Outcome> refused = outcomes.stream().filter(Outcome::isRefused).toList();
        List<Outcome> files =
                refused.stream().filter(outcome -> !outcome.file().isEmpty()).toList();
        List<Outcome> staying = outcomes.stream()
                .filter(outcome -> outcome.needsSomebody() && !outcome.isRefused())
                .toList();
        List<String> lines = new ArrayList<>();
        if (refused.isEmpty() && staying.isEmpty()) {
            return lines;
        }
        lines.add("");
        lines.add("Somebody is needed (exit code " + code + "):");
        if (!files.isEmpty()) {
            lines.add("  " + Words.count(files.size(), "file") + (files.size() == 1 ? " was" : " were")
                    + " refused, and changed nothing. The rest went on: " + loaded() + ".");
            files.forEach(outcome -> lines.add("  " + whatToDo(outcome)));
        }
        if (!staying.isEmpty()) {
            lines.add("  " + Words.count(staying.size(), "file") + (staying.size() == 1 ? " is" : " are")
                    + " loaded and could not be put away; the next night tries again. What to do stands above.");
            staying.forEach(outcome -> lines.add("  " + outcome.file()));
        }
        long faults = outcomes.stream().filter(Outcome::isFault).count();
        if (faults > 0) {
            lines.add(
                    "  " + Words.count(faults, "fault") + " of ours " + (faults == 1 ? "stands" : "stand") + " above.");
        }
        if (refused.size() > files.size()) {
            lines.add(
                    "  What else was refused or stopped stands above, with what to do about it; then run asc night again.");
        }
        lines.add("  What still needs somebody, any time: " + new Invocation(run.project(), run.home()).of("status"));
        return lines;
    }

    private String loaded() {
        long loaded = outcomes.stream()
                .filter(outcome -> outcome.verdict().equals("loaded"))
                .count();
        return loaded == 0 ? "no other file was new" : Words.count(loaded, "file") + " loaded";
    }

    private String whatToDo(Outcome outcome) {
        Optional<Path> reasons = new Archive(run.home().path()).reasons(outcome.file());
        return outcome.file()
                + reasons.map(path -> ": read why above, or in " + path
                                + "; mend the file (or its job), and save it in the inbox again.")
                        .orElse(": it stays where it is; the reason stands above.");
    }
}
