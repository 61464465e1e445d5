package asc.draft;

import asc.landing.Trial;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One table of a drafted job file: sheets with the same headers, and how their columns would be read. */
final class TableDraft {

    private static final Set<String> NOTHING = Set.of("-", "–", "n/a", "na", "nil", "none", "#n/a", ".");

    private final String name;
    private final List<SheetSketch> sheets;
    private final boolean anySheet;
    private final List<RepeatedHeaders.Group> repeated;
    private final List<String> names = new ArrayList<>();
    private final Set<String> sometimesBlank = new HashSet<>();
    private List<Guess> guesses;
    private boolean isKeyed = true;

    /** @param anySheet whether sheets of any name are meant */
    TableDraft(String name, List<SheetSketch> sheets, List<Guess> guesses, boolean anySheet) {
        this.anySheet = anySheet;
        this.name = name;
        this.sheets = sheets;
        this.guesses = guesses;
        this.repeated = RepeatedHeaders.of(columns());
        for (int i = 0; i < columns().size(); i++) {
            if (columns().get(i).filled() < first().rows()) {
                sometimesBlank.add(columns().get(i).header());
            }
        }
        Set<String> taken = new HashSet<>(Set.of("edition", "row", "sheet"));
        columns().forEach(column -> names.add(Snake.free(column.header(), taken)));
    }

    /** Takes back what a trial of the whole file speaks against; true when anything was. */
    boolean amend(Trial trial, TypeGuesses types) throws SQLException {
        boolean amended = false;
        for (Trial.Found found : trial.columns()) {
            if (found.table().equals(name)) {
                amended |= amend(found, trial.rows().get(name));
            }
        }
        if (isKeyed && !keyColumns().isEmpty() && !trial.isKey(name, keyColumns())) {
            isKeyed = false;
            amended = true;
        }
        if (amended) {
            guesses = types.of(columns());
        }
        return amended;
    }

    private boolean amend(Trial.Found found, long rows) {
        boolean amended = false;
        for (int i : columnsOf(found.column())) {
            ColumnSketch column = columns().get(i);
            found.odd().forEach(column::add);
            amended |= !found.odd().isEmpty();
            if (names.contains(found.column()) && found.read() < rows) {
                amended |= sometimesBlank.add(column.header());
            }
        }
        return amended;
    }

    /** The columns a name in the job file stands for: one, or those of a repeated thing. */
    private List<Integer> columnsOf(String called) {
        return repeated.stream()
                .filter(group -> group.name().equals(called))
                .findFirst()
                .map(RepeatedHeaders.Group::columns)
                .orElseGet(() -> names.contains(called) ? List.of(names.indexOf(called)) : List.of());
    }

    private SheetSketch first() {
        return sheets.get(0);
    }

    private List<ColumnSketch> columns() {
        return first().columns();
    }

    /** The table's lines, each indented. */
    void write(StringBuilder out, String indent, boolean isList) {
        String at = isList ? indent + "  " : indent;
        out.append(isList ? indent + "- table:       " + name + "\n" : "");
        line(
                out,
                at,
                "sheets",
                anySheet
                        ? List.of(Yaml.quoted("*"))
                        : sheets.stream()
                                .map(sheet -> Yaml.quoted(sheet.name()))
                                .toList());
        out.append(at).append("header row:  where ").append(anchor()).append(" stands\n");
        writeMarkers(out, at);
        out.append(at).append("one row per: ").append(key()).append('\n');
        out.append('\n').append(at).append("# our name, type, header in the sheet (! = must be filled)\n");
        out.append(at).append("columns: |\n");
        writeColumns(out, at + "  ");
        writeRepeated(out, at);
        long rows = sheets.stream().mapToLong(SheetSketch::rows).sum();
        out.append('\n').append(at).append("refuse the file when:\n");
        out.append(at)
                .append("  rows fewer than:  ")
                .append(rows * 8 / 10)
                .append("   # this file has ")
                .append(rows)
                .append('\n');
    }

    private static void line(StringBuilder out, String at, String key, List<String> texts) {
        out.append(at)
                .append((key + ":            ").substring(0, 13))
                .append('[')
                .append(String.join(", ", texts))
                .append("]\n");
    }

    /** The first header that no row above holds, so that it finds the header row and nothing else. */
    private String anchor() {
        Set<String> above = new HashSet<>();
        first().lines().forEach(line -> line.forEach(text -> above.add(asc.definition.Header.key(text))));
        String anchor = columns().stream()
                .map(ColumnSketch::header)
                .filter(header -> !header.contains("\"") && !above.contains(asc.definition.Header.key(header)))
                .findFirst()
                .orElse(columns().get(0).header());
        return "\"" + anchor + "\"";
    }

    private String key() {
        return !isKeyed || keyColumns().isEmpty()
                ? "_sheet, _row      # name the columns that identify a row: none of the first do"
                : String.join(", ", keyColumns()) + "      # true of this file; is it what a row is?";
    }

    private List<String> keyColumns() {
        List<Integer> key = first().key();
        boolean same = sheets.stream().allMatch(sheet -> sheet.key().equals(key));
        boolean blank = key.stream()
                .anyMatch(
                        column -> sometimesBlank.contains(columns().get(column).header()));
        if (!same || key.isEmpty() || blank || key.stream().anyMatch(inGroups()::contains)) {
            return List.of();
        }
        List<String> columns = new ArrayList<>(sheets.size() > 1 ? List.of("_sheet") : List.of());
        key.forEach(column -> columns.add(names.get(column)));
        return columns;
    }

    private void writeMarkers(StringBuilder out, String at) {
        Set<String> blanks = new LinkedHashSet<>();
        Set<String> markers = new LinkedHashSet<>();
        for (Guess guess : guesses) {
            for (String odd : guess.odd()) {
                (NOTHING.contains(odd.toLowerCase(java.util.Locale.UK)) ? blanks : markers).add(Yaml.quoted(odd));
            }
        }
        if (!blanks.isEmpty()) {
            line(out, at, "blank when", List.copyOf(blanks));
        }
        if (!markers.isEmpty()) {
            line(out, at, "markers", List.copyOf(markers));
        }
    }

    private void writeColumns(StringBuilder out, String at) {
        Set<Integer> inGroups = inGroups();
        for (int i = 0; i < columns().size(); i++) {
            if (!inGroups.contains(i)) {
                boolean filled = !sometimesBlank.contains(columns().get(i).header());
                out.append(at)
                        .append(padded(names.get(i), 32))
                        .append(padded(guesses.get(i).type() + (filled ? "!" : ""), 16))
                        .append(columns().get(i).header())
                        .append('\n');
            }
        }
    }

    private void writeRepeated(StringBuilder out, String at) {
        if (repeated.isEmpty()) {
            return;
        }
        out.append('\n').append(at).append("# one row per, for each column headed, value, type\n");
        out.append(at).append("repeated: |\n");
        for (RepeatedHeaders.Group group : repeated) {
            out.append(at)
                    .append("  ")
                    .append(padded(group.name(), 24))
                    .append(padded(group.pattern(), 32))
                    .append("value   ")
                    .append(group.type(guesses))
                    .append('\n');
        }
    }

    private Set<Integer> inGroups() {
        return repeated.stream().flatMap(group -> group.columns().stream()).collect(Collectors.toSet());
    }

    private static String padded(String text, int width) {
        return text.length() + 2 > width ? text + "  " : (text + " ".repeat(width)).substring(0, width);
    }
}
