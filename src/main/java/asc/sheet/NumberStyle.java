package asc.sheet;

import java.util.TimeZone;
import java.util.regex.Pattern;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.util.LocaleUtil;

/** How the numbers of one cell style are shown, and whether they are dates. */
final class NumberStyle {

    private static final Pattern ELAPSED = Pattern.compile("\\[(h+|m+|s+)]", Pattern.CASE_INSENSITIVE);
    private static final TimeZone NO_SUMMER_TIME = TimeZone.getTimeZone("UTC");

    /** Longer numbers may be shown rounded. */
    private static final int LONGEST_SHOWN_PLAINLY = 10;

    private static final int REMEMBERED = 1024;

    private final int formatId;
    private final String format;
    private final boolean from1904;
    private final DataFormatter formatter;
    private final boolean general;
    private final boolean date;
    private final boolean elapsed;

    /** Cells made before, found by the number as written: a column has few different ones. */
    private final Cell[] remembered;

    private final String[] rememberedNumbers;

    NumberStyle(int formatId, String format, boolean from1904, DataFormatter formatter) {
        this.formatId = formatId;
        this.format = format;
        this.from1904 = from1904;
        this.formatter = formatter;
        this.general = format.equalsIgnoreCase("General") || format.equals("@");
        this.date = !general && DateUtil.isADateFormat(formatId, format);
        this.elapsed = date && ELAPSED.matcher(format).find();
        this.remembered = general ? null : new Cell[REMEMBERED];
        this.rememberedNumbers = general ? null : new String[REMEMBERED];
    }

    /** @param number as the file writes it, a finite decimal number */
    Cell cell(String number) {
        if (general) {
            return isShownPlainly(number) ? Cell.of(number) : make(number);
        }
        int slot = number.hashCode() & (REMEMBERED - 1);
        if (!number.equals(rememberedNumbers[slot])) {
            remembered[slot] = make(number);
            rememberedNumbers[slot] = number;
        }
        return remembered[slot];
    }

    private Cell make(String number) {
        double value = Double.parseDouble(number);
        if (!date) {
            return new Cell(number, show(value));
        }
        String moment = elapsed ? Moment.ofElapsed(value) : Moment.ofSerial(value, from1904);
        return moment == null ? Cell.of(number) : new Cell(moment, show(value));
    }

    private static boolean isShownPlainly(String number) {
        int length = number.length();
        boolean plain = length <= LONGEST_SHOWN_PLAINLY
                && number.charAt(0) != '.'
                && number.charAt(0) != '+'
                && (number.charAt(0) != '0' || length == 1 || number.charAt(1) == '.');
        for (int index = 0; index < length && plain; index++) {
            char character = number.charAt(index);
            plain = character >= '0' && character <= '9' || character == '.' || (character == '-' && index == 0);
        }
        return plain && (number.indexOf('.') < 0 || "123456789".indexOf(number.charAt(length - 1)) >= 0);
    }

    /** The hour that summer time leaves out exists in a spreadsheet. */
    private String show(double value) {
        if (!date) {
            return formatter.formatRawCellContents(value, formatId, format, from1904);
        }
        TimeZone before = LocaleUtil.getUserTimeZone();
        LocaleUtil.setUserTimeZone(NO_SUMMER_TIME);
        try {
            return formatter.formatRawCellContents(value, formatId, format, from1904);
        } finally {
            LocaleUtil.setUserTimeZone(before);
        }
    }
}
