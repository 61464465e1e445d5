package asc.landing;

import asc.correction.Mark;
import asc.definition.Column;
import asc.definition.Header;
import asc.definition.Repeated;
import asc.definition.TableShape;
import asc.problem.Nearest;
import asc.problem.Problem;
import asc.sheet.SheetRow;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;

/** Which column of a sheet is which of ours. Every column is mapped, repeated or ignored; anything else is a problem. */
final class HeaderBinding {

    /** A repeated column: where it stands and the facts its header holds, in the pattern's order. */
    record Cells(Repeated thing, int column, List<String> facts) {}

    /** One heading of the sheet, for the log. */
    record Heading(int column, String text, String name) {}

    private static final int LONGEST = 1_000;

    /** A sheet of more new columns is another sheet than it should be, however many they are. */
    private static final int MOST_NEW = 300;

    private final TableShape table;
    private final BiPredicate<String, String> reads;
    private final String sheet;
    private final int headerRow;
    private final Map<Column, Integer> columns = new LinkedHashMap<>();
    private final List<Cells> repeated = new ArrayList<>();
    private final List<Heading> headings = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();
    private final BitSet headed = new BitSet();
    private final int[] places;
    private int errors = -1;

    /**
     * @param reads whether a cell type, given by its name, reads a text
     */
    HeaderBinding(TableShape table, String sheet, SheetRow header, BiPredicate<String, String> reads) {
        this.table = table;
        this.reads = reads;
        this.sheet = sheet;
        this.headerRow = header.number();
        List<Heading> unknown = new ArrayList<>();
        for (int i = 0; i < header.cells().size(); i++) {
            String text = shortened(Header.plain(header.cell(i).shown(), true));
            headed.set(i, !text.isEmpty());
            if (Mark.COLUMN.equalsIgnoreCase(text)) {
                errors = i;
            } else if (!text.isEmpty()
                    && !bindColumn(i, text)
                    && !bindRepeated(i, text)
                    && !ignore(i, text)
                    && unknown.size() < MOST_NEW) {
                unknown.add(new Heading(i, text, null));
            }
        }
        unknown.forEach(this::isNew);
        table.columns().stream()
                .filter(column -> !column.optional() && !columns.containsKey(column))
                .forEach(column -> isMissing(column, unknown));
        table.repeated().stream()
                .filter(thing -> !thing.optional() && repeated.stream().noneMatch(cells -> cells.thing() == thing))
                .forEach(this::isMissing);
        table.mustHaveHeaders().stream()
                .filter(wanted -> headings.stream().noneMatch(heading -> Header.matches(wanted, heading.text())))
                .forEach(this::isMissing);
        this.places = table.columns().stream()
                .mapToInt(column -> columns.getOrDefault(column, -1))
                .toArray();
    }

    /** Where the table's column of that number stands in the sheet, or -1 where the sheet lacks it. */
    int column(int number) {
        return places[number];
    }

    /** Where the column stands that says which rows are mended, or -1. */
    int errorsColumn() {
        return errors;
    }

    List<Cells> repeated() {
        return repeated;
    }

    List<Heading> headings() {
        return headings;
    }

    int headerRow() {
        return headerRow;
    }

    List<Problem> problems() {
        return problems;
    }

    /** Finds the columns of which this row is the first to hold anything although they have no header; each is a problem. */
    void findUnheaded(SheetRow row) {
        for (int i = headed.nextClearBit(0); i < row.cells().size(); i = headed.nextClearBit(i + 1)) {
            if (!row.cell(i).isBlank()) {
                headed.set(i);
                problems.add(new Problem(
                        "Column " + Letters.of(i) + " of sheet \"" + sheet + "\" is filled but has no header.",
                        "sheet \"" + sheet + "\", row " + row.number() + ", column " + Letters.of(i),
                        "Write its header in row " + headerRow + " of the spreadsheet, or empty the column."));
            }
        }
    }

    private boolean bindColumn(int at, String text) {
        List<Column> meant = meant(text);
        for (Column column : meant) {
            Integer before = columns.putIfAbsent(column, at);
            if (before != null) {
                problems.add(new Problem(
                        "Column \"" + text + "\" stands twice, in " + Letters.of(before) + " and " + Letters.of(at)
                                + ".",
                        place(),
                        "Rename or delete one of them in the spreadsheet."));
            }
            headings.add(new Heading(at, text, column.name()));
        }
        return !meant.isEmpty();
    }

    /** The columns a header is of. One that names it letter for letter goes before one with a star. */
    private List<Column> meant(String text) {
        List<Column> exactly =
                table.columns().stream().filter(column -> column.isHeaded(text)).toList();
        return !exactly.isEmpty()
                ? exactly
                : table.columns().stream()
                        .filter(column -> column.mayBeHeaded(text))
                        .toList();
    }

    private boolean bindRepeated(int at, String text) {
        for (Repeated thing : table.repeated()) {
            Optional<Map<String, String>> facts = thing.headed().factsOf(text, reads);
            if (facts.isPresent()) {
                Cells cells = new Cells(thing, at, List.copyOf(facts.get().values()));
                repeated.stream()
                        .filter(other -> other.thing() == thing && other.facts().equals(cells.facts()))
                        .forEach(other -> problems.add(new Problem(
                                "Column \"" + text + "\" stands twice, in " + Letters.of(other.column()) + " and "
                                        + Letters.of(at) + ".",
                                place(),
                                "Rename or delete one of them in the spreadsheet.")));
                repeated.add(cells);
                headings.add(new Heading(at, text, thing.name()));
                return true;
            }
        }
        return false;
    }

    private boolean ignore(int at, String text) {
        boolean ignored = table.ignored().stream().anyMatch(pattern -> Header.matches(pattern, text));
        if (ignored) {
            headings.add(new Heading(at, text, null));
        }
        return ignored;
    }

    /** A cell of text without end is no heading; a message repeats it. */
    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    private void isNew(Heading heading) {
        problems.add(new Problem(
                "Column \"" + heading.text() + "\" is new.",
                place() + ", column " + Letters.of(heading.column()),
                "Add it to columns or to ignored in " + table.columns().get(0).place() + "."));
    }

    private void isMissing(Column column, List<Heading> unknown) {
        Set<String> candidates = new HashSet<>();
        unknown.forEach(heading -> candidates.add(heading.text()));
        String remedy = Nearest.toAny(column.headers(), candidates)
                .map(text -> "The nearest new column is \"" + text
                        + "\". If it was renamed, change the line; if it was dropped, delete it.")
                .orElse("If it was dropped for good, delete the line; if not, ask for the file again.");
        problems.add(new Problem(
                "Column \"" + column.headers().get(0) + "\" is missing from sheet \"" + sheet + "\".",
                column.place().toString(),
                remedy));
    }

    private void isMissing(String wanted) {
        problems.add(new Problem(
                "Sheet \"" + sheet + "\" has no column headed \"" + wanted + "\".",
                place(),
                "Ask for the file again; if the column was dropped for good, change \"must have headers\" in "
                        + table.place() + "."));
    }

    private void isMissing(Repeated thing) {
        problems.add(new Problem(
                "Sheet \"" + sheet + "\" has no column headed \"" + thing.headed() + "\".",
                thing.place().toString(),
                "If the headers were renamed, change the line."));
    }

    private String place() {
        return "sheet \"" + sheet + "\", row " + headerRow;
    }
}
