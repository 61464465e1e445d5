package asc.sample;

import java.time.LocalDate;
import java.time.Month;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/** How often a sample's file arrives, and so which editions of it there are. */
enum Cycle {
    ONCE,
    MONTH,
    YEAR;

    static Optional<Cycle> of(String word) {
        return Stream.of(values())
                .filter(cycle -> cycle.name().toLowerCase(Locale.ROOT).equals(word))
                .findFirst();
    }

    /**
     * The dates of the editions within some months, in order: of a monthly file the first of each month; of a yearly one 31 March,
     * as many as years have begun; of any other the last month's.
     */
    List<LocalDate> editions(YearMonth first, YearMonth last) {
        long months = first.until(last, ChronoUnit.MONTHS) + 1;
        return switch (this) {
            case ONCE -> List.of(last.atDay(1));
            case MONTH ->
                LongStream.range(0, months)
                        .mapToObj(month -> first.plusMonths(month).atDay(1))
                        .toList();
            case YEAR -> {
                int years = (int) ((months + 11) / 12);
                int end = last.getMonth().compareTo(Month.MARCH) < 0 ? last.getYear() - 1 : last.getYear();
                yield IntStream.rangeClosed(end - years + 1, end)
                        .mapToObj(year -> LocalDate.of(year, Month.MARCH, 31))
                        .toList();
            }
        };
    }
}
