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
    private static final double ENDLESS = 1e5;

    private static final int MOST_TOGETHER = 16;

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

        boolean isOpen() {
            return !cell.isSafeBetween(seenLeast, seenMost);
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
        // Factors of one size: a solver loses its way among hundreds and tenths.
        double size = equation.factors().values().stream()
                .mapToDouble(Math::abs)
                .max()
                .orElse(1);
        equation.factors().forEach((cell, factor) -> expression.set(variables.get(cell), factor / size));
        if (equation.least() == equation.most()) {
            expression.level(equation.least() / size);
            return;
        }
        if (Double.isFinite(equation.least())) {
            expression.lower(equation.least() / size);
        }
        if (Double.isFinite(equation.most())) {
            expression.upper(equation.most() / size);
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
        if (!solve(sought)) {
            return Optional.empty();
        }
        // Pulled all one way, some stand still because others move; halves of them pulled apart move most of those.
        for (int half = 2; half < sought.size() && half <= MOST_TOGETHER; half *= 2) {
            pull(half);
        }
        List<Cell> recovered = new ArrayList<>();
        for (Sought one : sought) {
            if (one.isOpen() && solve(List.of(one)) && one.cell.isRecoveredBetween(one.seenLeast, one.seenMost)) {
                recovered.add(one.cell);
            }
        }
        return Optional.of(recovered);
    }

    /** Every other run of cells, as far as they are not known to be safe yet. */
    private void pull(int run) {
        List<Sought> some = new ArrayList<>();
        for (int i = 0; i < sought.size(); i++) {
            if (i / (run / 2) % 2 == 0 && sought.get(i).isOpen()) {
                some.add(sought.get(i));
            }
        }
        if (!some.isEmpty()) {
            solve(some);
        }
    }

    /** The least and the most that some cells can be together. */
    private boolean solve(List<Sought> some) {
        some.forEach(one -> one.variable.weight(1));
        boolean makesSense = see(model.minimise()) && see(model.maximise());
        some.forEach(one -> one.variable.weight(null));
        return makesSense;
    }

    private boolean see(Optimisation.Result result) {
        solved++;
        if (!result.getState().isFeasible()) {
            return false;
        }
        sought.forEach(one -> one.see(result.doubleValue(one.index)));
        return true;
    }
}
