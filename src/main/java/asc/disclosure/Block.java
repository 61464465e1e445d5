package asc.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Cells that only hang together with one another.
 *
 * @param cells by their names
 * @param equations by their names
 */
record Block(Map<String, Cell> cells, Map<String, Equation> equations) {

    private static final String BEFORE = "before|";

    Block() {
        this(new LinkedHashMap<>(), new LinkedHashMap<>());
    }

    /**
     * What a reader has who kept an earlier version. Of what that one printed alike he takes the number to be the same, so that what either of them
     * tells of it counts; the rest are numbers of their own.
     */
    Block with(Block earlier) {
        Block both = new Block(new LinkedHashMap<>(cells), new LinkedHashMap<>(equations));
        for (Cell cell : earlier.cells.values()) {
            if (!isSame(cell)) {
                both.cells.put(BEFORE + cell.name(), cell.named(BEFORE + cell.name()));
            }
        }
        for (Equation equation : earlier.equations.values()) {
            Map<String, Double> factors = new LinkedHashMap<>();
            equation.factors().forEach((name, factor) -> {
                Cell cell = earlier.cells.get(name);
                factors.put(cell == null || isSame(cell) ? name : BEFORE + name, factor);
            });
            both.equations.put(
                    BEFORE + equation.name(),
                    new Equation(BEFORE + equation.name(), factors, equation.least(), equation.most()));
        }
        return both;
    }

    private boolean isSame(Cell cell) {
        Cell now = cells.get(cell.name());
        return now != null
                && now.told().equals(cell.told())
                && now.least() == cell.least()
                && now.most() == cell.most();
    }
}
