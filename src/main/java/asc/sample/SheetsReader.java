package asc.sample;

import asc.problem.Problem;
import asc.query.SqlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The sheets of a sample's file. A sheet begins with {@code -- sheet  NAME}; right below may stand {@code -- above  TEXT}, a line
 * for each row above the header, and {@code -- without header}; then comes its query.
 */
final class SheetsReader {

    private static final Pattern SHEET = Pattern.compile("--\\s*sheet(?: {2,}|\\t)\\s*(\\S.*)");
    private static final Pattern ABOVE = Pattern.compile("--\\s*above(?:(?: {2,}|\\t)\\s*(.*))?");
    private static final Pattern WITHOUT_HEADER = Pattern.compile("--\\s*without header\\s*");

    private final SqlFile file;
    private final List<String> lines;
    private final Consumer<Problem> problems;
    private int at;

    /** @param header how many lines the file's header has */
    SheetsReader(SqlFile file, int header, Consumer<Problem> problems) {
        this.file = file;
        this.lines = file.lines();
        this.problems = problems;
        this.at = header;
    }

    /** The sheets; none when the file has no line that begins one. */
    List<SampleSheet> read() {
        List<SampleSheet> sheets = new ArrayList<>();
        int before = at;
        skipToSheet();
        if (at < lines.size()) {
            reportSqlBetween(before, at);
        }
        while (at < lines.size()) {
            sheets.add(sheet());
        }
        return sheets;
    }

    /** A part of a file that stands on a certain line, so that problems name the file's own lines. */
    static SqlFile part(SqlFile file, int line, String text) {
        return new SqlFile(file.path(), file.place(), "\n".repeat(line - 1) + text);
    }

    private SampleSheet sheet() {
        int line = at + 1;
        String name = SHEET.matcher(lines.get(at)).replaceFirst("$1").strip();
        List<String> above = new ArrayList<>();
        boolean hasHeader = true;
        at++;
        while (at < lines.size()) {
            Matcher title = ABOVE.matcher(lines.get(at));
            if (title.matches()) {
                above.add(title.group(1) == null ? "" : title.group(1).strip());
            } else if (WITHOUT_HEADER.matcher(lines.get(at)).matches()) {
                hasHeader = false;
            } else {
                break;
            }
            at++;
        }
        int start = at;
        skipToSheet();
        String query = String.join("\n", lines.subList(start, at));
        if (query.lines().allMatch(SheetsReader::isRemark)) {
            problems.accept(file.problem(line, "The sheet \"" + name + "\" has no query.", "Write one below it."));
        }
        return new SampleSheet(line, name, above, hasHeader, part(file, start + 1, query));
    }

    private void skipToSheet() {
        while (at < lines.size() && !SHEET.matcher(lines.get(at)).matches()) {
            if (ABOVE.matcher(lines.get(at)).matches() && lines.get(at).matches("--\\s*above {2,}.*")) {
                problems.accept(file.problem(
                        at + 1,
                        "This line belongs to no sheet.",
                        "What stands above a sheet's header is said right below its \"-- sheet\" line."));
            }
            at++;
        }
    }

    private void reportSqlBetween(int from, int to) {
        for (int line = from; line < to; line++) {
            if (!isRemark(lines.get(line))) {
                problems.accept(file.problem(
                        line + 1,
                        "This stands in no sheet.",
                        "Move it below a \"-- sheet\" line; what several samples need is a table in samples/tables."));
                return;
            }
        }
    }

    private static boolean isRemark(String line) {
        return line.isBlank() || line.strip().startsWith("--");
    }
}
