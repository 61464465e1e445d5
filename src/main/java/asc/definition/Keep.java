package asc.definition;

import java.util.OptionalInt;

/**
 * How long what piles up is kept.
 *
 * @param versions how many of the newest published versions; the one in force and the last of each month stay beside them
 * @param logs for how many days the log of a run; empty for ever
 * @param archive for how many days after its load the original of a file that is not the last of its edition; empty for ever
 */
public record Keep(int versions, OptionalInt logs, OptionalInt archive) {

    /** What is kept where nobody says otherwise: an archive can be rebuilt from, whatever happens. */
    public static final Keep UNLESS_SAID = new Keep(7, OptionalInt.of(365), OptionalInt.empty());

    /** A version that turns out wrong must leave one to go back to. */
    static final int FEWEST_VERSIONS = 2;

    static final int MOST_VERSIONS = 1000;
}
