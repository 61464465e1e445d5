package asc.disclosure;

import java.util.List;

/**
 * A number that what is published gives away.
 *
 * @param unknown the number
 * @param least the least it can be
 * @param most the most it can be
 * @param constraints what hangs together with it
 */
record Recovered(Unknown unknown, double least, double most, List<Constraint> constraints) {

    Row row() {
        return unknown.cell != null
                ? unknown.cell.row()
                : unknown.difference.parts().get(0).row();
    }
}
