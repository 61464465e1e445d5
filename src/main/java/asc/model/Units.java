package asc.model;

import asc.problem.Problem;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The units of published numbers. Each number has one in words, or the word {@code none} (a place in an order, the number of a row, a plain
 * ratio), or names the columns that say it row by row: {@code see unit}, {@code see measure_id and part}. Whoever describes a column of
 * many tables may give alternatives, {@code see unit or measure_id}: of those a table has the first counts.
 */
public final class Units {

    private static final String SEE = "see ";
    private static final String AND = " and ";
    private static final String OR = " or ";
    private static final String FILE = "sql/descriptions/columns.csv";

    /** A table's columns in their order, and of those that hold numbers the comment. */
    private record Table(List<String> columns, Map<String, String> numbers) {}

    private Units() {}

    /**
     * A problem for each published table that has numbers without a unit, and for each unit that names a column that the table has not. A
     * table that no query makes counts where the project says what it is: a project of one job need not describe the log.
     *
     * @param connection to where the tables were built
     */
    public static List<Problem> problems(Connection connection, ModelGraph graph) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        tables(connection).forEach((name, table) -> {
            Optional<Model> model = graph.model(name);
            boolean isPublished = model.map(made -> !made.isRestricted())
                    .orElse(graph.folder().descriptions().table(name).isPresent());
            if (isPublished) {
                problems.addAll(problems(
                        name, table, model.map(made -> made.file().place()).orElse(FILE)));
            }
        });
        return problems;
    }

    private static List<Problem> problems(TableName name, Table table, String place) {
        List<Problem> problems = new ArrayList<>();
        List<String> without = table.numbers().keySet().stream()
                .filter(column -> unit(table, column).isEmpty())
                .toList();
        if (!without.isEmpty()) {
            problems.add(new Problem(
                    "No unit is said of " + String.join(", ", without) + " of " + name + ".",
                    place,
                    "Say it in a row of " + FILE
                            + ": a word such as \"people\", \"none\" for a number that has no unit, or \"see\" and"
                            + " the name of the column that says it row by row."));
        }
        table.numbers().keySet().stream()
                .filter(column -> !Set.copyOf(table.columns()).containsAll(seen(unit(table, column))))
                .map(column -> new Problem(
                        "The unit of " + column + " of " + name + " is \"" + unit(table, column)
                                + "\", and the table has no such column.",
                        place,
                        "Give the table a row of its own in " + FILE + ". It has: " + String.join(", ", table.columns())
                                + "."))
                .forEach(problems::add);
        return problems;
    }

    private static String unit(Table table, String column) {
        return TableComments.unit(table.numbers().get(column));
    }

    /** The columns that a unit names. */
    private static List<String> seen(String unit) {
        return unit.startsWith(SEE) ? List.of(unit.substring(SEE.length()).split(AND)) : List.of();
    }

    /** A unit as it is said of one table: of alternatives the first whose columns it has. Where it has none all stay, and are a problem. */
    static String of(String unit, Set<String> columns) {
        if (!unit.startsWith(SEE)) {
            return unit;
        }
        return Stream.of(unit.substring(SEE.length()).split(OR))
                .map(named -> SEE + named)
                .filter(one -> columns.containsAll(seen(one)))
                .findFirst()
                .orElse(unit);
    }

    /** All at once: DuckDB looks through its whole catalogue for each question asked of it. */
    private static Map<TableName, Table> tables(Connection connection) throws SQLException {
        Map<TableName, Table> tables = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select schema_name, table_name, column_name,"
                        + " data_type, coalesce(comment, '') from duckdb_columns()"
                        + " where database_name = current_database() and not internal order by column_index")) {
            while (rows.next()) {
                Table table = tables.computeIfAbsent(
                        new TableName(rows.getString(1), rows.getString(2)),
                        name -> new Table(new ArrayList<>(), new LinkedHashMap<>()));
                table.columns().add(rows.getString(3));
                if (Columns.isNumber(rows.getString(4))) {
                    table.numbers().put(rows.getString(3), rows.getString(5));
                }
            }
        }
        return tables;
    }
}
