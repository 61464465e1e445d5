package asc.extract;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.Row;

/** What there is to know before quoting a figure: numbered, each once, what columns say, and the key to the symbols that were used. */
final class Notes {

    static final String NAME = "Notes";

    private static final List<String> HEADINGS = List.of("Note, column or symbol", "About", "What to know");
    private static final int[] WIDTHS = {16, 36, 110};

    private static final String COLUMN = "Column";

    /** What the dictionary says of a number that is counted in nothing, or in what its neighbour says: a reader of the sheet sees that. */
    private static final Pattern NO_UNIT = Pattern.compile("\nUnit: (?:none|see \\w+)$");

    private record Note(String about, String text) {}

    private final List<Note> notes = new ArrayList<>();
    private final Set<Note> columns = new LinkedHashSet<>();
    private final Map<String, String> references = new HashMap<>();

    /**
     * Takes what there is to say of a page.
     *
     * @param about what the notes are about, for a reader
     * @return the notes' numbers, as a sheet refers to them; empty when there is nothing to say
     */
    String take(String about, PageTable page) {
        return references.computeIfAbsent(page.table().toString(), table -> {
            int first = notes.size() + 1;
            if (!page.oneRowPer().isEmpty()) {
                String key = page.oneRowPer().stream().map(Headings::of).collect(Collectors.joining(", "));
                notes.add(new Note(about, "One row for each: " + key + "."));
            }
            page.beware().lines().filter(line -> !line.isBlank()).forEach(line -> notes.add(new Note(about, line)));
            page.shownColumns().stream()
                    .filter(column -> !column.comment().isEmpty())
                    .map(column -> new Note(
                            column.heading(), NO_UNIT.matcher(column.comment()).replaceFirst("")))
                    .forEach(columns::add);
            int last = notes.size();
            return last < first ? "" : last == first ? number(first) : number(first) + " to " + number(last);
        });
    }

    void write(TableSheet sheet, String contents, Markers markers) {
        sheet.title(NAME);
        sheet.line(
                "This sheet contains one table: notes by their number, what columns say, and the symbols used in this workbook.");
        sheet.linkTo(contents, "Back to the contents");
        sheet.header(HEADINGS, WIDTHS, 1);
        for (int index = 0; index < notes.size(); index++) {
            row(
                    sheet,
                    number(index + 1),
                    notes.get(index).about(),
                    notes.get(index).text());
        }
        columns.forEach(column -> row(sheet, COLUMN, column.about(), column.text()));
        markers.used().forEach(marker -> row(sheet, marker, "Symbol", Markers.meaning(marker)));
        if (notes.isEmpty() && columns.isEmpty() && markers.used().isEmpty()) {
            row(sheet, "None", "This workbook", "There is nothing to know besides what the sheets say.");
        }
        sheet.close();
    }

    private static void row(TableSheet sheet, String note, String about, String text) {
        Row row = sheet.row();
        sheet.cells().text(row, 0, note);
        sheet.cells().text(row, 1, about);
        sheet.cells().text(row, 2, text);
        RowHeights.set(row, Math.max(RowHeights.lines(about, WIDTHS[1] - 2), RowHeights.lines(text, WIDTHS[2] - 2)));
    }

    private static String number(int note) {
        return "[note " + note + "]";
    }
}
