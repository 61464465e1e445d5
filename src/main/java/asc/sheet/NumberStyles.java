package asc.sheet;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** The number formats of a workbook's cell styles, as a computer set to the United Kingdom shows them. */
final class NumberStyles {

    /** Excel itself allows about 250 formats of 255 characters, and 65,490 styles that use them. */
    private static final int MOST_FORMATS = 4_096;

    private static final int LONGEST_FORMAT = 1_024;
    private static final int MOST_STYLES = 65_536;

    private static final int REMEMBERED = 1 << 16;

    /** Java's British locale abbreviates September as Sept, Excel's does not; the formats alone say what is British. */
    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private final boolean from1904;
    private final NumberStyle general;
    private final Map<String, NumberStyle> formats = new HashMap<>();
    private final List<NumberStyle> styles = new ArrayList<>();

    /** Cells made before, found by the number as written and its style: a column has few different ones. */
    private final Cell[] remembered = new Cell[REMEMBERED];

    private final String[] rememberedNumbers = new String[REMEMBERED];
    private final NumberStyle[] rememberedStyles = new NumberStyle[REMEMBERED];

    /** @param from1904 the workbook counts days from 1 January 1904 */
    NumberStyles(boolean from1904) {
        this.from1904 = from1904;
        this.general = new NumberStyle(0, "General", from1904, formatter);
    }

    /**
     * Adds the next style.
     *
     * @param code the format as the workbook writes it; null for one that Excel knows by its id
     * @param where the place for messages
     */
    void add(int formatId, String code, String where) throws Unreadable {
        String format = code == null || followsComputer(formatId) ? builtIn(formatId) : code;
        if (format.length() > LONGEST_FORMAT) {
            throw Unreadable.beyond("characters in a number format", LONGEST_FORMAT, where);
        }
        styles.add(formats.computeIfAbsent(
                formatId + " " + format, key -> new NumberStyle(formatId, format, from1904, formatter)));
        if (formats.size() > MOST_FORMATS) {
            throw Unreadable.beyond("number formats", MOST_FORMATS, where);
        }
        if (styles.size() > MOST_STYLES) {
            throw Unreadable.beyond("cell styles", MOST_STYLES, where);
        }
    }

    /** Two built-in dates follow the computer's settings, though the standard writes them as Americans do. */
    private static String builtIn(int formatId) {
        String standard = BuiltinFormats.getBuiltinFormat(formatId);
        return switch (formatId) {
            case 14 -> "dd/mm/yyyy";
            case 22 -> "dd/mm/yyyy hh:mm";
            default -> standard == null ? "General" : standard;
        };
    }

    /** True for the built-in formats that follow the computer's settings, whatever the workbook says of them. */
    private static boolean followsComputer(int formatId) {
        return formatId == 14 || formatId == 22;
    }

    /**
     * A number as a cell of a style.
     *
     * @param index the style's; one that the workbook does not have shows numbers plainly, as in Excel
     * @param number as the file writes it, a finite decimal number
     */
    Cell cell(int index, String number) {
        NumberStyle style = index >= 0 && index < styles.size() ? styles.get(index) : general;
        if (style.showsPlainly(number)) {
            return Cell.of(number);
        }
        int slot = (number.hashCode() * 31 + index) & (REMEMBERED - 1);
        if (rememberedStyles[slot] != style || !number.equals(rememberedNumbers[slot])) {
            remembered[slot] = style.cell(number);
            rememberedNumbers[slot] = number;
            rememberedStyles[slot] = style;
        }
        return remembered[slot];
    }
}
