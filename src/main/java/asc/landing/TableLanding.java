package asc.landing;

import asc.definition.Column;
import asc.definition.Header;
import asc.definition.PersonalRule;
import asc.definition.Repeated;
import asc.definition.TableShape;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.sheet.Cell;
import asc.sheet.Sheet;
import asc.sheet.SheetRow;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Lands every sheet that a job reads into one table. */
final class TableLanding implements AutoCloseable {

    /** Titles and notes stand above a header, never this many rows of them. */
    private static final int HEADER_WITHIN = 60;

    /** Rows whose cells are changed before they land wait for one another, as many as this. */
    private static final int CHANGED_AT_ONCE = 2048;

    private final CellTypes types;
    private final CellChanges changes;
    private final TableShape shape;
    private final List<PersonalRule> people;
    private final String fileId;
    private final LocalDate edition;
    private final LandingTable rows;
    private final Map<Repeated, LandingTable> cells = new LinkedHashMap<>();
    private final Set<String> blanks = new HashSet<>();
    private final List<List<String>> waiting = new ArrayList<>();
    private final List<Integer> waitingRows = new ArrayList<>();

    /**
     * @param people what no cell that is landed as it is may hold
     * @param pseudonyms gives the text that is landed instead of one that must not be stored
     */
    TableLanding(
            Connection connection,
            TableShape shape,
            List<PersonalRule> people,
            String fileId,
            LocalDate edition,
            UnaryOperator<String> pseudonyms)
            throws SQLException {
        this.types = new CellTypes(connection);
        this.changes = new CellChanges(connection, shape, edition, pseudonyms);
        this.shape = shape;
        this.people = people;
        this.fileId = fileId;
        this.edition = edition;
        this.rows = new LandingTable(connection, shape.name(), ownColumns(shape));
        for (Repeated thing : shape.repeated()) {
            cells.put(thing, new LandingTable(connection, shape.tableOf(thing), ownColumns(thing)));
        }
        shape.blanks().forEach(text -> blanks.add(text.strip()));
    }

    /** Makes the tables a shape is landed in, and the columns they lack. */
    static void prepare(Connection connection, TableShape shape) throws SQLException {
        LandingTable.ensure(connection, shape.name(), ownColumns(shape));
        for (Repeated thing : shape.repeated()) {
            LandingTable.ensure(connection, shape.tableOf(thing), ownColumns(thing));
        }
    }

    private static List<String> ownColumns(TableShape shape) {
        return shape.columns().stream().map(Column::name).toList();
    }

    private static List<String> ownColumns(Repeated thing) {
        List<String> columns = new ArrayList<>(List.of("_column"));
        columns.addAll(thing.headed().facts());
        columns.add(thing.value());
        columns.add("shown");
        return columns;
    }

    /** The header's binding, or empty when its problems were added to the list and nothing was landed. */
    Optional<HeaderBinding> land(Sheet sheet, SheetCount count, List<Problem> problems)
            throws IOException, Refusal, SQLException {
        SheetRow header = findHeader(sheet, count);
        if (header == null) {
            problems.add(
                    new Problem(
                            "Sheet \"" + sheet.name() + "\" has no row in which \"" + shape.anchor() + "\" stands.",
                            shape.place().toString(),
                            "If the header was renamed, change \"header row\"; if the sheet is no table, add it to \"ignored sheets\"."));
            return Optional.empty();
        }
        HeaderBinding binding = new HeaderBinding(shape, sheet.name(), header, types::read);
        if (!binding.problems().isEmpty()) {
            problems.addAll(binding.problems());
            return Optional.empty();
        }
        count.marks = binding.errorsColumn() < 0 ? null : new LinkedHashMap<>();
        PersonalCells personal = new PersonalCells(people, shape, sheet.name(), binding);
        for (SheetRow row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
            count.read++;
            if (!personal.isIn(row)) {
                land(sheet.name(), row, binding, count);
            }
        }
        appendWaiting(sheet.name());
        problems.addAll(personal.problems());
        problems.addAll(binding.problems());
        return Optional.of(binding);
    }

    @Override
    public void close() throws SQLException {
        changes.close();
        rows.close();
        for (LandingTable table : cells.values()) {
            table.close();
        }
    }

    private SheetRow findHeader(Sheet sheet, SheetCount count) throws IOException, Refusal {
        List<String> anchors =
                Stream.of(shape.anchor().split(" \\| ")).map(Header::key).toList();
        for (SheetRow row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
            count.read++;
            count.ignored++;
            if (row.cells().stream().anyMatch(cell -> anchors.contains(Header.key(cell.shown())))) {
                count.headers++;
                return row;
            }
            if (count.read > HEADER_WITHIN) {
                return null;
            }
        }
        return null;
    }

    private void land(String sheet, SheetRow row, HeaderBinding binding, SheetCount count) throws SQLException {
        String[] texts = new String[shape.columns().size()];
        boolean filled = false;
        for (int i = 0; i < texts.length; i++) {
            int at = binding.column(i);
            texts[i] = at < 0 ? null : text(row.cell(at));
            filled |= texts[i] != null;
        }
        List<String> values = Arrays.asList(texts);
        filled |= binding.repeated().stream().anyMatch(cell -> text(row.cell(cell.column())) != null);
        if (!filled || isNote(values)) {
            count.ignored++;
            return;
        }
        binding.findUnheaded(row);
        if (count.marks != null && !row.cell(binding.errorsColumn()).isBlank()) {
            count.marks.put(row.number(), row.cell(binding.errorsColumn()).value());
        }
        append(sheet, row.number(), values);
        for (HeaderBinding.Cells cell : binding.repeated()) {
            landCell(sheet, row, cell, count);
        }
    }

    private void append(String sheet, int row, List<String> values) throws SQLException {
        if (!changes.areThere()) {
            rows.append(fileId, edition, sheet, row, values);
            return;
        }
        waiting.add(values);
        waitingRows.add(row);
        if (waiting.size() == CHANGED_AT_ONCE) {
            appendWaiting(sheet);
        }
    }

    private void appendWaiting(String sheet) throws SQLException {
        List<List<String>> landed = changes.of(waiting);
        for (int i = 0; i < landed.size(); i++) {
            rows.append(fileId, edition, sheet, waitingRows.get(i), landed.get(i));
        }
        waiting.clear();
        waitingRows.clear();
    }

    private void landCell(String sheet, SheetRow row, HeaderBinding.Cells at, SheetCount count) throws SQLException {
        Cell cell = row.cell(at.column());
        if (text(cell) == null) {
            return;
        }
        List<String> values = new ArrayList<>(List.of(Integer.toString(at.column() + 1)));
        values.addAll(at.facts());
        values.add(cell.value());
        values.add(cell.shown());
        cells.get(at.thing()).append(fileId, edition, sheet, row.number(), values);
        count.cells++;
    }

    private boolean isNote(List<String> values) {
        if (shape.ignoredRows().isEmpty()) {
            return false;
        }
        for (int i = 0; i < values.size(); i++) {
            String value = values.get(i);
            List<String> patterns =
                    shape.ignoredRows().getOrDefault(shape.columns().get(i).name(), List.of());
            if (value != null && patterns.stream().anyMatch(pattern -> Header.matches(pattern, value))) {
                return true;
            }
        }
        return false;
    }

    /** The cell's value, or null when it is blank or says so in the file's own words. */
    private String text(Cell cell) {
        boolean isBlank = cell == Cell.BLANK
                || cell.isBlank()
                || !blanks.isEmpty() && blanks.contains(cell.value().strip());
        return isBlank ? null : cell.value();
    }
}
