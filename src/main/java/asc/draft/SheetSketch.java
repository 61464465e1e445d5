package asc.draft;

import asc.definition.Header;
import asc.problem.Refusal;
import asc.sheet.Cell;
import asc.sheet.Sheet;
import asc.sheet.SheetRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * A sheet as far as a draft needs to know it.
 *
 * @param name its name
 * @param columns its headed columns from left to right; empty when it holds no table
 * @param headerRow the row its headers stand in, as the spreadsheet numbers it
 * @param rows how many rows stand below
 * @param keys columns, counted from 0 among the headed ones, that identify a row, the fewest first; empty when none were found
 * @param notes the texts that stand alone in the first column below the last row of the table: sources and remarks
 * @param lines the rows above the table, or the first rows of a sheet without one: where dates and sources are told
 */
record SheetSketch(
        String name,
        List<ColumnSketch> columns,
        int headerRow,
        long rows,
        List<List<Integer>> keys,
        List<String> notes,
        List<List<String>> lines) {

    private static final int FIRST_ROWS = 60;

    /** In a narrower table a row of one cell may be a row like any other. */
    private static final int ENOUGH = 3;

    static SheetSketch of(Sheet sheet) throws IOException, Refusal {
        List<SheetRow> first = new ArrayList<>();
        SheetRow next = sheet.nextRow();
        while (next != null && first.size() < FIRST_ROWS) {
            first.add(next);
            next = sheet.nextRow();
        }
        int header = HeaderSearch.among(first);
        List<List<String>> lines = first.subList(0, header < 0 ? first.size() : header).stream()
                .map(row -> row.cells().stream().map(Cell::shown).toList())
                .toList();
        if (header < 0) {
            return new SheetSketch(sheet.name(), List.of(), 0, 0, List.of(), List.of(), lines);
        }
        Rows rows = new Rows(first.get(header));
        first.subList(header + 1, first.size()).forEach(rows::addOrWait);
        for (; next != null; next = sheet.nextRow()) {
            rows.addOrWait(next);
        }
        rows.end();
        return new SheetSketch(
                sheet.name(),
                rows.columns,
                first.get(header).number(),
                rows.count,
                rows.keys.keys(),
                rows.notes,
                lines);
    }

    boolean isTable() {
        return !columns.isEmpty() && rows > 0;
    }

    /** The headers, as they are compared. */
    List<String> headers() {
        return columns.stream().map(column -> Header.key(column.header())).toList();
    }

    private static final class Rows {
        private final List<ColumnSketch> columns = new ArrayList<>();
        private final List<Integer> places = new ArrayList<>();
        private final KeySearch keys;
        private final List<String> notes = new ArrayList<>();
        private final List<SheetRow> mayBeNotes = new ArrayList<>();
        private long count;

        Rows(SheetRow header) {
            for (int i = 0; i < header.cells().size(); i++) {
                String text = Header.plain(header.cell(i).shown(), true);
                if (!text.isEmpty()) {
                    columns.add(new ColumnSketch(text));
                    places.add(i);
                }
            }
            keys = new KeySearch(columns.size());
        }

        /** A row of one cell belongs to the table when another row follows that has more. */
        void addOrWait(SheetRow row) {
            long filled = row.cells().stream().filter(cell -> !cell.isBlank()).count();
            boolean isAlone = filled == 1
                    && columns.size() >= ENOUGH
                    && !row.cell(places.get(0)).isBlank();
            if (isAlone && mayBeNotes.size() < FIRST_ROWS) {
                mayBeNotes.add(row);
            } else if (filled > 0) {
                mayBeNotes.forEach(this::add);
                mayBeNotes.clear();
                add(row);
            }
        }

        void end() {
            mayBeNotes.forEach(row -> notes.add(row.cell(places.get(0)).value().strip()));
        }

        private void add(SheetRow row) {
            count++;
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < columns.size(); i++) {
                Cell cell = row.cell(places.get(i));
                cells.add(cell.isBlank() ? null : cell.value().strip());
                if (!cell.isBlank()) {
                    columns.get(i).add(cell.value().strip());
                    columns.get(i).shows(cell.shown().strip());
                }
            }
            keys.add(cells);
        }
    }
}
