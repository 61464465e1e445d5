package asc.run;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Counts the sample's trackers a second time, from their raw rows, month by month as somebody would with the sheets before them: an
 * implementation of the rules that shares nothing with the queries.
 */
final class TrackerCount {

    private static final Pattern QUARTER = Pattern.compile("Q([1-4]) (\\d{4})/\\d{2}");
    private static final Pattern SEASON = Pattern.compile("(Spring|Summer|Autumn) (\\d{4})");
    private static final Pattern NO_YEAR = Pattern.compile("(\\d{1,2})(?:st|th) (\\w+)");
    private static final DateTimeFormatter MONTH = new DateTimeFormatterBuilder()
            .parseCaseInsensitive()
            .appendPattern("MMM-yy")
            .toFormatter(Locale.ENGLISH);
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM/yyyy");

    /** A milestone as far as it is known. */
    private static final class Known {
        private String plan;
        private String status = "";
        private LocalDate reported;
        private LocalDate baseline;
        private LocalDate printed;
        private LocalDate approved;
        private LocalDate forecast;
        private LocalDate actual;
        private final Map<String, String> texts = new HashMap<>();
        private final Map<String, LocalDate> days = new HashMap<>();

        private LocalDate inForce() {
            return approved == null ? printed : approved;
        }
    }

    private final Map<String, Known> milestones = new TreeMap<>();

    /**
     * One line for each month and plan, in their order.
     *
     * @param rows month, milestone, plan, baseline, approved, forecast, actual, status; in the order of months
     */
    List<String> of(List<List<String>> rows) {
        Map<LocalDate, List<List<String>>> months = new TreeMap<>();
        rows.forEach(row -> months.computeIfAbsent(LocalDate.parse(row.get(0)), any -> new ArrayList<>())
                .add(row));
        List<String> lines = new ArrayList<>();
        months.forEach((month, ofMonth) -> {
            ofMonth.forEach(row -> learn(month, row));
            Map<String, long[]> plans = new TreeMap<>();
            milestones
                    .values()
                    .forEach(known -> count(known, month, plans.computeIfAbsent(known.plan, any -> new long[14])));
            plans.forEach((plan, counts) -> {
                StringBuilder line = new StringBuilder(month + " | " + plan);
                for (int i = 0; i < counts.length; i++) {
                    line.append(" | ").append(i == 12 ? mean(counts[12], counts[11]) : String.valueOf(counts[i]));
                }
                lines.add(line.toString());
            });
        });
        return lines;
    }

    private void learn(LocalDate month, List<String> row) {
        Known known = milestones.computeIfAbsent(row.get(1), any -> new Known());
        known.reported = month;
        known.plan = row.get(2);
        LocalDate baseline = day(known, "baseline", row.get(3), month);
        LocalDate approved = day(known, "approved", row.get(4), month);
        known.forecast = day(known, "forecast", row.get(5), month);
        LocalDate actual = day(known, "actual", row.get(6), month);
        known.printed = baseline == null ? known.printed : baseline;
        known.approved = approved == null ? known.approved : approved;
        if (known.baseline == null) {
            known.baseline = baseline == null ? approved : baseline;
        }
        String status = row.get(7) == null ? "" : row.get(7);
        boolean wasDated = known.baseline != null || known.forecast != null;
        known.status = switch (status) {
            case "" -> actual == null ? "In progress" : "Complete";
            case "Currently in place" -> wasDated ? "In progress" : status;
            case "At risk", "Reopened" -> "In progress";
            default -> status;
        };
        known.actual = known.status.equals("Complete") ? actual : null;
    }

    /** The day that a text stands for; without a year, the next one when it was first printed. */
    private static LocalDate day(Known known, String kind, String text, LocalDate month) {
        if (text == null) {
            return null;
        }
        LocalDate day = text.equals(known.texts.get(kind)) ? known.days.get(kind) : read(text, month);
        known.texts.put(kind, text);
        known.days.put(kind, day);
        return day;
    }

