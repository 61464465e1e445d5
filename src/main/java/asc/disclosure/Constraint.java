package asc.disclosure;

import java.util.LinkedHashMap;
import java.util.Map;

/** What is published says of unknown numbers: their sum, each times its factor, lies between two bounds. */
final class Constraint {

    /** More people than any council has. */
    static final double UNBOUNDED = 1e7;

    final Equation equation;
    final Map<Unknown, Double> factors = new LinkedHashMap<>();
    private double known;
    private double slack;
    private double least;
    private double most;

    Constraint(Equation equation) {
        this.equation = equation;
    }

    void between(double least, double most) {
        this.least = least;
        this.most = most;
    }

    void add(Unknown unknown, double factor) {
        factors.merge(unknown, factor, Double::sum);
    }

    /** A number that is shown, as exactly as it is. */
    void add(double number, double exactWithin) {
        known += number;
        slack += exactWithin;
    }

    double lower() {
        return least - known - slack;
    }

    double upper() {
        return most - known + slack;
    }
}
