package asc.run;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Dates, times and numbers as people in the United Kingdom write them, whatever the machine's own settings are. */
final class Words {

    static final ZoneId ZONE = ZoneId.of("Europe/London");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("d MMMM yyyy HH:mm:ss", Locale.UK).withZone(ZONE);

    private Words() {}

    static String date(LocalDate date) {
        return DATE.format(date);
    }

    static String time(Instant time) {
        return TIME.format(time);
    }

    static String number(long number) {
        return String.format(Locale.UK, "%,d", number);
    }

    /** {@code 1 row}, {@code 2 rows}. */
    static String count(long number, String noun) {
        return number(number) + " " + noun + (number == 1 ? "" : "s");
    }

    static String seconds(long milliseconds) {
        return String.format(Locale.UK, "%.1f s", milliseconds / 1000.0);
    }
}
