package asc.disclosure;

import java.util.List;
import java.util.stream.Stream;

/** A relation between the cells of given rows. */
record Equation(Relation relation, Cell whole, List<Cell> parts) {

    Stream<Cell> cells() {
        return Stream.concat(Stream.of(whole), parts.stream());
    }

    boolean holds() {
        return cells().allMatch(Cell::exists);
    }
}
