package asc.landing;

import asc.definition.Column;
import asc.definition.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** What the cells of a row become before they are landed, in those columns whose type says so. Blank cells and markers stay as they are. */
final class CellChanges implements AutoCloseable {

    /** What a spreadsheet shows where a formula failed: all such cells would be one and the same person. */
    private static final Pattern FORMULA_FAULT = Pattern.compile("#(N/A|[A-Z/0-9]+[!?])|Err:\\d+");

    private final TableShape shape;
    private final UnaryOperator<String> pseudonyms;
    private final Map<String, CellChange> expressions = new LinkedHashMap<>();
    private final boolean none;

    CellChanges(Connection connection, TableShape shape, LocalDate edition, UnaryOperator<String> pseudonyms)
            throws SQLException {
        this.shape = shape;
        this.pseudonyms = pseudonyms;
        this.none = shape.columns().stream().noneMatch(Column::isChanged);
        for (Column column : shape.columns()) {
            if (column.isChanged() && !column.isPseudonym() && !expressions.containsKey(column.landsAs())) {
                expressions.put(column.landsAs(), new CellChange(connection, column.landsAs(), edition));
            }
        }
    }

    /** Whether any column is changed at all. */
    boolean areThere() {
        return !none;
    }

    /** The rows' values as they are landed; the given ones are in the order of the shape's columns. */
    List<List<String>> of(List<List<String>> rows) throws SQLException {
        for (int i = 0; i < shape.columns().size(); i++) {
            Column column = shape.columns().get(i);
            if (column.isChanged() && !column.isPseudonym()) {
                List<String> cells = new ArrayList<>();
                for (List<String> values : rows) {
                    if (isChanged(column, values.get(i))) {
                        cells.add(values.get(i));
                    }
                }
                expressions.get(column.landsAs()).learn(cells);
            }
        }
        return rows.stream().map(this::landed).toList();
    }

    private List<String> landed(List<String> values) {
        List<String> landed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            landed.add(landed(shape.columns().get(i), values.get(i)));
        }
        return landed;
    }

    private String landed(Column column, String value) {
        if (!isChanged(column, value)) {
            return value;
        }
        if (column.isPseudonym()) {
            return FORMULA_FAULT.matcher(value.strip()).matches() ? CellChange.UNREADABLE : pseudonyms.apply(value);
        }
        return expressions.get(column.landsAs()).of(value);
    }

    private boolean isChanged(Column column, String value) {
        return value != null && column.isChanged() && !shape.markers().contains(value.strip());
    }

    @Override
    public void close() throws SQLException {
        for (CellChange expression : expressions.values()) {
            expression.close();
        }
    }
}
