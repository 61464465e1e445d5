package asc.extract;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * How many rows leave, and how wide and how precise their columns are. Digits after the point are those that any area's row needs, so
 * that a figure is written alike whichever rows leave; of a table with dates only the date's own rows count, so that a date's extract
 * is the same for ever.
 */
final class TableProfile {

    private final long[] numbers;

    private TableProfile(long[] numbers) {
        this.numbers = numbers;
    }

    /** @param asAt the column of dates; empty when there is none */
    static TableProfile of(
            Connection connection,
            TableName table,
            List<TableColumns.Column> columns,
            List<Filter> filters,
            String asAt)
            throws SQLException {
        List<Filter> date =
                filters.stream().filter(filter -> filter.column().equals(asAt)).toList();
        StringBuilder sql = new StringBuilder("select count(*) filter (held.leaves)");
        for (TableColumns.Column column : columns) {
            String text = "cast(held.line." + TableName.quoted(column.name()) + " as varchar)";
            boolean isDecimal = PageColumn.Kind.of(column.type()) == PageColumn.Kind.DECIMAL;
            sql.append(", max(length(")
                    .append(isDecimal ? "split_part(" + text + ", '.', 1)" : text)
                    .append(")) filter (held.leaves), ")
                    .append(isDecimal ? "max(length(rtrim(split_part(" + text + ", '.', 2), '0')))" : "0")
                    .append(", case when coalesce(bool_and(regexp_full_match(")
                    .append(text)
                    .append(", ?)), true) then 1 else 0 end");
        }
        sql.append(" from (select (").append(Filter.condition(filters)).append(") as leaves, line from ");
        sql.append(table.sql())
                .append(" as line where ")
                .append(Filter.condition(date))
                .append(") as held");
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            int next = 1;
            for (int index = 0; index < columns.size(); index++) {
                statement.setString(next++, Markers.PATTERN);
            }
            Filter.bind(statement, Filter.bind(statement, next, filters), date);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                long[] numbers = new long[1 + 3 * columns.size()];
                for (int index = 0; index < numbers.length; index++) {
                    numbers[index] = found.getLong(index + 1);
                }
                return new TableProfile(numbers);
            }
        }
    }

    long rows() {
        return numbers[0];
    }

    /** Characters of a column's longest value, a number's before the point. */
    int width(int column) {
        return (int) numbers[1 + 3 * column];
    }

    int decimals(int column) {
        return (int) numbers[2 + 3 * column];
    }

    /** Whether each of a column's values is a marker. */
    boolean isMarkers(int column) {
        return numbers[3 + 3 * column] == 1;
    }
}
