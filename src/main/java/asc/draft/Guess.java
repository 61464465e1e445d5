package asc.draft;

import java.util.List;

/**
 * How a column would be read.
 *
 * @param type the cell type
 * @param odd the texts in it that the type does not read and that look like markers
 */
record Guess(String type, List<String> odd) {}
