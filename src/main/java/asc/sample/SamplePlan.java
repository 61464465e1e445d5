package asc.sample;

import java.time.YearMonth;

/**
 * What samples are to be made.
 *
 * @param area our own area's code, which a sample may put in the middle of things
 * @param size {@code small} for tens to hundreds of rows a file, {@code full} for the real sizes
 * @param seed of all chance
 * @param months how many months of monthly files, at least one
 * @param until the last of them
 */
public record SamplePlan(String area, Size size, long seed, int months, YearMonth until) {

    /** How large the files are. */
    public enum Size {
        small,
        full
    }

    /** The project's usual samples: small, two months. */
    public static SamplePlan small(String area) {
        return new SamplePlan(area, Size.small, 1, 2, YearMonth.of(2026, 10));
    }

    YearMonth first() {
        return until.minusMonths(months - 1L);
    }
}
