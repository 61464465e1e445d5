package asc.chaos;

import java.nio.file.Path;
import java.util.Map;
import java.util.SplittableRandom;

/** {@code kill -9} at random moments of runs of every shape. The next run ends as if nothing had happened, or it is counted. */
public final class Kills {

    private static final int TOLD_EVERY = 25;

    private final Workshop workshop;
    private final Tally tally;
    private final long seed;

    private Kills(Workshop workshop, long seed) throws Exception {
        this.workshop = workshop;
        this.seed = seed;
        this.tally = new Tally(
                workshop.file("kills.tsv"),
                "kill", "shape", "milliseconds", "step", "lost", "duplicate", "half", "stuck", "wrong", "recovery", "what");
    }

    /** @param arguments the project's folder, the folder where it is tried, how many kills there shall be in all, and the seed */
    public static void main(String[] arguments) throws Exception {
        Workshop workshop = new Workshop(Path.of(arguments[0]).toAbsolutePath(), Path.of(arguments[1]));
        Kills kills = new Kills(workshop, Long.parseLong(arguments[3]));
        int count = Integer.parseInt(arguments[2]);
        System.out.printf("seed %d; %d kills were counted before%n", kills.seed, kills.tally.size());
        while (kills.tally.size() < count) {
            kills.kill(kills.tally.size());
            if (kills.tally.size() % TOLD_EVERY == 0) {
                System.out.println(kills.told());
            }
        }
        System.out.println("by the step that was struck: " + kills.tally.by("step"));
        System.out.println("by what was to be done: " + kills.tally.by("shape"));
        System.out.println(kills.told());
        System.exit(kills.isAllWell() ? 0 : 1);
    }

    /** The same seed and number, the same shape and moment. One that came too late is none: another moment is tried. */
    private void kill(int number) throws Exception {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Shape[] shapes = Shape.values();
        Prepared prepared = workshop.prepared(shapes[random.nextInt(shapes.length)]);
        Home home;
        long moment;
        do {
            home = prepared.before().copyTo(workshop.home());
            moment = random.nextLong(prepared.took().toMillis());
        } while (!workshop.launcher()
                .start(home, Map.of(), prepared.shape().command())
                .killedAfter(moment));
        String step = Steps.of(home, prepared.logs()).endedIn(prepared.steps());
        Aftermath found = Aftermath.of(home, prepared, workshop.launcher());
        boolean wrong = !found.isAsIfNothingHadHappened();
        tally.add(
                number,
                prepared.shape(),
                moment,
                step,
                found.lost(),
                found.surplus(),
                found.seen().size(),
                found.stuck() ? 1 : 0,
                wrong ? 1 : 0,
                found.recovery().toMillis(),
                found.told());
        if (wrong) {
            System.out.printf("kill %d, %s, after %d ms, in %s: %s%n", number, prepared.shape(), moment, step, found.told());
            workshop.keep("kill-" + number);
        }
    }

    private boolean isAllWell() {
        return tally.sum("wrong") == 0;
    }

    private String told() {
        return "%d kills: %d lost rows, %d duplicate rows, %d half-published versions, %d stuck locks, %d homes not as undisturbed; longest recovery %.1f s"
                .formatted(
                        tally.size(),
                        tally.sum("lost"),
                        tally.sum("duplicate"),
                        tally.sum("half"),
                        tally.sum("stuck"),
                        tally.sum("wrong"),
                        tally.longest("recovery") / 1000.0);
    }
}