    private static LocalDate read(String text, LocalDate month) {
        Matcher quarter = QUARTER.matcher(text);
        Matcher season = SEASON.matcher(text);
        Matcher noYear = NO_YEAR.matcher(text);
        if (text.equals("TBC")) {
            return null;
        } else if (quarter.matches()) {
            int number = Integer.parseInt(quarter.group(1));
            return YearMonth.of(Integer.parseInt(quarter.group(2)), 3)
                    .plusMonths(3L * number)
                    .atEndOfMonth();
        } else if (season.matches()) {
            Month last = Map.of("Spring", Month.MAY, "Summer", Month.AUGUST, "Autumn", Month.NOVEMBER)
                    .get(season.group(1));
            return YearMonth.of(Integer.parseInt(season.group(2)), last).atEndOfMonth();
        } else if (noYear.matches()) {
            Month named = Month.valueOf(noYear.group(2).toUpperCase(Locale.ROOT));
            LocalDate thisYear = LocalDate.of(month.getYear(), named, Integer.parseInt(noYear.group(1)));
            return thisYear.isBefore(month) ? thisYear.plusYears(1) : thisYear;
        } else if (text.matches("[A-Z][a-z]{2}-\\d\\d")) {
            return YearMonth.parse(text, MONTH).atEndOfMonth();
        }
        return text.contains("/") ? LocalDate.parse(text, DAY) : LocalDate.parse(text.substring(0, 10));
    }

    /** milestones, complete, green, amber, red, rescheduled, not reported, in place, gone, on time, judged, measured, days slipped (told as their mean), due in 90 days. */
    private static void count(Known known, LocalDate month, long[] counts) {
        boolean isDone = known.status.equals("Complete");
        boolean isGone = List.of("Cancelled", "Merged", "Split").contains(known.status);
        boolean isWork = known.status.equals("In progress");
        boolean isOpen = isWork || List.of("Not started", "On hold").contains(known.status);
        boolean isMissing = known.reported.isBefore(month);
        counts[0]++;
        counts[1] += isDone ? 1 : 0;
        counts[6] += isMissing && !isDone && !isGone ? 1 : 0;
        counts[7] += !isMissing && known.status.equals("Currently in place") ? 1 : 0;
        counts[8] += isGone ? 1 : 0;
        LocalDate expected = isDone ? known.actual : null;
        if (isOpen && (known.forecast != null || known.inForce() != null)) {
            expected = known.forecast == null ? known.inForce() : known.forecast;
            expected = expected.isBefore(known.reported) ? known.reported : expected;
        }
        if (known.baseline != null && expected != null) {
            long days = ChronoUnit.DAYS.between(known.baseline, expected);
            counts[9] += isDone && days <= 0 ? 1 : 0;
            counts[11]++;
            counts[12] += days;
            if (isWork && !isMissing) {
                counts[standing(known, expected)]++;
            }
        }
        counts[10] += isDone && known.baseline != null && expected != null || isOpen && isBefore(known.baseline, month)
                ? 1
                : 0;
        LocalDate due = known.inForce();
        counts[13] += isOpen && due != null && !due.isBefore(month) && !due.isAfter(month.plusDays(90)) ? 1 : 0;
    }

    private static String mean(long days, long measured) {
        return BigDecimal.valueOf(days)
                .divide(BigDecimal.valueOf(measured), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private static boolean isBefore(LocalDate day, LocalDate month) {
        return day != null && day.isBefore(month);
    }

    private static int standing(Known known, LocalDate expected) {
        if (!expected.isAfter(known.baseline)) {
            return 2;
        }
        if (known.approved != null && !expected.isAfter(known.approved)) {
            return 5;
        }
        boolean isLastDay = known.baseline.equals(YearMonth.from(known.baseline).atEndOfMonth());
        LocalDate monthLater =
                isLastDay ? YearMonth.from(known.baseline).plusMonths(1).atEndOfMonth() : known.baseline.plusMonths(1);
        return expected.isAfter(monthLater) ? 4 : 3;
    }
}
