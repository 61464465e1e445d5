package asc.extract;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as it leaves: which rows and columns of it, and what there is to say of it.
 *
 * @param sheet the sheet's name, as Excel takes it
 * @param table the table
 * @param title what it is
 * @param beware what misleads a reader; often empty
 * @param oneRowPer the columns whose values no two rows share; the rows are in their order
 * @param filters which rows are written
 * @param rows how many rows are written
 * @param columns its columns; those that are no news to a reader stand last and are not shown
 * @param shown how many columns are shown
 */
record PageTable(
        String sheet,
        TableName table,
        String title,
        String beware,
        List<String> oneRowPer,
        List<Filter> filters,
        long rows,
        List<PageColumn> columns,
        int shown) {

    /** The same with columns no wider than so many characters: longer texts take more lines. */
    PageTable narrowed(int widest) {
        List<PageColumn> narrow =
                columns.stream().map(column -> column.narrowed(widest)).toList();
        return new PageTable(sheet, table, title, beware, oneRowPer, filters, rows, narrow, shown);
    }

    /** The columns a reader sees, in order. */
    List<PageColumn> shownColumns() {
        return columns.subList(0, shown);
    }

    /** The statement for the rows, with its parameters filled. */
    PreparedStatement query(Connection connection) throws SQLException {
        String names =
                columns.stream().map(column -> TableName.quoted(column.name())).collect(Collectors.joining(", "));
        String order = oneRowPer.stream()
                .map(column -> TableName.quoted(column) + " nulls last")
                .collect(Collectors.joining(", "));
        PreparedStatement statement = connection.prepareStatement("select " + names + " from " + table.sql() + " where "
                + Filter.condition(filters) + " order by " + (order.isEmpty() ? "all" : order));
        Filter.bind(statement, 1, filters);
        return statement;
    }

    /** The row's figure: the first column of decimals; null when there is none. */
    PageColumn figure() {
        return columns.stream()
                .filter(column -> column.kind() == PageColumn.Kind.DECIMAL)
                .findFirst()
                .orElse(null);
    }

    /** Where a column stands, from 0; -1 when the table does not have it. */
    int indexOf(String name) {
        return columns.stream().map(PageColumn::name).toList().indexOf(name);
    }
}
