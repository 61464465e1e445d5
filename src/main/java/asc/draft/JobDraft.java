package asc.draft;

import asc.definition.LoadJob;
import asc.landing.Trial;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.sheet.Sheet;
import asc.sheet.Workbook;
import asc.sheet.Workbooks;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Drafts a job file from a workbook: every header accounted for, types guessed, sheets and header rows found. */
public final class JobDraft {

    private final Path file;
    private final TypeGuesses guesses;
    private final PersonalHeadings people;
    private final List<SheetSketch> sheets = new ArrayList<>();

    /** A column takes this often another type until all of the file is read; hardly ever more than twice. */
    private static final int ROUNDS = 8;

    private JobDraft(Path file, TypeGuesses guesses, PersonalHeadings people) {
        this.file = file;
        this.guesses = guesses;
        this.people = people;
    }

    /** A name for the job that loads such a file, from the file's own: {@code load-pools}. */
    public static String nameFor(Path file) {
        String words = stem(file)
                .replaceAll("(?i)\\d+(st|nd|rd|th)?(?![a-z])|[\\d_]", " ")
                .replaceAll(
                        "(?i)\\bv\\b|\\b(january|february|march|april|may|june|july|august|september|"
                                + "october|november|december|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\\b",
                        " ");
        String name = Snake.of(words).replaceFirst("^column_", "").replace('_', '-');
        return "load-" + (name.isEmpty() ? "spreadsheet" : name);
    }

    /** Reads a drafted job file, as all job files are read. */
    public interface Reader {
        LoadJob read(String name, String text) throws IOException, Refusal;
    }

    /**
     * The job file's text. It is tried on the whole file before it is given.
     *
     * @param people which columns look as if they were about people
     * @param pseudonyms gives a text for one that must not be stored; whatever is made with it is thrown away
     * @param reader reads the draft back
     * @param name the job's name
     * @param owner who will be told when something needs a person
     * @throws Refusal when the file cannot be read, or no sheet of it holds a table
     */
    public static String of(
            Path file,
            String name,
            String owner,
            TypeGuesses guesses,
            PersonalHeadings people,
            UnaryOperator<String> pseudonyms,
            Reader reader)
            throws IOException, Refusal, SQLException {
        JobDraft draft = new JobDraft(file, guesses, people);
        draft.read();
        List<TableDraft> tables = draft.tables(name);
        String text = draft.write(name, owner, tables);
        for (int round = 0; round < ROUNDS; round++) {
            Trial trial = Trial.of(
                    guesses.connection(),
                    reader.read(name, text),
                    file,
                    LocalDate.now(ZoneId.of("Europe/London")),
                    pseudonyms);
            boolean amended = false;
            for (TableDraft table : tables) {
                amended |= table.amend(trial, guesses);
            }
            if (!amended) {
                break;
            }
            text = draft.write(name, owner, tables);
        }
        return text;
    }

    private void read() throws IOException, Refusal {
        try (Workbook workbook = Workbooks.open(file)) {
            for (Sheet sheet = workbook.nextSheet(); sheet != null; sheet = workbook.nextSheet()) {
                sheets.add(SheetSketch.of(sheet));
            }
        }
    }

    private String write(String name, String owner, List<TableDraft> tables) throws SQLException {
        StringBuilder out = new StringBuilder();
        out.append(
                        "# Drafted from a file. Say here what it is, who sends it and how often, and read every line below.\n")
                .append("job:    ")
                .append(name)
                .append("\nowner:  ")
                .append(owner)
                .append("\n\nfile:\n  find:  ")
                .append(Yaml.quoted(find(name)))
                .append("\n\n");
        writePersonal(out, tables);
        writeEdition(out);
        writeIgnoredSheets(out);
        if (tables.size() == 1) {
            tables.get(0).write(out, "", false);
        } else {
            out.append("tables:\n");
            for (TableDraft table : tables) {
                table.write(out, "  ", true);
                out.append('\n');
            }
        }
        return out.toString().stripTrailing() + "\n";
    }

