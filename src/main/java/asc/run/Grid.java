package asc.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Rows and columns for a person's terminal, a spreadsheet or a program. */
final class Grid {

    /** How a grid is printed. */
    enum Format {
        TABLE,
        CSV,
        JSON
    }

    /** A terminal's line breaks in the middle of a table help nobody; CSV and JSON have the whole text. */
    private static final int WIDEST = 80;

    private final List<String> columns = new ArrayList<>();
    private final List<List<Object>> rows = new ArrayList<>();

    Grid(String... columns) {
        this.columns.addAll(List.of(columns));
    }

    /** The whole result of a query. */
    static Grid of(ResultSet result) throws SQLException {
        Grid grid = headed(result);
        while (grid.take(result)) {
            // Every row is kept.
        }
        return grid;
    }

    /** Prints the result of a query; CSV and JSON row by row, however many there are. A table must know its widths first. */
    static void print(ResultSet result, Format format, PrintStream out) throws SQLException {
        if (format == Format.TABLE) {
            of(result).print(format, out);
            return;
        }
        Grid grid = headed(result);
        JsonMapper json = JsonMapper.builder().build();
        out.print(format == Format.CSV ? csv(List.of(grid.columns)) : "[");
        String between = "";
        while (grid.take(result)) {
            out.print(
                    format == Format.CSV
                            ? csv(grid.rows)
                            : between + json.writeValueAsString(grid.asMaps().get(0)));
            between = ",";
            grid.rows.clear();
        }
        out.print(format == Format.CSV ? "" : "]" + System.lineSeparator());
        out.flush();
    }

    private static Grid headed(ResultSet result) throws SQLException {
        Grid grid = new Grid();
        ResultSetMetaData meta = result.getMetaData();
        for (int i = 1; i <= meta.getColumnCount(); i++) {
            grid.columns.add(meta.getColumnName(i));
        }
        return grid;
    }

    private boolean take(ResultSet result) throws SQLException {
        if (!result.next()) {
            return false;
        }
        List<Object> row = new ArrayList<>();
        for (int i = 1; i <= columns.size(); i++) {
            row.add(result.getObject(i));
        }
        return rows.add(row);
    }

    Grid row(Object... cells) {
        rows.add(Arrays.asList(cells));
        return this;
    }

    boolean isEmpty() {
        return rows.isEmpty();
    }

    void print(Format format, PrintStream out) {
        switch (format) {
            case TABLE -> printTable(out);
            case CSV -> out.print(csv(List.of(columns)) + csv(rows));
            case JSON -> out.println(JsonMapper.builder().build().writeValueAsString(asMaps()));
        }
    }

    /** The rows as maps, for a JSON document; numbers stay numbers, a null stays null. */
    List<Map<String, Object>> asMaps() {
        List<Map<String, Object>> maps = new ArrayList<>();
        for (List<Object> row : rows) {
            Map<String, Object> map = new LinkedHashMap<>();
            for (int i = 0; i < columns.size(); i++) {
                Object cell = row.get(i);
                map.put(
                        columns.get(i),
                        cell instanceof Number || cell instanceof Boolean || cell == null ? cell : text(cell));
            }
            maps.add(map);
        }
        return maps;
    }

    private static String csv(List<? extends List<?>> rows) {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().build(text)) {
            rows.forEach(row -> csv.writeRecord(row.stream().map(Grid::text).toList()));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible); // A string is written to, no file.
        }
        return text.toString();
    }

    private void printTable(PrintStream out) {
        int[] widths = new int[columns.size()];
        for (int i = 0; i < widths.length; i++) {
            int column = i;
            widths[i] = Math.max(
                    columns.get(i).length(),
                    rows.stream()
                            .mapToInt(row -> brief(row.get(column)).length())
                            .max()
                            .orElse(0));
        }
        out.println(line(columns, widths));
        out.println(line(Arrays.stream(widths).mapToObj("-"::repeat).toList(), widths));
        rows.forEach(row -> out.println(line(row, widths)));
        out.println("(" + Words.count(rows.size(), "row") + ")");
    }

    private static String line(List<?> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            String text = brief(cells.get(i));
            String pad = " ".repeat(widths[i] - text.length());
            line.append(cells.get(i) instanceof Number ? pad + text : text + pad)
                    .append("  ");
        }
        return line.toString().stripTrailing();
    }

    private static String brief(Object cell) {
        String text = text(cell).replaceAll("\\s+", " ");
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }

    private static String text(Object cell) {
        if (cell == null) {
            return "";
        }
        if (cell instanceof java.math.BigDecimal number) {
            return number.toPlainString();
        }
        if (cell instanceof Number number && !(number instanceof Double)) {
            return number.toString();
        }
        return String.format(Locale.UK, "%s", cell);
    }
}
