package asc.sheet;

import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All rows of all sheets of a file, for tests. */
record Contents(Map<String, List<SheetRow>> sheets) {

    static Contents of(Path file) throws IOException, Refusal {
        return of(file, Limits.DEFAULT);
    }

    static Contents of(Path file, Limits limits) throws IOException, Refusal {
        Map<String, List<SheetRow>> sheets = new LinkedHashMap<>();
        try (Workbook workbook = Workbooks.open(file, limits)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                List<SheetRow> rows = new ArrayList<>();
                for (SheetRow row = sheet.nextRow(); row != null; row = sheet.nextRow()) {
                    rows.add(row);
                }
                sheets.put(sheet.name(), rows);
            }
        }
        return new Contents(sheets);
    }

    List<SheetRow> sheet(String name) {
        return sheets.get(name);
    }

    /** The rows of the only sheet as values. */
    List<List<String>> values() {
        return only().stream().map(Contents::values).toList();
    }

    List<SheetRow> only() {
        return sheets.values().iterator().next();
    }

    static List<String> values(SheetRow row) {
        return row.cells().stream().map(Cell::value).toList();
    }

    static List<String> shown(SheetRow row) {
        return row.cells().stream().map(Cell::shown).toList();
    }
}
