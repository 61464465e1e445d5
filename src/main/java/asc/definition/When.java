package asc.definition;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.scheduling.support.CronExpression;

/**
 * When a job runs: plain words ({@code weekdays at 06:30 and 18:00}) or five fields of cron ({@code 30 6 * * MON-FRI}), on the clock of the
 * council's time zone.
 *
 * @param text as the job file says it
 * @param fields the same as cron writes it, a list since words may name several times; empty where no clock decides
 */
public record When(String text, List<CronFields> fields) {

    /** Words by which a job waits for no clock: a load for its files, an extract for whatever publishes. */
    private static final List<String> NO_CLOCK = List.of("whenever a file arrives", "with every publication");

    private static final String EXAMPLES =
            "Write \"every day at 06:30\", \"weekdays at 06:30 and 18:00\", \"Mondays and Thursdays at 07:00\","
                    + " \"the 5th of every month at 07:00\", \"the last day of every month at 18:00\", \"every hour\", or cron's five fields.";

    private static final Pattern AT = Pattern.compile("(.+?) at (.+)");
    private static final Pattern DAY_OF_MONTH =
            Pattern.compile("the (\\d{1,2}(?:st|nd|rd|th)(?:(?:, | and )\\d{1,2}(?:st|nd|rd|th))*) of every month");
    private static final String BETWEEN = ", and |, | and ";

    public When {
        fields = List.copyOf(fields);
    }

    /**
     * Reads it.
     *
     * @return empty when it cannot be understood: {@link #examples} says what can be
     */
    public static Optional<When> of(String text) {
        String said = text.strip().replaceAll("\\s+", " ");
        if (said.isEmpty() || NO_CLOCK.contains(said.toLowerCase(Locale.UK))) {
            return Optional.of(new When(text, List.of()));
        }
        if (said.split(" ").length == 5 && said.matches("[0-9A-Za-z*/,? -]+") && !said.contains(" at ")) {
            return CronFields.of(said.toUpperCase(Locale.ROOT)).map(fields -> new When(text, List.of(fields)));
        }
        String lower = said.toLowerCase(Locale.UK);
        if (lower.equals("every hour")) {
            return CronFields.of("0 * * * *").map(fields -> new When(text, List.of(fields)));
        }
        Matcher at = AT.matcher(lower);
        return at.matches() ? days(at.group(1)).flatMap(days -> at(text, days, at.group(2))) : Optional.empty();
    }

    /** What can be written, with examples. */
    public static String examples() {
        return EXAMPLES;
    }

    /** Whether a clock decides when it runs. */
    public boolean hasClock() {
        return !fields.isEmpty();
    }

    /**
     * The next moment after another, if a clock decides. A time that the clocks skip in spring comes an hour later; one that comes twice in
     * autumn counts the first time only.
     */
    public Optional<Instant> after(Instant moment, ZoneId zone) {
        return fields.stream()
                .map(field -> next(CronExpression.parse("0 " + field.text()), moment, zone))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    // Local times are asked for, and only then put in the zone: so each time on the clock's face comes once a day.
    private static Optional<Instant> next(CronExpression cron, Instant moment, ZoneId zone) {
        LocalDateTime next = cron.next(LocalDateTime.ofInstant(moment, zone));
        while (next != null && !next.atZone(zone).toInstant().isAfter(moment)) {
            next = cron.next(next);
        }
        return Optional.ofNullable(next).map(local -> local.atZone(zone).toInstant());
    }

    /** The days in the last three fields of cron. */
    private static Optional<String> days(String words) {
        switch (words) {
            case "every day", "daily":
                return Optional.of("* * *");
            case "weekdays", "every weekday":
                return Optional.of("* * MON-FRI");
            case "weekends":
                return Optional.of("* * SAT,SUN");
            case "the last day of every month":
                return Optional.of("L * *");
            default:
                Matcher ofMonth = DAY_OF_MONTH.matcher(words);
                if (ofMonth.matches()) {
                    return Optional.of(
                            ofMonth.group(1).replaceAll("[a-z]", "").trim().replaceAll("[ ,]+", ",") + " * *");
                }
                return weekdays(words);
        }
    }

    private static Optional<String> weekdays(String words) {
        List<String> days = new ArrayList<>();
        for (String word : words.split(BETWEEN)) {
            String name = word.replaceFirst("^every ", "").replaceFirst("s$", "");
            Optional<DayOfWeek> day = Arrays.stream(DayOfWeek.values())
                    .filter(each -> each.name().equalsIgnoreCase(name))
                    .findFirst();
            if (day.isEmpty()) {
                return Optional.empty();
            }
            days.add(day.get().name().substring(0, 3));
        }
        return Optional.of("* * " + String.join(",", days));
    }

    private static Optional<When> at(String text, String days, String times) {
        List<CronFields> fields = new ArrayList<>();
        for (String time : times.split(BETWEEN)) {
            if (!time.matches("([01]?\\d|2[0-3]):[0-5]\\d")) {
                return Optional.empty();
            }
            LocalTime at = LocalTime.parse(time.length() == 4 ? "0" + time : time);
            Optional<CronFields> field = CronFields.of(at.getMinute() + " " + at.getHour() + " " + days);
            if (field.isEmpty()) {
                return Optional.empty();
            }
            fields.add(field.get());
        }
        return Optional.of(new When(text, fields));
    }
}
