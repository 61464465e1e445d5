package asc.specification;

import asc.problem.Problem;
import asc.query.SqlFile;
import asc.query.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one Markdown file of model tests: {@code # room.table}, then for each test {@code ## a sentence}, {@code given room.table} and
 * a table, any number of times, and {@code expect} and a table. Other lines are the author's own words.
 */
final class CaseReader {

    private static final Pattern HEADING = Pattern.compile("(#{1,2})\\s+(\\S.*)");
    private static final Pattern GIVEN = Pattern.compile("given\\s+(\\S+)\\s*");
    private static final Pattern SEPARATOR = Pattern.compile("\\|(?:\\s*:?-+:?\\s*\\|)+");

    /** Takes the rows of a table that belongs to nothing, so that it is complained of once. */
    private static final String STRAY = "";

    private final SqlFile file;
    private final Consumer<Problem> problems;
    private final List<ModelCase> cases = new ArrayList<>();
    private TableName model;
    private String title;
    private int titleLine;
    private List<CaseTable> tables = new ArrayList<>();
    private TableBeingRead table;

    CaseReader(SqlFile file, Consumer<Problem> problems) {
        this.file = file;
        this.problems = problems;
    }

    List<ModelCase> read() {
        int number = 0;
        for (String line : file.lines()) {
            read(++number, line.strip());
        }
        endCase();
        if (cases.isEmpty()) {
            problems.accept(
                    new Problem(
                            "The file holds no test that could be read.",
                            file.place(),
                            "Write \"# room.table\", then \"## what should hold\", \"given room.table\" and \"expect\" with a table each."));
        }
        return cases;
    }

    private void read(int number, String line) {
        Matcher heading = HEADING.matcher(line);
        Matcher given = GIVEN.matcher(line);
        if (heading.matches() && heading.group(1).length() == 1) {
            endCase();
            model = TableName.of(heading.group(2).strip());
        } else if (heading.matches()) {
            endCase();
            title = heading.group(2).strip();
            titleLine = number;
        } else if (given.matches()) {
            beginTable(number, given.group(1));
        } else if (line.equals("expect")) {
            beginTable(number, TableBeingRead.EXPECT);
        } else if (line.startsWith("|")) {
            addRow(number, line);
        } else if (!line.isEmpty() || (table != null && !table.isEmpty())) {
            endTable();
        }
    }

    private void beginTable(int number, String name) {
        endTable();
        if (title == null) {
            problem(number, "\"" + name + "\" belongs to no test.", "Write \"## what should hold\" above it.");
        }
        table = new TableBeingRead(name, number);
    }

    private void addRow(int number, String line) {
        if (table == null) {
            problem(
                    number,
                    "This table is neither given nor expected.",
                    "Write \"given room.table\" or \"expect\" above it.");
            table = new TableBeingRead(STRAY, number);
        }
        if (!SEPARATOR.matcher(line).matches()) {
            table.add(number, line)
                    .ifPresent(problem -> problem(number, problem, "Give every row one cell for each column."));
        }
    }

    private void endTable() {
        if (table != null && !table.name().equals(STRAY)) {
            if (table.isEmpty()) {
                problem(
                        table.line(),
                        "There is no table below \"" + table.name() + "\".",
                        "Write its header row at least: without rows below it, it is an empty table.");
            }
            tables.add(table.done());
        }
        table = null;
    }

    private void endCase() {
        endTable();
        if (title != null) {
            toCase().ifPresent(cases::add);
        }
        title = null;
        tables = new ArrayList<>();
    }

    private Optional<ModelCase> toCase() {
        List<CaseTable> expected = tables.stream()
                .filter(found -> found.name().equals(TableBeingRead.EXPECT))
                .toList();
        if (model == null) {
            problem(titleLine, "The test belongs to no model.", "Write \"# room.table\" above it.");
        }
        if (expected.size() != 1) {
            problem(
                    titleLine,
                    "The test expects " + expected.size() + " tables.",
                    "Write \"expect\" once, with a table below it.");
        }
        if (model == null || expected.size() != 1) {
            return Optional.empty();
        }
        List<CaseTable> given = new ArrayList<>(tables);
        given.removeAll(expected);
        return Optional.of(new ModelCase(file, titleLine, model, title, given, expected.get(0)));
    }

    private void problem(int line, String what, String remedy) {
        problems.accept(file.problem(line, what, remedy));
    }
}
