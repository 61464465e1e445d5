package asc.landing;

import static asc.landing.LandingTable.quoted;

import asc.definition.Column;
import asc.definition.LoadJob;
import asc.definition.Repeated;
import asc.definition.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Staging tables, written from the job file and the cell types: a table per sheet shape, and one per repeated thing. A row
 * whose required columns are not all readable is not in staging; a cell that is not readable is null.
 */
public final class Staging {

    private final Connection connection;

    public Staging(Connection connection) {
        this.connection = connection;
    }

    /** The names of the staging tables of a job, in the order built. */
    public static List<String> tables(LoadJob job) {
        Set<String> names = new LinkedHashSet<>();
        for (TableShape shape : job.tables()) {
            names.add(shape.name());
            shape.repeated().forEach(thing -> names.add(shape.tableOf(thing)));
        }
        return List.copyOf(names);
    }

    /** Rebuilds every staging table of every job from landing, and drops those that no job has; gives the rows of each. */
    public List<Built> rebuild(List<LoadJob> jobs) throws SQLException {
        List<Built> built = new ArrayList<>();
        Set<String> names = new LinkedHashSet<>();
        for (LoadJob job : jobs) {
            names.addAll(tables(job));
            for (String table : job.tableNames()) {
                rebuild(job, table, built);
            }
        }
        for (String name : existing()) {
            if (!names.contains(name)) {
                execute("drop table staging." + quoted(name));
            }
        }
        return built;
    }

    private void rebuild(LoadJob job, String table, List<Built> built) throws SQLException {
        List<String> rows = new ArrayList<>();
        Map<String, List<String>> cells = new LinkedHashMap<>();
        for (TableShape shape : job.shapesOf(table)) {
            TableLanding.prepare(connection, shape);
        }
        for (TableShape shape : job.shapesOf(table)) {
            String own = ofShape(job, shape);
            rows.add(rows(shape, own));
            for (Repeated thing : shape.repeated()) {
                cells.computeIfAbsent(shape.tableOf(thing), name -> new ArrayList<>())
                        .add(cells(shape, thing, own));
            }
        }
        built.add(build(table, union(rows) + order("_row")));
        for (Map.Entry<String, List<String>> thing : cells.entrySet()) {
            built.add(build(thing.getKey(), union(thing.getValue()) + order("_row, _column")));
        }
    }

    /** A column that one shape lacks is empty in its rows. */
    static String union(List<String> queries) {
        return queries.size() == 1
                ? queries.get(0)
                : "select * from (" + String.join(" union all by name ", queries) + ")";
    }

    /** The condition that a landed row {@code l} came from a sheet of this shape; one of no known shape counts as the first. */
    private String ofShape(LoadJob job, TableShape shape) throws SQLException {
        List<TableShape> shapes = job.shapesOf(shape.name());
        if (shapes.size() == 1) {
            return "true";
        }
        List<String> own = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet sheets =
                        statement.executeQuery("select distinct _sheet from landing." + quoted(shape.name()))) {
            while (sheets.next()) {
                String sheet = sheets.getString(1);
                if (shape.equals(job.shapeOf(sheet).filter(shapes::contains).orElse(shapes.get(0)))) {
                    own.add(sheet);
                }
            }
        }
        return inSheets(own);
    }

    /** The condition that a landed row {@code l} came from one of these sheets. */
    static String inSheets(Collection<String> sheets) {
        return sheets.isEmpty()
                ? "false"
                : "l._sheet in (" + sheets.stream().map(Staging::literal).collect(Collectors.joining(", ")) + ")";
    }

    /**
     * A rebuilt staging table.
     *
     * @param name its name without the schema
     * @param rows its rows
     * @param milliseconds how long it took
     */
    public record Built(String name, long rows, long milliseconds) {}

    /** The columns a row cannot be loaded without: those marked so, and the key. */
    static List<Column> required(TableShape shape) {
        return shape.columns().stream()
                .filter(column -> column.required() || shape.key().contains(column.name()))
                .toList();
    }

    /** The typed rows of a table, rejected ones left out. */
    String rows(TableShape shape, String where) throws SQLException {
        String typed = "select * from (" + typed(shape, where) + ")";
        List<Column> required = required(shape);
        return required.isEmpty()
                ? typed
                : typed
                        + required.stream()
                                .map(column -> quoted(column.name()) + " is not null")
                                .collect(Collectors.joining(" and ", " where ", ""));
    }

    /** The typed rows of a table, rejected ones too. */
    String typed(TableShape shape, String where) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("_file_id", "edition", "_sheet", "_row"));
        for (Column column : shape.columns()) {
            String cell = "l." + quoted(column.name());
            columns.add(read(column.type(), cell) + " as " + quoted(column.name()));
            if (!shape.markers().isEmpty() && !isText(column.type())) {
                columns.add(status(column.type(), cell, shape) + " as " + quoted(column.name() + "_status"));
            }
        }
        return "select " + String.join(", ", columns) + " from landing." + quoted(shape.name()) + " as l where "
                + where;
    }

    /** A condition that is true of a cell that is filled, is no marker, and cannot be read. */
    static String unreadable(String type, String cell, TableShape shape) {
        return cell + " is not null and " + read(type, cell) + " is null and not " + isMarker(cell, shape);
    }

    private String cells(TableShape shape, Repeated thing, String where) {
        List<String> columns = new ArrayList<>(
                List.of("_file_id", "edition", "_sheet", "_row", "cast(_column as integer) as _column"));
        thing.headed().facts().forEach(fact -> columns.add(quoted(fact)));
        String cell = "l." + quoted(thing.value());
        columns.add(read(thing.type(), cell) + " as " + quoted(thing.value()));
        columns.add(status(thing.type(), cell, shape) + " as status");
        // Number formats pad with spaces so that figures line up; that is no part of what is said.
        columns.add("trim(shown) as shown");
        return "select " + String.join(", ", columns) + " from landing." + quoted(shape.tableOf(thing))
                + " as l semi join staging." + quoted(shape.name()) + " as r using (_file_id, _sheet, _row) where "
                + where;
    }

    private static String read(String type, String cell) {
        return "case when " + cell + " is not null then types." + quoted(type) + "(" + cell + ") end";
    }

    private static String status(String type, String cell, TableShape shape) {
        return "case when " + read(type, cell) + " is null and " + isMarker(cell, shape) + " then trim(" + cell
                + ") end";
    }

    private static String isMarker(String cell, TableShape shape) {
        return shape.markers().isEmpty()
                ? "false"
                : "coalesce(trim(" + cell + ") in ("
                        + shape.markers().stream().map(Staging::literal).collect(Collectors.joining(", "))
                        + "), false)";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    /** Text reads as itself, so a marker in it is not lost and needs no status. */
    private boolean isText(String type) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(
                        "select typeof(types." + quoted(type) + "(cast(null as varchar))) = 'VARCHAR'")) {
            return result.next() && result.getBoolean(1);
        }
    }

    private Built build(String name, String query) throws SQLException {
        long start = System.nanoTime();
        execute("create or replace table staging." + quoted(name) + " as " + query);
        try (Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from staging." + quoted(name))) {
            count.next();
            return new Built(name, count.getLong(1), (System.nanoTime() - start) / 1_000_000);
        }
    }

    /** The same landing gives the same table, row by row, however often a load was interrupted. */
    private static String order(String last) {
        return " order by edition, _file_id, _sheet, " + last;
    }

    private List<String> existing() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select table_name from duckdb_tables()"
                        + " where schema_name = 'staging' and database_name = current_database()")) {
            List<String> names = new ArrayList<>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            return names;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
