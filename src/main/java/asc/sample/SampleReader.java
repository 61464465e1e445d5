package asc.sample;

import asc.problem.Problem;
import asc.query.Header;
import asc.query.SqlFile;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads one sample's file. */
final class SampleReader {

    private static final List<String> WORDS = List.of("sample", "writes", "title", "every", "encoding", "files");
    private static final Pattern BRACES = Pattern.compile("\\{[^{}]*}");

    /** Below the inbox and nowhere else, and in a format that there is a writer for. */
    private static final Pattern WRITABLE =
            Pattern.compile("inbox(/[\\w-]+)+/\\w[\\w .,()&'-]*\\.(ods|xlsx|csv)", Pattern.UNICODE_CHARACTER_CLASS);

    private static final int LONGEST_EXCEL_NAME = 31;

    private final SqlFile file;
    private final Consumer<Problem> problems;
    private final Header header;

    SampleReader(SqlFile file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.header = Header.of(file, WORDS, problems);
    }

    /** Whether a file may be written there. */
    static boolean isWritable(String path) {
        return WRITABLE.matcher(path).matches();
    }

    Sample read() {
        header.require(List.of("sample", "writes", "title"), problems);
        checkName();
        String writes = header.value("writes");
        if (header.has("writes") && !isWritable(BRACES.matcher(writes).replaceAll("x"))) {
            report(
                    "writes",
                    "A sample cannot be written to \"" + writes + "\".",
                    "Name a file below inbox/ that ends in .ods, .xlsx or .csv.");
        }
        List<SampleSheet> sheets = new SheetsReader(file, header.length(), problems).read();
        Optional<SqlFile> cells = sheets.isEmpty() ? Optional.of(withoutSemicolon(file)) : Optional.empty();
        Sample sample =
                new Sample(file, header.value("title"), writes, cycle(), files(), encoding(writes), sheets, cells);
        checkSheets(sample);
        return sample;
    }

    private void checkName() {
        String name = header.value("sample");
        if (header.has("sample") && !name.equals(file.name())) {
            report(
                    "sample",
                    "The sample is called \"" + name + "\", its file \"" + file.name() + "\".",
                    "Give both one name.");
        }
    }

    private void checkSheets(Sample sample) {
        List<SampleSheet> sheets = sample.sheets();
        if (sample.format().equals("csv") && sheets.size() > 1) {
            problems.accept(file.problem(
                    sheets.get(1).line(),
                    "A CSV file has one sheet; \"" + sheets.get(1).name() + "\" is a second.",
                    "Write an .ods or .xlsx file, or another sample."));
        }
        for (SampleSheet sheet : sheets) {
            String name = BRACES.matcher(sheet.name()).replaceAll("");
            boolean isWrong = name.length() > LONGEST_EXCEL_NAME || name.matches(".*[\\[\\]:*?/\\\\].*");
            if (sample.format().equals("xlsx") && isWrong) {
                problems.accept(file.problem(
                        sheet.line(),
                        "Excel has no sheet called \"" + sheet.name() + "\".",
                        "Take at most 31 characters, and none of [ ] : * ? / \\."));
            }
        }
    }

    private Cycle cycle() {
        if (!header.has("every")) {
            return Cycle.ONCE;
        }
        Optional<Cycle> cycle = Cycle.of(header.value("every"));
        if (cycle.isEmpty()) {
            report(
                    "every",
                    "A sample cannot be made every \"" + header.value("every") + "\".",
                    "Write month, year or once.");
        }
        return cycle.orElse(Cycle.ONCE);
    }

    private Optional<SqlFile> files() {
        return header.has("files")
                ? Optional.of(SheetsReader.part(file, header.line("files"), header.value("files")))
                : Optional.empty();
    }

    private Charset encoding(String writes) {
        String name = header.value("encoding");
        if (name.isEmpty()) {
            return StandardCharsets.UTF_8;
        }
        if (!writes.endsWith(".csv")) {
            report("encoding", "Only a CSV file has an encoding.", "Remove the line.");
        }
        try {
            return Charset.forName(name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            report("encoding", "There is no encoding called \"" + name + "\".", "Write windows-1252 or utf-8.");
            return StandardCharsets.UTF_8;
        }
    }

    private void report(String word, String what, String remedy) {
        problems.accept(file.problem(header.line(word), what, remedy));
    }

    /** The query as it can stand within another. */
    static SqlFile withoutSemicolon(SqlFile file) {
        return new SqlFile(
                file.path(), file.place(), file.text().stripTrailing().replaceAll(";+$", ""));
    }
}
