package asc.sheet;

import asc.problem.Problem;
import java.io.IOException;

/**
 * A reason why a file cannot be read, on its way through libraries that pass on nothing but I/O exceptions.
 * {@link GuardedWorkbook} turns it into a refusal.
 */
final class Unreadable extends IOException {

    private static final String ASK_AGAIN = "Ask for the file again, or open it, check it and save it again.";

    private final transient Problem problem;

    Unreadable(Problem problem) {
        super(problem.what());
        this.problem = problem;
    }

    Unreadable(String what, String where, String remedy) {
        this(new Problem(what, where, remedy));
    }

    /** The file is not what it should be, as a full sentence that starts in lower case. */
    static Unreadable damaged(String how, String where) {
        return new Unreadable("It is damaged or was cut short: " + how, where, ASK_AGAIN);
    }

    /** A limit was passed: {@code beyond("columns", 16384, where)} reads "It has more than 16,384 columns". */
    static Unreadable beyond(String ofWhat, long limit, String where) {
        return new Unreadable(
                String.format("It has more than %,d %s, the most that is read.", limit, ofWhat),
                where,
                "Remove what is not needed from the file and save it again.");
    }

    static Unreadable passwordProtected() {
        return new Unreadable("It is password protected.", "", "Open it and save it again without a password.");
    }

    Problem problem() {
        return problem;
    }
}
