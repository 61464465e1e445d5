package asc.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The least and the most that unknown numbers can be, by linear programmes over those that hang together. Every solution is a whole set of
 * numbers that could be the truth; a number that two solutions show far enough apart is safe without a programme of its own.
 */
final class Bounds {

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<Unknown, Variable> variables = new HashMap<>();
    private final List<Unknown> unknowns;
    private final List<Constraint> constraints;
    private int solved;

    Bounds(List<Unknown> unknowns, List<Constraint> constraints) {
        this.unknowns = unknowns;
        this.constraints = constraints;
        for (Unknown unknown : unknowns) {
            variables.put(
                    unknown,
                    model.addVariable("x" + variables.size())
                            .lower(unknown.lower)
                            .upper(unknown.upper));
        }
        int rows = 0;
        for (Constraint constraint : constraints) {
            Expression expression = model.addExpression("e" + rows++);
            constraint.factors.forEach((unknown, factor) -> expression.set(variables.get(unknown), factor));
            double lower = constraint.lower();
            double upper = constraint.upper();
            if (upper - lower < 1e-9) {
                expression.level((lower + upper) / 2);
            } else {
                expression.lower(lower).upper(upper);
            }
        }
    }

    /** How many programmes were solved. */
    int solved() {
        return solved;
    }

    /** Those that can be known too well. Empty too when what is believed contradicts itself: then it says nothing. */
    List<Recovered> recovered() {
        List<Recovered> recovered = new ArrayList<>();
        for (Unknown unknown : unknowns) {
            if (!unknown.isRecoveredWithin(unknown.lower, unknown.upper) && isSafe(unknown)) {
                continue;
            }
            double[] range = range(unknown);
            if (range.length == 0) {
                return List.of();
            }
            if (unknown.isRecoveredWithin(range[0], range[1])) {
                recovered.add(new Recovered(unknown, range[0], range[1], constraints));
            }
        }
        return recovered;
    }

    private static boolean isSafe(Unknown unknown) {
        return unknown.seenLeast <= unknown.seenMost
                        && !unknown.isRecoveredWithin(unknown.seenLeast, unknown.seenMost)
                        && !unknown.policy().isNarrow(unknown.seenLeast, unknown.seenMost)
                || unknown.cell == null && !unknown.difference.relation().few();
    }

    /** The least and the most it can be; empty when there is no set of numbers that agrees with what is published and believed. */
    double[] range(Unknown unknown) {
        Optimisation.Result least = solve(unknown, 1);
        Optimisation.Result most = solve(unknown, -1);
        if (!least.getState().isFeasible() || !most.getState().isFeasible()) {
            return new double[0];
        }
        int index = unknowns.indexOf(unknown);
        return new double[] {least.doubleValue(index), most.doubleValue(index)};
    }

    private Optimisation.Result solve(Unknown unknown, int direction) {
        solved++;
        Variable variable = variables.get(unknown);
        variable.weight(direction);
        Optimisation.Result result = model.minimise();
        variable.weight(null);
        if (result.getState().isFeasible()) {
            for (int i = 0; i < unknowns.size(); i++) {
                unknowns.get(i).see(result.doubleValue(i));
            }
        }
        return result;
    }
}
