package asc.type;

import asc.problem.Problem;
import asc.query.Header;
import asc.query.SqlFile;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads one file of {@code sql/types}. */
final class CellTypeReader {

    private static final List<String> WORDS =
            List.of("type", "reads", "refuses", "takes", "lands as", "beware", "guess", "edition guess");
    private static final Pattern READS_AND_REFUSES = Pattern.compile("(.*?)\\s{2,}refuses\\s{2,}(.*)");
    private static final Pattern MACRO = Pattern.compile(
            "\\s*create\\s+or\\s+replace\\s+macro\\s+types\\.(\\w+)\\s*\\((\\w+(?:\\s*,\\s*\\w+)*)\\)\\s+as\\b.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern TESTS = Pattern.compile("--\\s*tests\\s*");

    private final SqlFile file;
    private final Consumer<Problem> problems;
    private final Header header;
    private final List<String> lines;
    private final int testsFrom;

    CellTypeReader(SqlFile file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
        this.header = Header.of(file, WORDS, problems);
        this.lines = file.lines();
        this.testsFrom = lineOfTests();
    }

    /** The type as far as it could be read; the problems say what is missing. */
    CellType read() {
        header.require(List.of("type", "reads"), problems);
        if (header.has("type") && !header.value("type").equals(file.name())) {
            problems.accept(file.problem(
                    header.line("type"),
                    "The header calls the type \"" + header.value("type") + "\", the file \"" + file.name() + "\".",
                    "Give both the same name."));
        }
        String reads = header.value("reads");
        Matcher both = READS_AND_REFUSES.matcher(reads);
        boolean refusesBeside = both.matches();
        return new CellType(
                file.name(),
                file.place(),
                refusesBeside ? both.group(1) : reads,
                refusesBeside ? both.group(2) : header.value("refuses"),
                header.value("takes"),
                header.value("lands as"),
                header.value("beware"),
                guess("guess"),
                guess("edition guess"),
                macro(),
                tests());
    }

    private int guess(String word) {
        String guess = header.value(word);
        if (guess.matches("\\d{1,3}")) {
            return Integer.parseInt(guess);
        }
        if (!guess.isEmpty()) {
            problems.accept(file.problem(
                    header.line(word),
                    "\"" + word + "\" takes a number: how early the type is tried on what nobody has described.",
                    "Write 1 for the narrowest; leave it out where it must never be guessed."));
        }
        return 0;
    }

    private int lineOfTests() {
        for (int i = 0; i < lines.size(); i++) {
            if (TESTS.matcher(lines.get(i)).matches()) {
                return i;
            }
        }
        return lines.size();
    }

    /** The statement, with an empty line for each line above it, so that DuckDB counts lines as the file does. */
    private String macro() {
        String body = String.join("\n", lines.subList(Math.min(header.length(), testsFrom), testsFrom));
        int line = header.length() + 1;
        Matcher macro = MACRO.matcher(body);
        if (!macro.matches()) {
            problems.accept(file.problem(
                    line,
                    "The header is not followed by the type's macro.",
                    "Write \"create or replace macro types." + file.name() + "(cell) as …;\" below it."));
        } else if (!header.has("takes") && macro.group(2).contains(",")) {
            problems.accept(
                    file.problem(
                            line,
                            "The macro takes more than a cell.",
                            "Say in the header what it takes, \"-- takes  …\": it is then no type of a column, and serves other SQL."));
        } else if (!macro.group(1).equals(file.name())) {
            problems.accept(file.problem(
                    line,
                    "The macro is named \"" + macro.group(1) + "\", the file \"" + file.name() + "\".",
                    "Give both the same name."));
        }
        return "\n".repeat(header.length()) + body;
    }

    private List<CellType.Test> tests() {
        List<CellType.Test> tests = new ArrayList<>();
        for (int i = testsFrom + 1; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            if (line.isEmpty() || line.startsWith("--")) {
                continue;
            }
            if (!line.toLowerCase(Locale.ROOT).startsWith("select ")) {
                problems.accept(file.problem(
                        i + 1,
                        "A test is one line that begins with \"select\".",
                        "Write the test on a line of its own."));
            } else {
                tests.add(new CellType.Test(i + 1, line));
            }
        }
        if (tests.isEmpty()) {
            problems.accept(file.problem(
                    Math.min(testsFrom + 1, lines.size()),
                    "The type has no tests.",
                    "Below the macro write \"-- tests\", then lines such as \"select types." + file.name()
                            + "('…') is null;\"."));
        }
        return tests;
    }
}
