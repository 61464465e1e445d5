package asc.disclosure;

import java.util.Map;

/**
 * How cells hang together.
 *
 * @param name what tells it from every other
 * @param factors the cells' names, each with its factor
 * @param least what the sum of the cells, each times its factor, is at least
 * @param most what it is at most
 */
record Equation(String name, Map<String, Double> factors, double least, double most) {}
