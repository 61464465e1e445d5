package asc.sheet;

import java.math.BigDecimal;

/** Numbers as text. */
final class Numbers {

    private static final double LONGEST_PLAIN = 1e21;

    private Numbers() {}

    /**
     * A number as an XLSX file writes it, without white space around it.
     *
     * @throws NumberFormatException where it is none; Java's own parser would take {@code NaN} and {@code 1d} for one
     */
    static String decimal(String written) {
        String number = written.strip();
        boolean digits = false;
        for (int index = 0; index < number.length(); index++) {
            char character = number.charAt(index);
            boolean digit = character >= '0' && character <= '9';
            if (!digit && "+-.eE".indexOf(character) < 0) {
                throw new NumberFormatException();
            }
            digits |= digit;
        }
        if (!number.isEmpty() && (!digits || number.indexOf('.') != number.lastIndexOf('.'))) {
            throw new NumberFormatException();
        }
        return number;
    }

    /** The shortest decimal number that is this one: 19.1, 1200, 1E+30. */
    static String shortest(double number) {
        if (number == Math.rint(number) && Math.abs(number) < 1e15) {
            return Long.toString((long) number);
        }
        BigDecimal decimal = new BigDecimal(Double.toString(number)).stripTrailingZeros();
        return Math.abs(number) < LONGEST_PLAIN ? decimal.toPlainString() : decimal.toString();
    }
}
