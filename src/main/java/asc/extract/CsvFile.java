package asc.extract;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.List;

/**
 * RFC 4180 in UTF-8. A text that a spreadsheet would take for a formula gets an apostrophe before it, unless it is a number: what
 * begins with {@code = + - @}, a tab or a carriage return. A value that is missing is nothing at all.
 */
final class CsvFile implements RowFile {

    private static final String NUMBER = "[+-]?[0-9][0-9,]*(\\.[0-9]+)?";

    private final CsvWriter csv;

    CsvFile(Writer out) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.CRLF).build(out);
    }

    @Override
    public void header(List<String> names) {
        csv.writeRecord(names.stream().map(CsvFile::harmless).toList());
    }

    @Override
    public void row(List<Value> values) {
        csv.writeRecord(values.stream().map(CsvFile::written).toList());
    }

    private static String written(Value value) {
        if (value.text() == null) {
            return "";
        }
        return switch (value.kind()) {
            case DECIMAL -> value.number();
            case TEXT -> harmless(value.text());
            default -> value.text();
        };
    }

    static String harmless(String text) {
        boolean looksLikeFormula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return looksLikeFormula && !text.matches(NUMBER) ? "'" + text : text;
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
