package asc.extract;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/** An array of objects, one a row and a line. Numbers are exact; a value that is missing is null; dates are 2026-03-31. */
final class JsonFile implements RowFile {

    private final Writer out;
    private List<String> names;
    private String before = "[\n";

    JsonFile(Writer out) {
        this.out = out;
    }

    @Override
    public void header(List<String> columns) {
        names = columns;
    }

    @Override
    public void row(List<Value> values) throws IOException {
        out.write(before);
        before = ",\n";
        for (int index = 0; index < values.size(); index++) {
            out.write(index == 0 ? "{" : ", ");
            out.write(quoted(names.get(index)) + ": " + written(values.get(index)));
        }
        out.write("}");
    }

    private static String written(Value value) {
        if (value.text() == null) {
            return "null";
        }
        return switch (value.kind()) {
            case WHOLE, YES_NO -> value.text();
            case DECIMAL -> value.number();
            case FLOATING -> value.text().matches("[-0-9.e+]+") ? value.text() : quoted(value.text());
            default -> quoted(value.text());
        };
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char character : text.toCharArray()) {
            if (character == '"' || character == '\\') {
                quoted.append('\\').append(character);
            } else if (character < ' ') {
                quoted.append(String.format("\\u%04x", (int) character));
            } else {
                quoted.append(character);
            }
        }
        return quoted.append('"').toString();
    }

    @Override
    public void close() throws IOException {
        out.write(before.equals("[\n") ? "[]\n" : "\n]\n");
        out.flush();
    }
}
