package asc.sheet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.BuiltinFormats;
import org.apache.poi.ss.usermodel.DataFormatter;

/** The number formats of a workbook's cell styles, as a computer set to the United Kingdom shows them. */
final class NumberStyles {

    /** Java's British locale abbreviates September as Sept, Excel's does not; the formats alone say what is British. */
    private final DataFormatter formatter = new DataFormatter(Locale.US);

    private final boolean from1904;
    private final NumberStyle general;
    private final List<NumberStyle> styles = new ArrayList<>();

    /** @param from1904 the workbook counts days from 1 January 1904 */
    NumberStyles(boolean from1904) {
        this.from1904 = from1904;
        this.general = new NumberStyle(0, "General", from1904, formatter);
    }

    /**
     * Adds the next style.
     *
     * @param code the format as the workbook writes it; null for one that Excel knows by its id
     */
    void add(int formatId, String code) {
        String format = code == null || followsComputer(formatId) ? builtIn(formatId) : code;
        styles.add(new NumberStyle(formatId, format, from1904, formatter));
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

    int size() {
        return styles.size();
    }

    /** The style at an index; one that the workbook does not have shows numbers plainly, as in Excel. */
    NumberStyle at(int index) {
        return index >= 0 && index < styles.size() ? styles.get(index) : general;
    }
}
