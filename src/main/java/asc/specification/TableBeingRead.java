package asc.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** A Markdown table as its lines come. */
final class TableBeingRead {

    /** The name of the table that says what is expected. */
    static final String EXPECT = "expect";

    /** How an empty text is written, since an empty cell is null. */
    private static final String EMPTY_TEXT = "''";

    private static final Pattern BETWEEN_CELLS = Pattern.compile("(?<!\\\\)\\|");

    private final String name;
    private final int line;
    private final List<CaseTable.Row> rows = new ArrayList<>();
    private List<String> columns;

    TableBeingRead(String name, int line) {
        this.name = name;
        this.line = line;
    }

    /** Adds the header or a row; gives what is wrong with it. */
    Optional<String> add(int number, String text) {
        List<String> cells = cells(text);
        if (columns == null) {
            columns = cells;
            return cells.contains("") ? Optional.of("A column of the table has no name.") : Optional.empty();
        }
        if (cells.size() != columns.size()) {
            return Optional.of("The row has " + cells.size() + " cells, and the table " + columns.size() + " columns.");
        }
        rows.add(new CaseTable.Row(
                number, cells.stream().map(TableBeingRead::value).toList()));
        return Optional.empty();
    }

    private static List<String> cells(String text) {
        String inner = text.substring(1, text.endsWith("|") && text.length() > 1 ? text.length() - 1 : text.length());
        List<String> cells = new ArrayList<>();
        for (String cell : BETWEEN_CELLS.split(inner, -1)) {
            cells.add(cell.strip().replace("\\|", "|"));
        }
        return cells;
    }

    private static String value(String cell) {
        if (cell.isEmpty()) {
            return null;
        }
        return cell.equals(EMPTY_TEXT) ? "" : cell;
    }

    String name() {
        return name;
    }

    int line() {
        return line;
    }

    boolean isEmpty() {
        return columns == null;
    }

    CaseTable done() {
        return new CaseTable(name, line, isEmpty() ? List.of() : columns, rows);
    }
}
