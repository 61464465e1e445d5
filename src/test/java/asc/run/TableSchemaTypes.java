package asc.run;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The types of Frictionless' Table Schema, version 1, in their default format ("Types and Formats" of its specification). */
final class TableSchemaTypes implements DescribedCsv.Vocabulary {

    @Override
    public Optional<String> wrong(String type, Collection<String> values) {
        return values.stream().filter(is(type).negate()).findFirst();
    }

    private static Predicate<String> is(String type) {
        return switch (type) {
            case "string" -> value -> true;
            case "integer" -> matches("[-+]?\\d+");
            case "number" -> matches("[-+]?\\d+(\\.\\d+)?([eE][-+]?\\d+)?|NaN|-?INF");
            case "boolean" -> matches("true|True|TRUE|1|false|False|FALSE|0");
            case "date" -> value -> reads(() -> LocalDate.parse(value));
            case "datetime" ->
                value -> matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ").test(value)
                        && reads(() -> Instant.parse(value));
            default -> throw new AssertionError("Table Schema has no type " + type + " that we use.");
        };
    }

    private static Predicate<String> matches(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate();
    }

    private static boolean reads(Runnable reading) {
        try {
            reading.run();
            return true;
        } catch (DateTimeException not) {
            return false;
        }
    }
}
