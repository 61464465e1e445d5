package asc.run;

import java.util.List;
import java.util.function.DoubleUnaryOperator;

/**
 * The published formulae of intervals and trends, worked out another way than the SQL does: limits are searched for where the definition
 * puts them (a score, a cumulative probability), sums are taken about their means, and no closed form is shared.
 */
final class Formulae {

    /** The 97.5% point of the normal distribution, where its cumulative probability says so. */
    static final double Z = root(z -> 0.975 - normal(z), 0, 10);

    /** One point of a series; counts are NaN where there are none. */
    record Point(double outcome, double lower, double upper, double numerator, double denominator) {
        double error() {
            return (upper - lower) / 3.92;
        }
    }

    /** A tested trend. */
    record Trend(double chiSquared, int sign, boolean keepsItsSign) {}

    private Formulae() {}

    /** Wilson 1927: the shares from which the observed one lies just z standard errors away. */
    static double[] wilson(double x, double n) {
        double share = x / n;
        double lower = x == 0 ? 0 : root(p -> share - p - Z * Math.sqrt(p * (1 - p) / n), 0, share);
        double upper = x == n ? 1 : root(p -> Z * Math.sqrt(p * (1 - p) / n) - (p - share), share, 1);
        return new double[] {lower, upper};
    }

    /** Byar's approximation, by logarithms. */
    static double[] byar(double x) {
        double below = Math.log1p(-1 / (9 * x) - Z / (3 * Math.sqrt(x)));
        double above = Math.log1p(-1 / (9 * (x + 1)) + Z / (3 * Math.sqrt(x + 1)));
        return new double[] {Math.exp(Math.log(x) + 3 * below), Math.exp(Math.log(x + 1) + 3 * above)};
    }

    /** Exact Poisson: half the points of chi-squared, which the cumulative probability of the count itself gives. */
    static double[] poisson(int x) {
        double lower = x == 0 ? 0 : root(mean -> 0.025 - (1 - atMost(x - 1, mean)), 0, 100);
        return new double[] {lower, root(mean -> atMost(x, mean) - 0.025, 0, 100)};
    }

    /** Chi-squared for a linear trend (Armitage 1955), about the means. */
    static Trend ofShares(List<Point> points) {
        double[] whole = shareSlope(points, -1);
        boolean keeps = true;
        for (int out = 0; out < points.size(); out++) {
            keeps &= Math.signum(shareSlope(points, out)[0]) == Math.signum(whole[0]);
        }
        return new Trend(whole[0] * whole[0] / whole[1], (int) Math.signum(whole[0]), keeps);
    }

    /** The slope through points weighted by the inverse of their variances, about the weighted means. */
    static Trend ofOutcomes(List<Point> points) {
        double[] whole = weightedSlope(points, -1);
        boolean keeps = true;
        for (int out = 0; out < points.size(); out++) {
            keeps &= Math.signum(weightedSlope(points, out)[0]) == Math.signum(whole[0]);
        }
        return new Trend(whole[0] * whole[0] / whole[1], (int) Math.signum(whole[0]), keeps);
    }

    /** Σ(x - x̄)(r - np) and its variance p(1-p)Σn(x - x̄)². */
    private static double[] shareSlope(List<Point> points, int out) {
        double all = 0;
        double cases = 0;
        double middle = 0;
        for (int i = 0; i < points.size(); i++) {
            if (i != out) {
                all += points.get(i).denominator();
                cases += points.get(i).numerator();
                middle += points.get(i).denominator() * i;
            }
        }
        middle /= all;
        double share = cases / all;
        double slope = 0;
        double spread = 0;
        for (int i = 0; i < points.size(); i++) {
            if (i != out) {
                Point point = points.get(i);
                slope += (i - middle) * (point.numerator() - point.denominator() * share);
                spread += point.denominator() * (i - middle) * (i - middle);
            }
        }
        return new double[] {slope, share * (1 - share) * spread};
    }

    /** The weighted slope and its variance. */
    private static double[] weightedSlope(List<Point> points, int out) {
        double weights = 0;
        double middle = 0;
        double level = 0;
        for (int i = 0; i < points.size(); i++) {
            if (i != out) {
                double weight = Math.pow(points.get(i).error(), -2);
                weights += weight;
                middle += weight * i;
                level += weight * points.get(i).outcome();
            }
        }
        middle /= weights;
        level /= weights;
        double covariance = 0;
        double spread = 0;
        for (int i = 0; i < points.size(); i++) {
            if (i != out) {
                double weight = Math.pow(points.get(i).error(), -2);
                covariance += weight * (i - middle) * (points.get(i).outcome() - level);
                spread += weight * (i - middle) * (i - middle);
            }
        }
        return new double[] {covariance / spread, 1 / spread};
    }

    private static double atMost(int count, double mean) {
        double term = Math.exp(-mean);
        double sum = term;
        for (int i = 1; i <= count; i++) {
            term *= mean / i;
            sum += term;
        }
        return sum;
    }

    /** Simpson's rule over the density. */
    private static double normal(double z) {
        int steps = 4_000;
        double sum = density(0) + density(z);
        for (int i = 1; i < steps; i++) {
            sum += (i % 2 == 0 ? 2 : 4) * density(z * i / steps);
        }
        return 0.5 + sum * z / steps / 3;
    }

    private static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }

    /** Where a function that falls from above zero reaches it. */
    private static double root(DoubleUnaryOperator falling, double from, double to) {
        double low = from;
        double high = to;
        for (int i = 0; i < 200; i++) {
            double middle = (low + high) / 2;
            if (falling.applyAsDouble(middle) > 0) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }
}
