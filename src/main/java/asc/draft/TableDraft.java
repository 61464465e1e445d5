package asc.draft;

import asc.landing.Trial;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One table of a drafted job file: sheets with the same headers, and how their columns would be read. */
final class TableDraft {

    /** Alone in a cell it is nothing, in a column of words too. */
    private static final Set<String> DASH = Set.of("-", "–", "—");

    private final String name;
    private final List<SheetSketch> sheets;
    private final boolean anySheet;
    private final List<RepeatedHeaders.Group> repeated;
    private final List<String> names = new ArrayList<>();
    private final Set<String> sometimesBlank = new HashSet<>();
    private final PersonalColumns personal;
    private List<Guess> guesses;
    private boolean isKeyed = true;

    /** @param anySheet whether sheets of any name are meant */
    TableDraft(String name, List<SheetSketch> sheets, TypeGuesses types, PersonalHeadings people, boolean anySheet)
            throws SQLException {
        this.anySheet = anySheet;
        this.name = name;
        this.sheets = sheets;
        this.guesses = types.of(columns());
        this.repeated = RepeatedHeaders.of(columns());
        this.personal = PersonalColumns.of(columns(), inGroups(), people);
        for (int i = 0; i < columns().size(); i++) {
            if (columns().get(i).filled() < first().rows()) {
                sometimesBlank.add(columns().get(i).header());
            }
        }
        Set<String> taken = new HashSet<>(Set.of("edition", "row", "sheet"));
        columns().forEach(column -> names.add(Snake.free(column.header(), taken)));
    }

    /** Whether a column says that its rows are about people. */
    boolean isPersonal() {
        return personal.isSure();
    }

    /** The headers of columns that may be about people, when none says so. */
    List<String> doubtful() {
        return personal.doubtful();
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
            if (personal.of(i).isPresent()) {
                amended |= !found.odd().isEmpty() && personal.ignore(i);
            } else {
                found.odd().forEach(column::add);
                amended |= !found.odd().isEmpty();
            }
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
        ColumnBlocks blocks = new ColumnBlocks(columns(), names, guesses, personal);
        blocks.writeColumns(out, at + "  ", inGroups(), sometimesBlank);
        blocks.writeRepeated(out, at, repeated);
        blocks.writeIgnored(out, at);
        writeIgnoredRows(out, at);
        long rows = sheets.stream().mapToLong(SheetSketch::rows).sum();
        out.append('\n').append(at).append("refuse the file when:\n");
        out.append(at)
                .append("  rows fewer than:  ")
                .append(rows * 8 / 10)
                .append("   # this file has ")
                .append(rows)
                .append('\n');
    }

    /** A note is known by its first word: its other words change. */
    private void writeIgnoredRows(StringBuilder out, String at) {
        Set<String> words = new LinkedHashSet<>();
        sheets.forEach(sheet -> sheet.notes().forEach(note -> words.add(note.split("\\s+")[0].replace("*", ""))));
        if (words.isEmpty() || inGroups().contains(0) || personal.isIgnored(0)) {
            return;
        }
        out.append('\n').append(at).append("# rows below the table that are no rows of it\n");
        out.append(at).append("ignored rows: |\n");
        words.forEach(word -> out.append(at)
                .append("  ")
                .append(ColumnBlocks.padded(names.get(0), 24))
                .append(word)
                .append("*\n"));
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
        Optional<List<Integer>> key = first().keys().stream()
                .filter(columns ->
                        sheets.stream().allMatch(sheet -> sheet.keys().contains(columns)))
                .filter(columns -> columns.stream().allMatch(this::mayBePartOfAKey))
                .findFirst();
        if (key.isEmpty()) {
            return List.of();
        }
        List<String> columns = new ArrayList<>(sheets.size() > 1 ? List.of("_sheet") : List.of());
        key.get().forEach(column -> columns.add(names.get(column)));
        return columns;
    }

    private boolean mayBePartOfAKey(int column) {
        return !sometimesBlank.contains(columns().get(column).header())
                && !inGroups().contains(column)
                && personal.mayBePartOfAKey(column);
    }

    private void writeMarkers(StringBuilder out, String at) {
        Set<String> blanks = new LinkedHashSet<>();
        Set<String> markers = new LinkedHashSet<>();
        for (int i = 0; i < guesses.size(); i++) {
            for (String odd : personal.of(i).isPresent()
                    ? List.<String>of()
                    : guesses.get(i).odd()) {
                boolean isNothing = TypeGuesses.NOTHING.contains(odd.toLowerCase(Locale.UK));
                (isNothing ? blanks : markers).add(Yaml.quoted(odd));
            }
        }
        columns()
                .forEach(column -> column.values().stream()
                        .filter(DASH::contains)
                        .map(Yaml::quoted)
                        .forEach(blanks::add));
        if (!blanks.isEmpty()) {
            line(out, at, "blank when", List.copyOf(blanks));
        }
        if (!markers.isEmpty()) {
            line(out, at, "markers", List.copyOf(markers));
        }
    }

    private Set<Integer> inGroups() {
        return repeated.stream().flatMap(group -> group.columns().stream()).collect(Collectors.toSet());
    }
}
