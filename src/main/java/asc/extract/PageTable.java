package asc.extract;

import asc.query.TableName;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A page of the workbook: a table, and what there is to say of it.
 *
 * @param sheet the sheet's name, as Excel takes it
 * @param table the table
 * @param title what it is
 * @param beware what misleads a reader; often empty
 * @param oneRowPer the columns whose values no two rows share; the rows are in their order
 * @param ownRowsBy the column that picks our own rows; empty when every row is written
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
        String ownRowsBy,
        long rows,
        List<PageColumn> columns,
        int shown) {

    /** The columns a reader sees, in order. */
    List<PageColumn> shownColumns() {
        return columns.subList(0, shown);
    }

    /** The query for the rows; it has one parameter when {@link #ownRowsBy} is filled, our own area's code. */
    String query() {
        String names =
                columns.stream().map(column -> TableName.quoted(column.name())).collect(Collectors.joining(", "));
        String own = ownRowsBy.isEmpty() ? "" : " where " + TableName.quoted(ownRowsBy) + " = ?";
        String order = oneRowPer.stream()
                .map(column -> TableName.quoted(column) + " nulls last")
                .collect(Collectors.joining(", "));
        return "select " + names + " from " + table.sql() + own + " order by " + (order.isEmpty() ? "all" : order);
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
