package asc.landing;

import static asc.landing.LandingTable.quoted;

import asc.definition.Column;
import asc.definition.LoadJob;
import asc.definition.Repeated;
import asc.definition.TableShape;
import asc.problem.Refusal;
import asc.sheet.Limits;
import asc.sheet.Sheet;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A file read by a job without being judged: how each column would be read, however many of its cells would not. For drafts and
 * comparisons, in a database that is thrown away.
 */
public final class Trial {

    private static final String FILE = "trial";

    private final Connection connection;
    private final LoadJob job;
    private final LocalDate edition;
    private final UnaryOperator<String> pseudonyms;
    private final List<Found> found = new ArrayList<>();
    private final ShapeChanges changes;
    private final Map<String, Long> rows = new LinkedHashMap<>();

    /**
     * What a column of a table holds.
     *
     * @param table the table's name
     * @param column our name for the column, or the repeated thing's
     * @param read how many cells are filled and read
     * @param unreadable how many of them its type does not read, markers not counted
     * @param odd up to twenty of the texts that are not read; they are for a person at a keyboard and no log
     * @param where the first such cell: {@code sheet "Pools", row 7}; empty when all are read
     */
    public record Found(String table, String column, long read, long unreadable, List<String> odd, String where) {}

    private Trial(Connection connection, LoadJob job, LocalDate edition, UnaryOperator<String> pseudonyms) {
        this.connection = connection;
        this.job = job;
        this.edition = edition;
        this.pseudonyms = pseudonyms;
        this.changes = new ShapeChanges(job, new CellTypes(connection)::read);
    }

    /**
     * Reads a file.
     *
     * @param connection a database of its own, the cell types installed; it is left with the file's landing tables
     * @param edition the date at which ages are reckoned
     * @param pseudonyms gives the text that is landed instead of one that must not be stored
     * @throws Refusal when the file cannot be read as a spreadsheet
     */
    public static Trial of(
            Connection connection, LoadJob job, Path file, LocalDate edition, UnaryOperator<String> pseudonyms)
            throws IOException, SQLException, Refusal {
        Trial trial = new Trial(connection, job, edition, pseudonyms);
        trial.land(file);
        for (TableShape shape : job.tables()) {
            trial.look(shape);
        }
        return trial;
    }

    /**
     * How a file's shape differs from its job's, without reading its rows.
     *
     * @param connection any warehouse, the cell types installed
     * @throws Refusal when the file cannot be read as a spreadsheet
     */
    public static List<ShapeChange> changesOf(Connection connection, LoadJob job, Path file)
            throws IOException, Refusal {
        ShapeChanges changes = new ShapeChanges(job, new CellTypes(connection)::read);
        changes.shapesOf(file);
        return changes.all();
    }

    /** Every column of every table. */
    public List<Found> columns() {
        return List.copyOf(found);
    }

    /** How the file's shape differs from the job's: sheets and columns gone and new. */
    public List<ShapeChange> changes() {
        return changes.all();
    }

    /** How many rows would land, by table. */
    public Map<String, Long> rows() {
        return Map.copyOf(rows);
    }

    /** True when no two landed rows have the same values in these columns. */
    public boolean isKey(String table, List<String> columns) throws SQLException {
        String key =
                String.join(", ", columns.stream().map(LandingTable::quoted).toList());
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select 1 from landing." + quoted(table) + " group by " + key
                        + " having count(*) > 1 limit 1")) {
            return !result.next();
        }
    }

    private void land(Path file) throws IOException, SQLException, Refusal {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop schema if exists landing cascade; create schema landing");
        }
        Map<String, TableShape> shapes = changes.shapesOf(file);
        for (TableShape shape : job.tables()) {
            TableLanding.prepare(connection, shape);
        }
        try (Workbook workbook = Workbooks.open(file, Limits.DEFAULT)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                TableShape shape = shapes.get(sheet.name());
                if (shape != null) {
                    land(sheet, shape);
                }
            }
        }
    }

    private void land(Sheet sheet, TableShape shape) throws IOException, SQLException, Refusal {
        try (TableLanding landing = new TableLanding(connection, shape, List.of(), FILE, edition, pseudonyms)) {
            landing.land(sheet, new SheetCount(sheet.name(), shape), new ArrayList<>());
        }
    }

    private void look(TableShape shape) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select count(*) from landing." + quoted(shape.name()))) {
            result.next();
            rows.merge(shape.name(), result.getLong(1), Math::max);
        }
        for (Column column : shape.columns()) {
            look(shape, shape.name(), column.name(), column.name(), column.type());
        }
        for (Repeated thing : shape.repeated()) {
            look(shape, shape.tableOf(thing), thing.name(), thing.value(), thing.type());
        }
    }

    private void look(TableShape shape, String table, String name, String column, String type) throws SQLException {
        String cell = "l." + quoted(column);
        String unread =
                cell + " is not null and types." + quoted(type) + "(" + cell + ") is null" + noMarker(cell, shape);
        String sql = "select read, unread, odd[:20], place.s, place.r from (select count(types." + quoted(type)
                + "(" + cell + ")) as read, count(*) filter (where " + unread + ") as unread, list(distinct " + cell
                + ") filter (where " + unread + ") as odd, min(struct_pack(s := l._sheet, r := l._row)) filter (where "
                + unread + ") as place from landing." + quoted(table) + " as l)";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            String where =
                    result.getString(4) == null ? "" : "sheet \"" + result.getString(4) + "\", row " + result.getInt(5);
            found.add(new Found(
                    shape.name(), name, result.getLong(1), result.getLong(2), texts(result.getArray(3)), where));
        }
    }

    private static String noMarker(String cell, TableShape shape) {
        return shape.markers().isEmpty()
                ? ""
                : shape.markers().stream()
                        .map(TypedRows::literal)
                        .collect(Collectors.joining(", ", " and trim(" + cell + ") not in (", ")"));
    }

    private static List<String> texts(Array array) throws SQLException {
        List<String> texts = new ArrayList<>();
        if (array != null) {
            for (Object text : (Object[]) array.getArray()) {
                texts.add(String.valueOf(text));
            }
        }
        return texts;
    }
}
