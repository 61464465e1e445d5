package asc.disclosure;

/**
 * A count as a reader knows it from its table alone.
 *
 * @param name what tells it from every other
 * @param table the table it stands in, or would
 * @param place where in it, for people; never a count
 * @param least what it is at least
 * @param most what it is at most; infinite where nothing is said
 * @param isSought whether nobody may know it too well, if it is about few people
 * @param threshold from how many people on a count is not about few
 * @param leastPossible how many whole numbers a count of few people must still be able to be
 * @param told what is printed of it
 */
record Cell(
        String name,
        String table,
        String place,
        double least,
        double most,
        boolean isSought,
        int threshold,
        int leastPossible,
        String told) {

    private static final double TOLERANCE = 1e-6;

    Cell named(String other) {
        return new Cell(other, table, place, least, most, isSought, threshold, leastPossible, told);
    }

    /** Whether somebody who knows that it lies between two numbers knows too well of how few people it is. */
    boolean isRecoveredBetween(double lower, double upper) {
        double first = Math.ceil(lower - TOLERANCE);
        double last = Math.floor(upper + TOLERANCE);
        double numbers = last - first + 1;
        return first >= 1 && last < threshold && numbers >= 1 && numbers < leastPossible;
    }

    /** Whether it is safe if it can be both of two numbers, and so whatever lies between. */
    boolean isSafeBetween(double lower, double upper) {
        return Math.ceil(lower - TOLERANCE) <= Math.floor(upper + TOLERANCE) && !isRecoveredBetween(lower, upper);
    }
}
