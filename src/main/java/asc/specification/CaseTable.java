package asc.specification;

import java.util.List;

/**
 * A table of a model test: what is given, or what is expected.
 *
 * @param name the table given; {@code expect} for what is expected
 * @param line the line its heading stands on
 * @param columns the columns named; any other is empty when given, and not looked at when expected
 * @param rows the rows, as many cells in each as there are columns
 */
record CaseTable(String name, int line, List<String> columns, List<Row> rows) {

    /**
     * One row.
     *
     * @param line where it stands
     * @param cells the cells as text; null where the cell is empty
     */
    record Row(int line, List<String> cells) {}
}
