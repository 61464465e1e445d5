package asc.run;

import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * The wish of the system, or of a person, that this process end: SIGTERM, or Ctrl-C. A run ends at its next step; what DuckDB is doing is
 * broken off. If that takes longer than {@link #PATIENCE_SECONDS}, the process ends as if it were killed, which loses nothing either.
 */
final class Stop extends Exception {

    private static final long serialVersionUID = 1L;

    /** Of the ten seconds that are promised, what is left for the rest of the JVM's end. */
    private static final int PATIENCE_SECONDS = 8;

    private static volatile boolean asked;
    private static volatile Statement running;
    private static volatile CountDownLatch ended = new CountDownLatch(0);
    private static final List<Runnable> WISHES = new CopyOnWriteArrayList<>();
    private static boolean isHooked;
    private static int runs;

    private Stop() {
        super("The run was asked to stop.");
    }

    static boolean isAsked() {
        return asked;
    }

    /** @throws Stop when the process was asked to end */
    static void here() throws Stop {
        if (asked) {
            throw new Stop();
        }
    }

    /**
     * As {@link #here}, for whoever may throw nothing checked; the step it is in makes {@link Stop} of it.
     *
     * @throws CancellationException when the process was asked to end
     */
    static void betweenTables() {
        if (asked) {
            throw new CancellationException();
        }
    }

    /**
     * A run begins: from now on the process ends only when {@link #ended} was called, or patience has run out. One that begins within it,
     * to try something on a copy, is part of it.
     */
    static synchronized void begins() {
        hook();
        runs++;
        if (runs == 1) {
            ended = new CountDownLatch(1);
        }
    }

    /** What else is to be done when the process is asked to end. */
    static void whenAsked(Runnable wish) {
        hook();
        WISHES.add(wish);
    }

    private static synchronized void hook() {
        if (!isHooked) {
            Runtime.getRuntime().addShutdownHook(new Thread(Stop::end, "stop"));
            isHooked = true;
        }
    }

    /** The run has ended, in whichever way, and holds nothing any more. */
    static synchronized void ended() {
        runs--;
        if (runs == 0) {
            ended.countDown();
        }
    }

    /** What is to be broken off: any statement of the connection on which a step works; null between steps. */
    static void breaksOff(Statement statement) {
        running = statement;
    }

    private static void end() {
        asked = true;
        WISHES.forEach(Runnable::run);
        boolean isRunning = ended.getCount() > 0;
        try {
            for (int tenth = 0; tenth < PATIENCE_SECONDS * 10 && !ended.await(100, TimeUnit.MILLISECONDS); tenth++) {
                Statement working = running;
                if (working != null) {
                    working.cancel();
                }
            }
            if (isRunning && ended.getCount() == 0) {
                // Said here, since the process may be gone before whoever ran it can say it.
                System.out.println(
                        "Stopped, as asked: what was loaded is kept, what was published stays. The next run takes up the rest.");
            }
        } catch (InterruptedException | SQLException cannotWait) {
            // Then it ends at once, which is as safe.
        }
    }
}
