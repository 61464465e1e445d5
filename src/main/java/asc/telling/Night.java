package asc.telling;

import java.time.LocalDate;
import java.util.List;

/**
 * What a night has to tell.
 *
 * @param day its day, in the council's time zone
 * @param authority whose warehouse it is, as it stands in subjects; may be empty
 * @param needs everything that needs somebody now, whoever was told before
 * @param published a sentence on what is published
 * @param sources how each source stands, a line each, with its owner
 * @param more how to see more, a sentence
 */
public record Night(
        LocalDate day, String authority, List<Need> needs, String published, List<Source> sources, String more) {

    public Night {
        needs = List.copyOf(needs);
        sources = List.copyOf(sources);
    }

    /**
     * How a source stands.
     *
     * @param owner who owns its job
     * @param line a line that says it
     */
    public record Source(String owner, String line) {}

    /** What needs one owner. */
    List<Need> needsOf(String owner) {
        return needs.stream().filter(need -> need.owner().equals(owner)).toList();
    }
}
