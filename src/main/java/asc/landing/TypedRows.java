package asc.landing;

import static asc.landing.LandingTable.quoted;

import asc.definition.Column;
import asc.definition.Repeated;
import asc.definition.TableShape;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The rows of one file that one shape reads, typed in one pass, rejected ones too, each with its faults. Every cell is read once; what
 * is staged and what is judged are both taken from here.
 */
final class TypedRows implements AutoCloseable {

    /** The rows: the staging table's columns, and the faults as numbers; null where there is none. */
    static final String ROWS = "temp.typed_row";

    static final String FAULTS = "_faults";

    private final Connection connection;
    private final SqlTypes types;
    private final TableShape shape;
    private final String where;

    /**
     * @param sheets the sheets of the file that the shape reads
     */
    TypedRows(Connection connection, SqlTypes types, TableShape shape, String fileId, List<String> sheets)
            throws SQLException {
        this.connection = connection;
        this.types = types;
        this.shape = shape;
        this.where = "l._file_id = " + literal(fileId) + " and "
                + (sheets.isEmpty()
                        ? "false"
                        : "l._sheet in ("
                                + sheets.stream().map(TypedRows::literal).collect(Collectors.joining(", ")) + ")");
        execute("create or replace temp table typed_row as " + rows());
    }

    /** The number by which the list of faults means that a column's cell cannot be read. */
    static int unreadable(int column) {
        return 2 * column;
    }

    /** The number by which the list of faults means that a required column's cell is empty. */
    static int empty(int column) {
        return 2 * column + 1;
    }

    /** The columns a row cannot be loaded without: those marked so, and the key. */
    static List<Column> required(TableShape shape) {
        return shape.columns().stream()
                .filter(column -> column.required() || shape.key().contains(column.name()))
                .toList();
    }

    /** A condition on {@link #ROWS} that is true of the rows that are staged. */
    static String accepted(TableShape shape) {
        return required(shape).stream()
                .map(column -> quoted(column.name()) + " is not null")
                .reduce("true", (left, right) -> left + " and " + right);
    }

    /** The cells of a repeated thing, those of rejected rows too: the staging table's columns and {@code _unreadable}. */
    String cells(Repeated thing) {
        List<String> inner = new ArrayList<>(List.of("_file_id", "edition", "_sheet", "_row", "_column"));
        thing.headed().facts().forEach(fact -> inner.add(quoted(fact)));
        String cell = "l." + quoted(thing.value());
        inner.add(cell + " is not null as _filled");
        inner.add(read(thing.type(), cell) + " as " + quoted(thing.value()));
        inner.add(marker(cell) + " as _marker");
        inner.add("shown");
        List<String> outer = new ArrayList<>(
                List.of("_file_id", "edition", "_sheet", "_row", "cast(_column as integer) as _column"));
        thing.headed().facts().forEach(fact -> outer.add(quoted(fact)));
        outer.add(quoted(thing.value()));
        outer.add("case when " + quoted(thing.value()) + " is null then _marker end as status");
        // Number formats pad with spaces so that figures line up; that is no part of what is said.
        outer.add("trim(shown) as shown");
        outer.add("_filled and " + quoted(thing.value()) + " is null and _marker is null as _unreadable");
        return "select " + String.join(", ", outer) + " from (select " + String.join(", ", inner) + " from landing."
                + quoted(shape.tableOf(thing)) + " as l where " + where + ")";
    }

    private String rows() throws SQLException {
        List<String> inner = new ArrayList<>(List.of("_file_id", "edition", "_sheet", "_row"));
        List<String> outer = new ArrayList<>(inner);
        List<String> faults = new ArrayList<>(List.of("false"));
        List<String> numbers = new ArrayList<>(List.of("cast(null as integer)"));
        for (int i = 0; i < shape.columns().size(); i++) {
            Column column = shape.columns().get(i);
            String name = quoted(column.name());
            String cell = "l." + name;
            inner.add(cell + " is not null as _filled_" + i);
            inner.add(read(column.type(), cell) + " as " + name);
            inner.add(marker(cell) + " as _marker_" + i);
            outer.add(name);
            if (!shape.markers().isEmpty() && !types.isText(column.type())) {
                outer.add("case when " + name + " is null then _marker_" + i + " end as "
                        + quoted(column.name() + "_status"));
            }
            add(
                    "_filled_" + i + " and " + name + " is null and _marker_" + i + " is null",
                    unreadable(i),
                    faults,
                    numbers);
            if (required(shape).contains(column)) {
                add("not _filled_" + i, empty(i), faults, numbers);
            }
        }
        // Nearly every row has none: the list is made only where there is one.
        outer.add("case when " + String.join(" or ", faults) + " then list_filter([" + String.join(", ", numbers)
                + "], lambda fault: fault is not null) end as " + FAULTS);
        return "select " + String.join(", ", outer) + " from (select " + String.join(", ", inner) + " from landing."
                + quoted(shape.name()) + " as l where " + where + ")";
    }

    private static void add(String condition, int number, List<String> faults, List<String> numbers) {
        faults.add("(" + condition + ")");
        numbers.add("case when " + condition + " then " + number + " end");
    }

    private static String read(String type, String cell) {
        return "case when " + cell + " is not null then types." + quoted(type) + "(" + cell + ") end";
    }

    /** The cell's text when it is a marker of this shape. */
    private String marker(String cell) {
        return shape.markers().isEmpty()
                ? "cast(null as varchar)"
                : "case when trim(" + cell + ") in ("
                        + shape.markers().stream().map(TypedRows::literal).collect(Collectors.joining(", "))
                        + ") then trim(" + cell + ") end";
    }

    static String literal(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    @Override
    public void close() throws SQLException {
        execute("drop table " + ROWS);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
