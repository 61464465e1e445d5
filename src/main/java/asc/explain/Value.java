package asc.explain;

import java.math.BigDecimal;

/** A value of a section, for a person and for a program. */
final class Value {

    private Value() {}

    /** As a person reads it: a decimal without the zeros that only its type put there, yes and no; empty for a null. */
    static String forPeople(Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Boolean yes) {
            return yes ? "yes" : "no";
        }
        return value instanceof BigDecimal number ? trimmed(number).toPlainString() : value.toString();
    }

    static Object forPrograms(Object value) {
        if (value instanceof BigDecimal number) {
            return trimmed(number);
        }
        return value == null || value instanceof Number || value instanceof Boolean ? value : value.toString();
    }

    private static BigDecimal trimmed(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
