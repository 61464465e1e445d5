package asc.explain;

import asc.problem.Problem;
import asc.query.Header;
import asc.query.SqlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * The queries that explain a figure.
 *
 * @param sections in the order of their positions
 * @param questions what must be said, each with its query
 * @param shared queries that sections read by their names
 * @param problems everything that is wrong with their files
 */
public record ExplainFolder(
        List<Section> sections, List<Question> questions, List<SqlFile> shared, List<Problem> problems) {

    private static final String ROOM = "explain";
    private static final List<String> SECTION = List.of("section", "title", "position", "shows", "when none", "beware");
    private static final List<String> QUESTION = List.of("finds", "title", "when none", "otherwise", "beware");
    private static final List<String> SHARED = List.of("shared", "title", "beware");

    public ExplainFolder {
        sections = List.copyOf(sections);
        questions = List.copyOf(questions);
        shared = List.copyOf(shared);
        problems = List.copyOf(problems);
    }

    /** Reads them from their files alone. */
    public static ExplainFolder read(Path sqlFolder) {
        List<Problem> problems = new ArrayList<>();
        List<Section> sections = new ArrayList<>();
        for (SqlFile file : SqlFile.in(sqlFolder, ROOM, ".sql", problems::add)) {
            sections.add(section(file, problems::add));
        }
        sections.sort(Comparator.comparingInt(Section::position).thenComparing(Section::name));
        List<Question> questions = new ArrayList<>();
        for (SqlFile file : SqlFile.in(sqlFolder, ROOM + "/given", ".sql", problems::add)) {
            Header header = header(file, QUESTION, List.of("finds", "title", "when none", "otherwise"), problems::add);
            questions.add(new Question(
                    file.name(), header.value("title"), header.value("when none"), header.value("otherwise"), file));
        }
        List<SqlFile> shared = SqlFile.in(sqlFolder, ROOM + "/shared", ".sql", problems::add);
        shared.forEach(file -> header(file, SHARED, List.of("shared", "title"), problems::add));
        return new ExplainFolder(sections, questions, shared, problems);
    }

    private static Section section(SqlFile file, Consumer<Problem> problems) {
        Header header = header(file, SECTION, List.of("section", "title", "position", "shows"), problems);
        return new Section(
                file.name(),
                header.value("title"),
                position(file, header, problems),
                layout(file, header, problems),
                header.value("when none"),
                file);
    }

    /** The header; its first word must name the file. */
    private static Header header(SqlFile file, List<String> words, List<String> needed, Consumer<Problem> problems) {
        Header header = Header.of(file, words, problems);
        header.require(needed, problems);
        String word = words.get(0);
        if (header.has(word) && !header.value(word).equals(file.name())) {
            problems.accept(file.problem(
                    header.line(word),
                    "The header says \"" + header.value(word) + "\", the file is called \"" + file.name() + "\".",
                    "Give both one name."));
        }
        return header;
    }

    private static int position(SqlFile file, Header header, Consumer<Problem> problems) {
        String position = header.value("position");
        if (position.matches("\\d{1,6}")) {
            return Integer.parseInt(position);
        }
        if (!position.isEmpty()) {
            problems.accept(file.problem(
                    header.line("position"),
                    "\"" + position + "\" is no position.",
                    "Write a whole number: sections stand in their order."));
        }
        return 0;
    }

    private static Section.Layout layout(SqlFile file, Header header, Consumer<Problem> problems) {
        String shows = header.value("shows");
        for (Section.Layout layout : Section.Layout.values()) {
            if (layout.name().toLowerCase(Locale.ROOT).equals(shows)) {
                return layout;
            }
        }
        if (!shows.isEmpty()) {
            problems.accept(file.problem(
                    header.line("shows"), "\"" + shows + "\" is no layout.", "Write \"facts\" or \"table\"."));
        }
        return Section.Layout.FACTS;
    }
}
