package asc.sheet;

import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.LocaleUtil;

/** How numbers of one format are shown, and whether they are dates. */
final class NumberStyle {

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);
    private static final TimeZone NO_SUMMER_TIME = TimeZone.getTimeZone("UTC");

    /** Longer numbers may be shown rounded. */
    private static final int LONGEST_SHOWN_PLAINLY = 10;

    private final int formatId;
    private final String format;
    private final boolean from1904;
    private final DataFormatter formatter;
    private final boolean general;
    private final boolean date;
    private final boolean elapsed;

    NumberStyle(int formatId, String format, boolean from1904, DataFormatter formatter) {
        this.formatId = formatId;
        this.format = format;
        this.from1904 = from1904;
        this.formatter = formatter;
        this.general = format.equalsIgnoreCase("General") || format.equals("@");
        this.date = !general && DateUtil.isADateFormat(formatId, format);
        this.elapsed = date && ELAPSED.matcher(format).find();
    }

    /** True where the format leaves the number as it is written. */
    boolean showsPlainly(String number) {
        return general && number.length() <= LONGEST_SHOWN_PLAINLY && isPlain(number);
    }

    /** @param number as the file writes it, a finite decimal number */
    Cell cell(String number) {
        double value = Double.parseDouble(number);
        if (!date) {
            return new Cell(number, show(value, number));
        }
        String moment = elapsed ? Moment.ofElapsed(value) : Moment.ofSerial(value, from1904);
        return moment == null ? Cell.of(number) : new Cell(moment, show(value, number));
    }

    /** Digits, with a sign or a point where a spreadsheet too would show them, and no zero that it would leave out. */
    private static boolean isPlain(String number) {
        int first = number.charAt(0) == '-' ? 1 : 0;
        int last = number.length() - 1;
        int point = number.indexOf('.');
        for (int index = first; index <= last; index++) {
            char character = number.charAt(index);
            if ((character < '0' || character > '9') && index != point) {
                return false;
            }
        }
        boolean leadingZero = number.charAt(first) == '0' && last > first && point != first + 1;
        boolean trailing = point >= 0 && (number.charAt(last) == '0' || point == last);
        return point != first && !leadingZero && !trailing && !number.equals("-0");
    }

    /** The hour that summer time leaves out exists in a spreadsheet. A format that cannot be understood shows the number. */
    private String show(double value, String number) {
        TimeZone before = date ? LocaleUtil.getUserTimeZone() : null;
        try {
            if (date) {
                LocaleUtil.setUserTimeZone(NO_SUMMER_TIME);
            }
            return formatter.formatRawCellContents(value, formatId, format, from1904);
        } catch (RuntimeException notUnderstood) {
            return number;
        } finally {
            if (date) {
                LocaleUtil.setUserTimeZone(before);
            }
        }
    }
}
