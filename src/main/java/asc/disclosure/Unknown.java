package asc.disclosure;

/** A number that is not published: that of a hidden cell, or the difference between a whole and a part. */
final class Unknown {

    final Cell cell;
    final Equation difference;
    final double lower;
    final double upper;

    /** The least and the most it was seen to be, each in a whole set of numbers that agrees with all that is published. */
    double seenLeast = Double.POSITIVE_INFINITY;

    double seenMost = Double.NEGATIVE_INFINITY;

    private Unknown(Cell cell, Equation difference, double lower, double upper) {
        this.cell = cell;
        this.difference = difference;
        this.lower = lower;
        this.upper = upper;
    }

    static Unknown of(Cell cell, double lower, double upper) {
        return new Unknown(cell, null, lower, upper);
    }

    static Unknown of(Equation difference) {
        return new Unknown(null, difference, 0, Constraint.UNBOUNDED);
    }

    Policy policy() {
        return cell == null ? difference.parts().get(0).row().policy : cell.row().policy;
    }

    /** Whether its being known too well matters: a hidden number always does, a difference where it may be about few people. */
    boolean isRecoveredWithin(double least, double most) {
        if (!policy().isNarrow(least, most)) {
            return false;
        }
        if (cell != null) {
            return true;
        }
        double from = policy().zero() == Policy.Zero.HIDDEN ? 0 : 1;
        return difference.relation().few()
                && Math.floor(most + 1e-6) >= from
                && Math.ceil(least - 1e-6) < policy().threshold();
    }

    /** What it is the number of: the cell, or the equation that has a difference. */
    Object about() {
        return cell == null ? difference : cell;
    }

    void see(double[] range) {
        seenLeast = range[0];
        seenMost = range[1];
    }

    void see(double value) {
        seenLeast = Math.min(seenLeast, value);
        seenMost = Math.max(seenMost, value);
    }
}
