package asc.extract;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** A value as people read it, as a spreadsheet would show the cell. */
final class Shown {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private Shown() {}

    /** @param decimals of the row's figures; null when the row does not say */
    static String text(PageColumn column, String value, String decimals) {
        return switch (column.kind()) {
            case WHOLE -> number(value, 0);
            case DECIMAL -> number(value, PageSheet.decimalsOf(column, decimals));
            case DATE -> DATE.format(LocalDate.parse(value));
            case YES_NO -> value.equals("true") ? "Yes" : "No";
            default -> value;
        };
    }

    private static String number(String value, int decimals) {
        return String.format(
                Locale.UK, "%,." + decimals + "f", new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP));
    }
}
