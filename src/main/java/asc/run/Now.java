package asc.run;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;

/**
 * What time it is. The property {@code asc.now} sets the clock of a process: it begins at that moment, as
 * {@code 2026-03-29T00:59:00Z}, and runs on from there. Days are those of the council's time zone.
 */
final class Now {

    private static final Clock CLOCK = clock(System.getProperty("asc.now", ""));

    private Now() {}

    static Clock clock() {
        return CLOCK;
    }

    static Instant instant() {
        return CLOCK.instant();
    }

    static LocalDate today() {
        return LocalDate.ofInstant(instant(), Words.ZONE);
    }

    private static Clock clock(String set) {
        Clock system = Clock.systemUTC();
        return set.isEmpty() ? system : Clock.offset(system, Duration.between(system.instant(), Instant.parse(set)));
    }
}
