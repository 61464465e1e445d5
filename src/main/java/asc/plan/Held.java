package asc.plan;

import asc.problem.Problem;
import java.util.List;

/**
 * Figures that a gate holds.
 *
 * @param job the job whose gate it is
 * @param table the published table, with its schema
 * @param column the column that moves
 * @param threshold what it may move by, as the job says it
 * @param figures how many move by more
 * @param examples up to three of them: their key, what they were and what they would be
 * @param needsSecondPerson whether who made the plan may not approve it
 * @param place the line of the job file
 */
public record Held(
        String job,
        String table,
        String column,
        String threshold,
        long figures,
        List<String> examples,
        boolean needsSecondPerson,
        String place) {

    public Held {
        examples = List.copyOf(examples);
    }

    /** What is held, for whoever must decide. */
    public Problem asProblem() {
        String what = figures == 1 ? "1 figure of " : figures + " figures of ";
        return new Problem(
                what + table + (figures == 1 ? " moves" : " move") + " further than the gate of " + job
                        + " lets through (" + column + ": " + threshold + ").",
                place,
                String.join("\n", examples)
                        + (figures > examples.size() ? "\nand " + (figures - examples.size()) + " more." : ""));
    }
}
