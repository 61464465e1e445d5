package asc.extract;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;

/** Writes one cell. Text is always text, whatever it looks like. */
final class CellWriter {

    private static final int LONGEST_TEXT = 32_767;

    /** Excel keeps 15 significant digits; a longer number is written as text rather than changed. */
    private static final int MOST_DIGITS = 15;

    private final Styles styles;

    CellWriter(Styles styles) {
        this.styles = styles;
    }

    void text(Row row, int column, String text) {
        Cell cell = row.createCell(column);
        boolean looksLikeFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        cell.setCellStyle(looksLikeFormula ? styles.literalText() : styles.text());
        cell.setCellValue(text.length() <= LONGEST_TEXT ? text : text.substring(0, LONGEST_TEXT - 1) + "…");
    }

    /** What stands in place of a value: at the right among numbers, at the left among texts. */
    void marker(Row row, int column, String marker, boolean amongNumbers) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(amongNumbers ? styles.marker() : styles.text());
        cell.setCellValue(marker);
    }

    /** @param value as the database writes it; a number's may be beyond what Excel can hold */
    void number(Row row, int column, String value, int decimals) {
        BigDecimal number = new BigDecimal(value).stripTrailingZeros();
        if (number.precision() > MOST_DIGITS && number.scale() <= 0) {
            text(row, column, number.toPlainString());
            return;
        }
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.number(decimals));
        cell.setCellValue(number.doubleValue());
    }

    /** A number with a floating point, which has no format of its own; infinity and the like are text. */
    void floating(Row row, int column, String value) {
        double number = Double.parseDouble(value.replace("inf", "Infinity").replace("nan", "NaN"));
        if (Double.isFinite(number)) {
            row.createCell(column).setCellValue(number);
        } else {
            text(row, column, value);
        }
    }

    void date(Row row, int column, LocalDate date) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.date());
        cell.setCellValue(date);
    }

    void time(Row row, int column, LocalDateTime time) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(styles.time());
        cell.setCellValue(time);
    }
}
