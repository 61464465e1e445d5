package asc.disclosure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;

/**
 * The least and the most that the cells of a block can be, by linear programmes. Every solution is a set of numbers that could be the truth, so a
 * cell that two solutions show far enough apart needs no programme of its own.
 */
final class Bounds {

    /** More people than any council has; a programme needs an end. */
    private static final double ENDLESS = 1e6;

    private final ExpressionsBasedModel model = new ExpressionsBasedModel();
    private final Map<String, Variable> variables = new HashMap<>();
    private final List<Sought> sought = new ArrayList<>();
    private int solved;

    /** A cell that nobody may know too well, and between which numbers it was seen. */
    private static final class Sought {
        private final Cell cell;
        private final Variable variable;
        private final int index;
        private double seenLeast = Double.POSITIVE_INFINITY;
        private double seenMost = Double.NEGATIVE_INFINITY;

        Sought(Cell cell, Variable variable, int index) {
            this.cell = cell;
            this.variable = variable;
            this.index = index;
        }

        void see(double value) {
            seenLeast = Math.min(seenLeast, value);
            seenMost = Math.max(seenMost, value);
        }
    }

    Bounds(Block block) {
        for (Cell cell : block.cells().values()) {
            Variable variable = model.addVariable("x" + variables.size())
                    .lower(cell.least())
                    .upper(Math.min(cell.most(), ENDLESS));
            if (cell.isSought()) {
                sought.add(new Sought(cell, variable, variables.size()));
            }
            variables.put(cell.name(), variable);
        }
        int rows = 0;
        for (Equation equation : block.equations().values()) {
            // An equation of a cell that is not there says nothing.
            if (variables.keySet().containsAll(equation.factors().keySet())) {
                add("e" + rows++, equation);
            }
        }
    }

    private void add(String name, Equation equation) {
        Expression expression = model.addExpression(name);
        equation.factors().forEach((cell, factor) -> expression.set(variables.get(cell), factor));
        if (equation.least() == equation.most()) {
            expression.level(equation.least());
            return;
        }
        if (Double.isFinite(equation.least())) {
            expression.lower(equation.least());
        }
        if (Double.isFinite(equation.most())) {
            expression.upper(equation.most());
        }
    }

    /** How many programmes were solved. */
    int solved() {
        return solved;
    }

    /** The cells that can be known too well; empty when no numbers agree with everything that is said. */
    Optional<List<Cell>> recovered() {
        if (sought.isEmpty()) {
            return Optional.of(List.of());
        }
        sought.forEach(one -> one.variable.weight(1));
        boolean makesSense = solve(true) && solve(false);
        sought.forEach(one -> one.variable.weight(null));
        if (!makesSense) {
            return Optional.empty();
        }
        List<Cell> recovered = new ArrayList<>();
        for (Sought one : sought) {
            if (!one.cell.isSafeBetween(one.seenLeast, one.seenMost)) {
                one.variable.weight(1);
                boolean known = solve(true) && solve(false);
                one.variable.weight(null);
                if (known && one.cell.isRecoveredBetween(one.seenLeast, one.seenMost)) {
                    recovered.add(one.cell);
                }
            }
        }
        return Optional.of(recovered);
    }

    private boolean solve(boolean least) {
        solved++;
        Optimisation.Result result = least ? model.minimise() : model.maximise();
        if (!result.getState().isFeasible()) {
            return false;
        }
        sought.forEach(one -> one.see(result.doubleValue(one.index)));
        return true;
    }
}
