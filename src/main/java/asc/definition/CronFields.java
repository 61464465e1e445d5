package asc.definition;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.springframework.scheduling.support.CronExpression;

/**
 * Five fields of cron, understood as Spring understands them, and each as the numbers it means: other schedulers write them otherwise.
 *
 * @param text the five fields
 * @param minutes from 0 to 59
 * @param hours from 0 to 23
 * @param days of the month from 1 to 31; none for the last day
 * @param months from 1 to 12
 * @param weekdays from 1, Monday, to 7
 */
public record CronFields(
        String text,
        SortedSet<Integer> minutes,
        SortedSet<Integer> hours,
        SortedSet<Integer> days,
        SortedSet<Integer> months,
        SortedSet<Integer> weekdays) {

    private static final int EVERY_DAY = 31;
    private static final int EVERY_MONTH = 12;
    private static final int EVERY_WEEKDAY = 7;

    private static final List<String> WEEKDAYS = names(DayOfWeek.values());
    private static final List<String> MONTHS = names(java.time.Month.values());

    /** Reads them; empty when they are none, never come about, or name days of the month and of the week both, which crons understand each their way. */
    static Optional<CronFields> of(String text) {
        String[] parts = text.split(" ");
        if (parts.length != 5 || !CronExpression.isValidExpression("0 " + text)) {
            return Optional.empty();
        }
        try {
            boolean last = parts[2].equals("L");
            CronFields fields = new CronFields(
                    text,
                    numbers(parts[0], 0, 59, List.of()),
                    numbers(parts[1], 0, 23, List.of()),
                    last ? new TreeSet<>() : numbers(parts[2], 1, EVERY_DAY, List.of()),
                    numbers(parts[3], 1, EVERY_MONTH, MONTHS),
                    weekdays(parts[4]));
            boolean both = fields.days().size() != EVERY_DAY && !fields.isEveryWeekday();
            boolean none = fields.minutes().isEmpty()
                    || fields.hours().isEmpty()
                    || fields.months().isEmpty()
                    || fields.weekdays().isEmpty();
            return both
                            || none
                            || CronExpression.parse("0 " + text).next(java.time.LocalDateTime.of(2026, 1, 1, 0, 0))
                                    == null
                    ? Optional.empty()
                    : Optional.of(fields);
        } catch (NumberFormatException notOurs) {
            return Optional.empty();
        }
    }

    /** Whether it is the last day of each month. */
    public boolean isLastDay() {
        return days.isEmpty();
    }

    /** Whether no day of the month is named. */
    public boolean isEveryDayOfMonth() {
        return days.size() == EVERY_DAY;
    }

    /** Whether no day of the week is named. */
    public boolean isEveryWeekday() {
        return weekdays.size() == EVERY_WEEKDAY;
    }

    /** Whether no month is named. */
    public boolean isEveryMonth() {
        return months.size() == EVERY_MONTH;
    }

    /** Cron's week begins with Sunday, which is 0 and 7 both. */
    private static SortedSet<Integer> weekdays(String field) {
        SortedSet<Integer> weekdays = new TreeSet<>();
        numbers(field, 0, 7, WEEKDAYS).forEach(day -> weekdays.add(day == 0 ? 7 : day));
        return weekdays;
    }

    private static SortedSet<Integer> numbers(String field, int least, int most, List<String> names) {
        SortedSet<Integer> numbers = new TreeSet<>();
        for (String part : field.split(",")) {
            String[] step = part.split("/");
            String[] range = step[0].split("-");
            boolean any = step[0].equals("*") || step[0].equals("?");
            int from = any ? least : number(range[0], names);
            int to = any || (step.length > 1 && range.length == 1) ? most : number(range[range.length - 1], names);
            int by = step.length > 1 ? Integer.parseInt(step[1]) : 1;
            IntStream.rangeClosed(from, to)
                    .filter(number -> (number - from) % by == 0)
                    .forEach(numbers::add);
        }
        return numbers;
    }

    private static int number(String text, List<String> names) {
        int name = names.indexOf(text);
        return name < 0 ? Integer.parseInt(text) : name + 1;
    }

    private static List<String> names(Enum<?>[] values) {
        return Arrays.stream(values).map(value -> value.name().substring(0, 3)).toList();
    }
}
