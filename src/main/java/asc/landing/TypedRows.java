package asc.landing;

import static asc.landing.LandingTable.quoted;

import asc.definition.Column;
import asc.definition.Repeated;
import asc.definition.TableShape;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The rows of one file that one shape reads, as its cell types read them. They are typed once, on their way into staging; what is wrong
 * with them is looked for afterwards, and only in the columns that hold less in staging than in landing.
 */
final class TypedRows implements AutoCloseable {

    /** The faults found: the sheet, the row and the fault's number. */
    static final String FAULTS = "temp.typed_fault";

    private final Connection connection;
    private final SqlTypes types;
    private final TableShape shape;
    private final UnaryOperator<String> landing;
    private final String where;

    /**
     * @param landing the rows that are typed, as SQL, of a landing table given by its name
     * @param sheets the sheets of the file that the shape reads
     */
    TypedRows(
            Connection connection,
            SqlTypes types,
            TableShape shape,
            UnaryOperator<String> landing,
            String fileId,
            List<String> sheets) {
        this.connection = connection;
        this.types = types;
        this.shape = shape;
        this.landing = landing;
        this.where = "l._file_id = " + literal(fileId) + " and "
                + (sheets.isEmpty()
                        ? "false"
                        : "l._sheet in ("
                                + sheets.stream().map(TypedRows::literal).collect(Collectors.joining(", ")) + ")");
    }

    /** The number that means that a column's cell cannot be read. */
    static int unreadable(int column) {
        return 2 * column;
    }

    /** The number that means that a required column's cell is empty. */
    static int empty(int column) {
        return 2 * column + 1;
    }

    /** The columns a row cannot be loaded without: those marked so, and the key. */
    static List<Column> required(TableShape shape) {
        return shape.columns().stream()
                .filter(column -> column.required() || shape.key().contains(column.name()))
                .toList();
    }

    /** The rows that are staged: the staging table's columns. */
    String rows() throws SQLException {
        List<String> outer = new ArrayList<>(List.of("_file_id", "edition", "_sheet", "_row"));
        for (int i = 0; i < shape.columns().size(); i++) {
            Column column = shape.columns().get(i);
            outer.add(quoted(column.name()));
            if (hasStatus(column)) {
                outer.add("case when " + quoted(column.name()) + " is null then _marker_" + i + " end as "
                        + status(column));
            }
        }
        String accepted = required(shape).stream()
                .map(column -> quoted(column.name()) + " is not null")
                .reduce("true", (left, right) -> left + " and " + right);
        return "select " + String.join(", ", outer) + " from (" + typed(shape.columns()) + ") where " + accepted;
    }

    /** The sheets and numbers of those rows, once they are staged. */
    String staged() {
        return places("staging");
    }

    /** The sheets and numbers of all rows that were landed. */
    String landed() {
        return places("landing");
    }

    private String places(String schema) {
        return "select l._sheet, l._row from " + from(schema) + " as l where " + where;
    }

    /** Fills {@link #FAULTS} when the rows are staged; false, and no table, when nothing is wrong. */
    boolean findFaults() throws SQLException {
        List<Column> suspects = suspects();
        if (suspects.isEmpty()) {
            return false;
        }
        List<String> conditions = new ArrayList<>();
        List<String> numbers = new ArrayList<>();
        for (Column column : suspects) {
            int i = shape.columns().indexOf(column);
            String unreadable =
                    "_filled_" + i + " and " + quoted(column.name()) + " is null and _marker_" + i + " is null";
            add(unreadable, unreadable(i), conditions, numbers);
            if (required(shape).contains(column)) {
                add("not _filled_" + i, empty(i), conditions, numbers);
            }
        }
        execute("create or replace temp table typed_fault as select _sheet, _row, unnest(list_filter(["
                + String.join(", ", numbers) + "], lambda fault: fault is not null)) as fault from (" + typed(suspects)
                + ") where " + String.join(" or ", conditions));
        return true;
    }

    /** The columns that lost a cell between landing and staging; where a row was lost, the required ones too. */
    private List<Column> suspects() throws SQLException {
        List<String> landed = new ArrayList<>();
        List<String> staged = new ArrayList<>();
        for (Column column : shape.columns()) {
            String count = "count(" + quoted(column.name()) + ")";
            landed.add(count);
            staged.add(hasStatus(column) ? count + " + count(" + status(column) + ")" : count);
        }
        long[] before = counts("landing", landed);
        long[] after = counts("staging", staged);
        List<Column> suspects = new ArrayList<>();
        for (int i = 0; i < shape.columns().size(); i++) {
            Column column = shape.columns().get(i);
            if (before[i + 1] > after[i + 1]
                    || before[0] > after[0] && required(shape).contains(column)) {
                suspects.add(column);
            }
        }
        return suspects;
    }

    /** How many rows there are, and then what else is counted in them. */
    private long[] counts(String schema, List<String> counted) throws SQLException {
        String sql =
                "select count(*), " + String.join(", ", counted) + " from " + from(schema) + " as l where " + where;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            long[] counts = new long[counted.size() + 1];
            for (int i = 0; i < counts.length; i++) {
                counts[i] = result.getLong(i + 1);
            }
            return counts;
        }
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
        return "select " + String.join(", ", outer) + " from (select " + String.join(", ", inner) + " from "
                + landing.apply(shape.tableOf(thing)) + " as l where " + where + ")";
    }

    /** Columns as landed and as typed: whether the cell is filled, its value, the marker it is. */
    private String typed(List<Column> columns) {
        List<String> inner = new ArrayList<>(List.of("_file_id", "edition", "_sheet", "_row"));
        for (Column column : columns) {
            int i = shape.columns().indexOf(column);
            String cell = "l." + quoted(column.name());
            inner.add(cell + " is not null as _filled_" + i);
            inner.add(read(column.type(), cell) + " as " + quoted(column.name()));
            inner.add(marker(cell) + " as _marker_" + i);
        }
        return "select " + String.join(", ", inner) + " from " + from("landing") + " as l where " + where;
    }

    private String from(String schema) {
        return schema.equals("landing") ? landing.apply(shape.name()) : schema + "." + quoted(shape.name());
    }

    private boolean hasStatus(Column column) throws SQLException {
        return !shape.markers().isEmpty() && !types.isText(column.type());
    }

    private static String status(Column column) {
        return quoted(column.name() + "_status");
    }

    private static void add(String condition, int number, List<String> conditions, List<String> numbers) {
        conditions.add("(" + condition + ")");
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
        execute("drop table if exists " + FAULTS);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
