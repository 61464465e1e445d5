package asc.run;

import asc.definition.LoadJob;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * The editions somebody means: none named, one, or all from one day to another.
 *
 * @param first the first day; null when none is named
 * @param last the last day, or the same day; null when none is named
 */
record Editions(LocalDate first, LocalDate last) {

    /** What an edition is called on a command line. */
    static final String SYNTAX = "DATE[..DATE]";

    /**
     * Reads them.
     *
     * @param said a date as 2026-09-01, two parted by {@code ..}, or nothing
     */
    static Editions of(String said) throws Options.WrongUsage {
        if (said.isEmpty()) {
            return new Editions(null, null);
        }
        String[] days = said.split("\\.\\.", 2);
        try {
            LocalDate first = LocalDate.parse(days[0].strip());
            LocalDate last = days.length == 1 ? first : LocalDate.parse(days[1].strip());
            if (last.isBefore(first)) {
                throw new Options.WrongUsage(
                        "\"" + said + "\" ends before it begins. Write it as " + last + ".." + first + ".");
            }
            return new Editions(first, last);
        } catch (DateTimeParseException toldBelow) {
            // Said in one sentence below.
        }
        throw new Options.WrongUsage("\"" + said
                + "\" is no edition. Write a date as 2026-09-01, or the first and the last as 2026-07-01..2026-09-01.");
    }

    boolean isRange() {
        return first != null && !first.equals(last);
    }

    /** The one edition that is named. */
    Optional<LocalDate> given() {
        return isRange() ? Optional.empty() : Optional.ofNullable(first);
    }

    /** What to say where nothing of them is loaded. */
    String nothing(LoadJob job) {
        if (first == null) {
            return "Nothing of " + job.name() + " is loaded that could be loaded again.";
        }
        return "No edition " + Words.date(first) + (isRange() ? " to " + Words.date(last) : "") + " of " + job.name()
                + " is loaded. asc jobs tells the newest.";
    }
}
