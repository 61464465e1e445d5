package asc.run;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A date on the command line. */
final class EditionDate implements ITypeConverter<LocalDate> {

    @Override
    public LocalDate convert(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException unclear) {
            // 03/04/2025 is two dates, so neither is guessed.
            throw new TypeConversionException("\"" + text + "\" is no date; write it as 2025-03-31");
        }
    }
}
