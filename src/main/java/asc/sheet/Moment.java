package asc.sheet;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import org.apache.poi.ss.usermodel.DateUtil;

/** Dates and times as ISO text. */
final class Moment {

    /** The day after the last date Excel has, 31 December 9999. */
    private static final double LAST_SERIAL = 2_958_466;

    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ISO_LOCAL_TIME;

    private Moment() {}

    /** {@code 10:30:00}, with a fraction only where there is one. */
    static String clock(LocalTime time) {
        return CLOCK.format(time);
    }

    /**
     * A day number of Excel's as {@code 2026-09-01}, {@code 2026-09-01T10:30:00}, or {@code 10:30:00} where it is less than a
     * day; null where no date has that number.
     *
     * @param from1904 the workbook counts from 1 January 1904
     */
    static String ofSerial(double serial, boolean from1904) {
        if (!(serial >= 0 && serial < LAST_SERIAL)) {
            return null;
        }
        LocalDateTime moment = DateUtil.getLocalDateTime(serial, from1904);
        if (serial < 1) {
            return clock(moment.toLocalTime());
        }
        return moment.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? moment.toLocalDate().toString()
                : moment.toLocalDate() + "T" + clock(moment.toLocalTime());
    }

    /** A day number shown as hours run up, such as 36:00 for 1.5: {@code 10:30:00} within a day, else {@code PT36H}. */
    static String ofElapsed(double serial) {
        if (!(Math.abs(serial) < LAST_SERIAL)) {
            return null;
        }
        Duration duration = Duration.ofMillis(Math.round(serial * DateUtil.DAY_MILLISECONDS));
        return serial >= 0 && duration.toDays() == 0 ? clock(LocalTime.MIDNIGHT.plus(duration)) : duration.toString();
    }
}
