package asc.run;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A table as DuckDB made it beside the same table as Spark made it: the same columns in the same order and of the same kinds, the same
 * keys, equal values. Decimals, whole numbers, dates and text are equal exactly; floating point numbers to nine digits.
 *
 * @param duckdb the warehouse, open
 * @param table the table in it, as SQL writes it
 * @param keys the columns that tell its rows apart
 * @param spark the folder in which Spark left its Parquet
 */
record EngineComparison(Connection duckdb, String table, List<String> keys, Path spark) {

    /** What the columns as a whole, and the rows as a whole, are called among the differences. */
    private static final String ALL_COLUMNS = "*";

    private static final String ALL_ROWS = "rows";

    /** A file opened to read, or a database of its own where none is named; unlike the program's own connections it may write Parquet. */
    static Connection duckdb(String file) throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("duckdb.read_only", Boolean.toString(!file.isEmpty()));
        return DriverManager.getConnection("jdbc:duckdb:" + file, settings);
    }

    /** Each column that differs, and how; empty when the two are the same. */
    Map<String, String> differences() throws SQLException {
        Map<String, String> differences = new TreeMap<>();
        Map<String, String> ours = columns(table);
        Map<String, String> theirs = columns(sparkTable());
        if (!List.copyOf(ours.keySet()).equals(List.copyOf(theirs.keySet()))) {
            differences.put(ALL_COLUMNS, ours.keySet() + " on DuckDB, " + theirs.keySet() + " on Spark");
            return differences;
        }
        ours.forEach((column, type) -> {
            if (!kind(type).equals(kind(theirs.get(column)))) {
                differences.put(column, type + " on DuckDB, " + theirs.get(column) + " on Spark");
            }
        });
        addRows(differences);
        for (String column : ours.keySet()) {
            addValues(column, kind(ours.get(column)), differences);
        }
        return differences;
    }

    private String sparkTable() {
        return "read_parquet('" + spark + "/*.parquet')";
    }

    private Map<String, String> columns(String relation) throws SQLException {
        Map<String, String> columns = new LinkedHashMap<>();
        for (List<String> row : rows("describe select * from " + relation)) {
            columns.put(row.get(0), row.get(1));
        }
        return columns;
    }

    /** Engines have whole numbers of different widths; a decimal is no floating point number. */
    private static String kind(String type) {
        if (type.matches("U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?")) {
            return "whole number";
        }
        return type.startsWith("DECIMAL") ? "decimal" : type.equals("FLOAT") ? "DOUBLE" : type;
    }

    private void addRows(Map<String, String> differences) throws SQLException {
        String ours = "select " + keyList() + " from " + table;
        String theirs = "select " + keyList() + " from " + sparkTable();
        String missing = count("from (" + ours + " except all " + theirs + ")");
        String added = count("from (" + theirs + " except all " + ours + ")");
        if (!missing.equals("0") || !added.equals("0")) {
            differences.put(ALL_ROWS, missing + " only on DuckDB, " + added + " only on Spark");
        }
    }

    private String count(String from) throws SQLException {
        return rows("select count(*) " + from).get(0).get(0);
    }

    private void addValues(String column, String kind, Map<String, String> differences) throws SQLException {
        String name = '"' + column + '"';
        String differs = "ours." + name + " is distinct from theirs." + name;
        if (kind.equals("DOUBLE")) {
            differs += " and not coalesce(abs(ours." + name + " - theirs." + name + ") <= 1e-9 * greatest(abs(ours." + name
                    + "), abs(theirs." + name + ")), false)";
        }
        List<String> found = rows("select count(*), min(concat_ws(' | ', " + keyList() + ") || ': ' || coalesce(ours." + name
                        + "::varchar, 'empty') || ' on DuckDB, ' || coalesce(theirs." + name
                        + "::varchar, 'empty') || ' on Spark') from " + table + " as ours join " + sparkTable()
                        + " as theirs using (" + keyList() + ") where " + differs)
                .get(0);
        if (!found.get(0).equals("0")) {
            differences.merge(column, found.get(0) + " values, as " + found.get(1), (type, value) -> type + "; " + value);
        }
    }

    private String keyList() {
        return keys.stream().map(key -> '"' + key + '"').collect(Collectors.joining(", "));
    }

    private List<List<String>> rows(String sql) throws SQLException {
        try (Statement statement = duckdb.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new java.util.ArrayList<>();
            while (result.next()) {
                List<String> cells = new java.util.ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(cells);
            }
            return rows;
        }
    }
}
