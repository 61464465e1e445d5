package asc.specification;

import asc.problem.Problem;
import asc.query.SqlFile;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The cells of a test's table as DuckDB writes them when they have their columns' types: {@code 1} is {@code 1.00} in a decimal column.
 *
 * @param types the columns' types
 * @param rows the cells, null where empty
 */
record TypedCells(List<String> types, List<List<String>> rows) {

    static final TypedCells NONE = new TypedCells(List.of(), List.of());

    /** Converts a table's cells; one that does not fit its column, or only when rounded, becomes a problem. */
    static TypedCells of(
            Connection connection, CaseTable table, Map<String, String> types, SqlFile file, Consumer<Problem> problems)
            throws SQLException {
        List<String> ofColumns = table.columns().stream().map(types::get).toList();
        List<List<String>> rows = new ArrayList<>();
        for (CaseTable.Row row : table.rows()) {
            List<String> converted = converted(connection, row.cells(), ofColumns);
            for (int i = 0; i < converted.size(); i++) {
                if (!fits(row.cells().get(i), converted.get(i), ofColumns.get(i))) {
                    problems.accept(file.problem(
                            row.line(),
                            "\"" + row.cells().get(i) + "\" is no " + ofColumns.get(i) + ", as "
                                    + table.columns().get(i) + " is.",
                            "Correct the cell."));
                }
            }
            rows.add(converted);
        }
        return new TypedCells(ofColumns, rows);
    }

    private static List<String> converted(Connection connection, List<String> cells, List<String> types)
            throws SQLException {
        List<String> expressions = new ArrayList<>();
        for (int i = 0; i < cells.size(); i++) {
            expressions.add("cast(try_cast(" + literal(cells.get(i)) + " as " + types.get(i) + ") as varchar)");
        }
        List<String> converted = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select " + String.join(", ", expressions))) {
            result.next();
            for (int i = 1; i <= cells.size(); i++) {
                converted.add(result.getString(i));
            }
        }
        return converted;
    }

    /** DuckDB rounds 12.5 to 13 on its way into an integer; a test that says 12.5 does not mean 13. */
    private static boolean fits(String cell, String converted, String type) {
        if (cell == null || converted == null) {
            return cell == null;
        }
        boolean exact = type.endsWith("INT") || type.equals("INTEGER") || type.startsWith("DECIMAL");
        return !exact || new BigDecimal(cell.strip().replace("_", "")).compareTo(new BigDecimal(converted)) == 0;
    }

    /** Whether a type's values are inexact, so that a test names them to as many decimals as matter. */
    static boolean isInexact(String type) {
        return type.equals("DOUBLE") || type.equals("FLOAT");
    }

    /** A row as SQL writes it: {@code ('a', null)}. */
    static String asLiterals(List<String> row) {
        return row.stream().map(TypedCells::literal).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String literal(String text) {
        return text == null ? "null" : "'" + text.replace("'", "''") + "'";
    }
}
