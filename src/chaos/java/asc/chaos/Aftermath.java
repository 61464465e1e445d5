package asc.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What was found after a run was disturbed, and after the next one.
 *
 * @param seen what readers saw, right after it, that they must not see
 * @param stuck whether the next run found the home locked, or left it so
 * @param lost rows that are not there after the next run
 * @param surplus rows that are there and should not be
 * @param differences all that is not as in the undisturbed home, in words
 * @param recovery how long the next run took
 */
record Aftermath(List<String> seen, boolean stuck, int lost, int surplus, List<String> differences, Duration recovery) {

    /** The exit code of a run that finds the home locked. */
    private static final int HELD = 4;

    private static final Set<String> FIGURES = Set.of("measures", "marts");

    private static final Duration LONGEST_RECOVERY = Duration.ofSeconds(60);

    /** Looks as a reader does, then lets the next run do its work, and compares the home with the undisturbed one. */
    static Aftermath of(Home home, Prepared prepared, Launcher launcher) throws Exception {
        return of(home, prepared, launcher, prepared.visible());
    }

    /** @param visible what a version may hold right after it; anything where it is empty, as when the night went on without one of the files */
    static Aftermath of(Home home, Prepared prepared, Launcher launcher, List<Contents> visible) throws Exception {
        List<String> seen = Readers.problems(home, prepared.wasPublished(), visible);
        Launcher.Ended next = launcher.next(home, prepared.shape().next());
        boolean stuck = next.code() == HELD || !AtRest.isFree(home);
        List<String> differences = new ArrayList<>();
        if (next.code() != 0) {
            differences.add("the next run ended with " + next.code() + ": " + next.said());
            return new Aftermath(seen, stuck, 0, 0, differences, next.took());
        }
        AtRest now = AtRest.of(home);
        differences.addAll(now.differences(prepared.after()));
        if (AtRest.unfinishedRuns(home) > 0) {
            differences.add("the log says that a run is running");
        }
        return new Aftermath(
                seen, stuck, now.lost(prepared.after()), now.surplus(prepared.after()), differences, next.took());
    }

    /** Something done between the two runs. */
    interface Meanwhile {
        void happens() throws Exception;
    }

    /** The same when the files that were sent are not what they were: only the figures must be those of the undisturbed home. */
    static Aftermath ofFigures(Home home, Prepared prepared, Launcher launcher, Meanwhile meanwhile) throws Exception {
        List<String> seen = Readers.problems(home, prepared.wasPublished(), List.of());
        meanwhile.happens();
        Launcher.Ended next = launcher.next(home, prepared.shape().next());
        boolean stuck = next.code() == HELD || !AtRest.isFree(home);
        Contents now = AtRest.published(home).only(FIGURES);
        Contents undisturbed = prepared.after().published().only(FIGURES);
        List<String> differences = new ArrayList<>();
        if (next.code() != 0 || !now.equals(undisturbed)) {
            differences.add("the next run ended with " + next.code() + "; lost " + undisturbed.beyond(now) + ", too many "
                    + now.beyond(undisturbed) + ": " + next.said());
        }
        return new Aftermath(seen, stuck, 0, 0, differences, next.took());
    }

    boolean isAsIfNothingHadHappened() {
        return seen.isEmpty() && !stuck && differences.isEmpty() && recovery.compareTo(LONGEST_RECOVERY) < 0;
    }

    /** All that is wrong, in one line. */
    String told() {
        List<String> all = new ArrayList<>(seen);
        all.addAll(differences);
        return String.join("; ", all).replaceAll("\\s+", " ");
    }
}
