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

/** What the cells of a row become before they are landed, in those columns whose type says so. Blank cells and markers stay as they are. */
final class CellChanges implements AutoCloseable {

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

    /** The row's values as they are landed; the given ones are in the order of the shape's columns. */
    List<String> of(List<String> values) throws SQLException {
        if (none) {
            return values;
        }
        List<String> landed = new ArrayList<>();
        for (int i = 0; i < values.size(); i++) {
            landed.add(of(shape.columns().get(i), values.get(i)));
        }
        return landed;
    }

    private String of(Column column, String value) throws SQLException {
        if (value == null || !column.isChanged() || shape.markers().contains(value.strip())) {
            return value;
        }
        return column.isPseudonym()
                ? pseudonyms.apply(value)
                : expressions.get(column.landsAs()).of(value);
    }

    @Override
    public void close() throws SQLException {
        for (CellChange expression : expressions.values()) {
            expression.close();
        }
    }
}