    private static void writePersonal(StringBuilder out, List<TableDraft> tables) {
        if (tables.stream().anyMatch(TableDraft::isPersonal)) {
            out.append(
                            "personal: yes             # columns below look as if they were about people: read why beside each\n")
                    .append("keep originals: 30 days\n\n");
        } else {
            out.append(
                    "# If its rows are about people, add \"personal: yes\" and ignore the columns that name them.\n");
            tables.forEach(table -> table.doubtful()
                    .forEach(header -> out.append("# Look at the column \"")
                            .append(header)
                            .append("\": if it names people or says where they live, ignore it.\n")));
            out.append('\n');
        }
    }

    private List<TableDraft> tables(String name) throws Refusal, SQLException {
        Map<List<String>, List<SheetSketch>> alike = new LinkedHashMap<>();
        sheets.stream()
                .filter(SheetSketch::isTable)
                .forEach(sheet -> alike.computeIfAbsent(sheet.headers(), headers -> new ArrayList<>())
                        .add(sheet));
        if (alike.isEmpty()) {
            throw new Refusal(
                    "No job was drafted.",
                    new Problem(
                            "No sheet of " + file.getFileName() + " holds a row of headers with rows below it.",
                            "",
                            "Headers that stand in two lines, or several under one name, cannot be told apart: give the sheet one line of headers"
                                    + " that differ, or ask for it so. A form, where each cell has a place of its own, is no table; ask for the data"
                                    + " behind it."));
        }
        String own = name.replaceFirst("^load-", "").replace('-', '_');
        Set<String> taken = new HashSet<>();
        List<TableDraft> tables = new ArrayList<>();
        for (List<SheetSketch> group : alike.values()) {
            String called =
                    alike.size() == 1 ? own : own + "_" + Snake.of(group.get(0).name());
            tables.add(new TableDraft(Snake.free(called, taken), group, guesses, people, isNamedAfterItsFile()));
        }
        return tables;
    }

    /** A CSV file has one sheet, called after the file: next month's is called otherwise. */
    private boolean isNamedAfterItsFile() {
        return sheets.size() == 1 && sheets.get(0).name().equals(stem(file));
    }

    private void writeEdition(StringBuilder out) throws SQLException {
        Optional<EditionSearch.Rule> found = new EditionSearch(guesses).in(sheets, stem(file));
        if (found.isEmpty()) {
            out.append("# Nothing in the file says which date its rows were true: give it by hand with --edition,")
                    .append(" or write an \"edition:\" rule.\n\n");
            return;
        }
        EditionSearch.Rule rule = found.get();
        out.append("edition:                  # the date its rows were true\n");
        if (rule.fileName() != null) {
            out.append("  file name:  ").append(Yaml.quoted(rule.fileName())).append('\n');
        } else {
            out.append("  sheet:  ").append(Yaml.quoted(rule.sheet())).append('\n');
            out.append("  after:  ").append(Yaml.quoted(rule.after())).append('\n');
        }
        out.append("  type:   ").append(rule.type()).append("\n\n");
    }

    private void writeIgnoredSheets(StringBuilder out) {
        List<String> ignored = sheets.stream()
                .filter(sheet -> !sheet.isTable())
                .map(sheet -> Yaml.quoted(sheet.name()))
                .toList();
        if (!ignored.isEmpty()) {
            out.append("ignored sheets:  [").append(String.join(", ", ignored)).append("]\n\n");
        }
    }

    /** Files of the same kind differ in their dates: digits and months become stars. */
    private String find(String name) {
        String fileName = file.getFileName().toString();
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(java.util.Locale.UK);
        String source = name.replaceFirst("^load-", "");
        String words = source.replace('-', '*');
        return "inbox/" + source + "/*" + words + "*." + ending;
    }

    private static String stem(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
