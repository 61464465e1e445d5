package asc.disclosure;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What an attacker can work out who has every published number, knows every relation between them and the policy, and no person. He looks at
 * hidden cells, and at differences that may be about few people.
 */
final class Attack {

    private final Map<Object, double[]> seen;
    private final Function<Cell, double[]> believed;
    private final Map<Cell, Unknown> hidden = new LinkedHashMap<>();
    private final List<Unknown> unknowns = new ArrayList<>();
    private final List<Constraint> constraints = new ArrayList<>();
    private int solved;

    /**
     * @param equations those that hold between the rows under attack
     * @param rows the rows under attack
     * @param seen what numbers that are hidden still were seen to be while less was hidden; added to
     * @param believed the least and most that he takes a cell to be, from other dates and versions
     */
    Attack(
            Collection<Equation> equations,
            Collection<Row> rows,
            Map<Object, double[]> seen,
            Function<Cell, double[]> believed) {
        this.seen = seen;
        this.believed = believed;
        for (Row row : rows) {
            if (row.hidden) {
                row.policy.counts().forEach(column -> unknown(new Cell(row, column)));
            }
        }
        equations.stream().filter(Equation::holds).forEach(this::take);
    }

    /** Everything that he can know too well. */
    List<Recovered> run() {
        List<Recovered> recovered = new ArrayList<>();
        for (List<Unknown> group : groups()) {
            List<Constraint> about = constraints.stream()
                    .filter(constraint -> group.contains(
                            constraint.factors.keySet().iterator().next()))
                    .toList();
            if (about.isEmpty()) {
                group.stream()
                        .filter(unknown -> unknown.isRecoveredWithin(unknown.lower, unknown.upper))
                        .forEach(unknown -> recovered.add(new Recovered(unknown, unknown.lower, unknown.upper, about)));
                continue;
            }
            if (group.size() == 1) {
                alone(group.get(0), about).ifPresent(recovered::add);
                continue;
            }
            group.forEach(
                    unknown -> Optional.ofNullable(seen.get(unknown.about())).ifPresent(unknown::see));
            Bounds bounds = new Bounds(group, about);
            recovered.addAll(bounds.recovered());
            group.forEach(unknown -> seen.put(unknown.about(), new double[] {unknown.seenLeast, unknown.seenMost}));
            solved += bounds.solved();
        }
        return recovered;
    }

    /** One unknown number: what is said of it can be read off. */
    private static Optional<Recovered> alone(Unknown unknown, List<Constraint> about) {
        double least = unknown.lower;
        double most = unknown.upper;
        for (Constraint constraint : about) {
            double factor = constraint.factors.get(unknown);
            double one = constraint.lower() / factor;
            double other = constraint.upper() / factor;
            least = Math.max(least, Math.min(one, other));
            most = Math.min(most, Math.max(one, other));
        }
        boolean makesSense = least <= most + 1e-6;
        return makesSense && unknown.isRecoveredWithin(least, most)
                ? Optional.of(new Recovered(unknown, least, most, about))
                : Optional.empty();
    }

    /** How many linear programmes were solved. */
    int solved() {
        return solved;
    }

    int unknowns() {
        return unknowns.size();
    }

    private void take(Equation equation) {
        switch (equation.relation().kind()) {
            case ADDS_UP -> addsUp(equation);
            case AT_MOST -> atMost(equation);
            case SHARE -> share(equation);
        }
    }

    private void addsUp(Equation equation) {
        if (equation.cells().noneMatch(Cell::isHidden)) {
            return;
        }
        Constraint constraint = new Constraint(equation);
        equation.parts().forEach(part -> put(constraint, part, 1));
        put(constraint, equation.whole(), -1);
        constraints.add(constraint);
    }

    private void atMost(Equation equation) {
        if (equation.cells().noneMatch(Cell::isHidden) && !equation.relation().few()) {
            return;
        }
        Unknown difference = Unknown.of(equation);
        unknowns.add(difference);
        Constraint constraint = new Constraint(equation);
        put(constraint, equation.whole(), 1);
        put(constraint, equation.parts().get(0), -1);
        constraint.add(difference, -1);
        constraints.add(constraint);
    }

    /** The base of a published percentage lies where the percentage, before it was rounded, can have come from. */
    private void share(Equation equation) {
        Cell whole = equation.whole();
        String rate = equation.relation().rate();
        if (!whole.row().shows(rate)
                || !whole.row().shows(whole.column())
                || equation.parts().stream().noneMatch(Cell::isHidden)) {
            return;
        }
        double half = 0.5 * Math.pow(10, -equation.relation().decimals());
        double shown = whole.row().number(rate);
        double count = 100 * whole.number();
        Constraint constraint = new Constraint(equation);
        constraint.between(count / (shown + half), shown > half ? count / (shown - half) : Constraint.UNBOUNDED);
        equation.parts().forEach(part -> put(constraint, part, 1));
        constraints.add(constraint);
    }

    private void put(Constraint constraint, Cell cell, int factor) {
        if (cell.isHidden()) {
            constraint.add(unknown(cell), factor);
        } else {
            constraint.add(factor * cell.number(), cell.row().policy.slack(cell.column()));
        }
    }

    private Unknown unknown(Cell cell) {
        return hidden.computeIfAbsent(cell, missing -> {
            double[] range = believed.apply(cell);
            double least = cell.countsPeople() && cell.row().policy.zero() == Policy.Zero.SHOWN ? 1 : 0;
            double lower = Math.max(least, range[0]);
            Unknown unknown = Unknown.of(cell, lower, Math.max(lower, range[1]));
            unknowns.add(unknown);
            return unknown;
        });
    }

    /** Unknown numbers that hang together by what is published, each group apart: small programmes are solved fast. */
    private Collection<List<Unknown>> groups() {
        Map<Unknown, Unknown> leader = new HashMap<>();
        unknowns.forEach(unknown -> leader.put(unknown, unknown));
        for (Constraint constraint : constraints) {
            Unknown first = constraint.factors.keySet().iterator().next();
            constraint.factors.keySet().forEach(other -> leader.put(lead(leader, other), lead(leader, first)));
        }
        Map<Unknown, List<Unknown>> groups = new LinkedHashMap<>();
        for (Unknown unknown : unknowns) {
            groups.computeIfAbsent(lead(leader, unknown), key -> new ArrayList<>())
                    .add(unknown);
        }
        return groups.values();
    }

    private static Unknown lead(Map<Unknown, Unknown> leader, Unknown unknown) {
        Unknown current = unknown;
        while (leader.get(current) != current) {
            leader.put(current, leader.get(leader.get(current)));
            current = leader.get(current);
        }
        return current;
    }
}
