package asc.draft;

import java.util.List;

/**
 * How a column would be read.
 *
 * @param type the cell type
 * @param width how wide the type is among those tried: 0 for the narrowest
 * @param odd the texts in it that the type does not read and that look like markers
 */
record Guess(String type, int width, List<String> odd) {}
