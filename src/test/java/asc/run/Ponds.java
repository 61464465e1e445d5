package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A gardener's project and home: two measures of a few ponds, a file about people, a check that stops. It is built in a moment, so that
 * what a run changes can be tried many times.
 */
final class Ponds implements AutoCloseable {

    /** What the gardener's project has of ours: it is the same whatever is loaded. */
    private static final List<String> OURS = List.of(
            "sql/types/text.sql",
            "sql/types/whole_number.sql",
            "sql/types/date_uk.sql",
            "sql/types/pseudonym.sql",
            "sql/migrations",
            "sql/plan/figure.sql",
            "sql/reference/correction.sql");

    /** What is in the home of {@link #afterTheFirstNight}. */
    static final String SEPTEMBER = "Ponds 1 September 2026";

    private static final String CORRECTIONS =
            "correction_id,file,edition,sheet,row,column_letter,published,corrected,why,who,corrected_on\n";

    private static TestHome firstNight;

    private final Path project;
    private final TestHome home;

    /** Everything in an empty folder, without a file; commands run in this project until it is closed. */
    static Ponds empty(Path folder) throws IOException {
        return new Ponds(folder, new TestHome(Files.createDirectories(folder.resolve("home"))));
    }

    /** The same when one count of Duck, Eel and Frog is published as version 1: that night is run once, and copied. */
    static synchronized Ponds afterTheFirstNight(Path folder) throws IOException {
        if (firstNight == null) {
            try (Ponds ponds = empty(Folders.untilTheEnd("ponds-"))) {
                ponds.counted(SEPTEMBER, "Duck,3,1", "Eel,5,2", "Frog,7,");
                assertThat(ponds.done("night")).contains("Version 1 is published.");
                firstNight = ponds.home();
            }
        }
        return new Ponds(folder, firstNight.copyTo(folder.resolve("home")));
    }

    private Ponds(Path folder, TestHome home) throws IOException {
        this.project = folder.resolve("project");
        this.home = home;
        copy(Path.of("src/test/resources/ponds"), project);
        for (String part : OURS) {
            copy(Path.of(part), project.resolve(part));
        }
        Files.writeString(project.resolve("sql/reference/correction.csv"), CORRECTIONS);
        System.setProperty("asc.project", project.toString());
    }

    @Override
    public void close() {
        System.clearProperty("asc.project");
    }

    TestHome home() {
        return home;
    }

    /** The file of a job. */
    Path job(String name) {
        return project.resolve("jobs").resolve(name + ".yaml");
    }

    /** Runs a command in this JVM. */
    Console run(String... command) {
        return Console.run(arguments(command));
    }

    /** Runs one that must do what it is asked. */
    String done(String... command) {
        Console ran = run(command);
        assertThat(ran.code()).as(ran.out() + ran.err()).isZero();
        return ran.out();
    }

    /** Runs one that must change nothing and say why. */
    String refused(String... command) {
        Console ran = run(command);
        assertThat(ran.code()).as(ran.out() + ran.err()).isEqualTo(3);
        return ran.out();
    }

    /** Starts a command in a process of its own, which can be killed. */
    Program start(String... command) throws IOException {
        return Program.start(List.of("-Dasc.project=" + project), Asc.class, arguments(command));
    }

    private String[] arguments(String... command) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of("--home", home.path().toString(), "--quiet"));
        return arguments.toArray(String[]::new);
    }

    /** Saves a count of ponds in the inbox: of each pond its name, frogs and newts. */
    Path counted(String name, String... ponds) throws IOException {
        return saved("ponds/" + name + ".csv", "Pond,Frogs,Newts\n" + String.join("\n", ponds) + "\n");
    }

    /** Saves any text in the inbox, a minute ago. */
    Path saved(String path, String text) throws IOException {
        Path file = home.path().resolve("inbox").resolve(path);
        Files.createDirectories(file.getParent());
        return Books.settled(Files.writeString(file, text));
    }

    /** The gardener writes down that a cell is wrong. */
    void corrected(String row) throws IOException {
        Files.writeString(project.resolve("sql/reference/correction.csv"), CORRECTIONS + row + "\n");
    }

    /** The copy that came back with its bad rows marked. */
    Path cameBack() {
        List<String> marked = home.files("refused").stream()
                .filter(name -> name.contains(".errors."))
                .toList();
        assertThat(marked).hasSize(1);
        return home.path().resolve("refused").resolve(marked.get(0));
    }

    /** Every figure of a published version: measure, pond, day, outcome. */
    List<String> figures(String version) throws Exception {
        return rows(version, "select measure_id, area_code, period_end, outcome from measures.result order by all");
    }

    /** The rows of a query over a published version. */
    List<String> rows(String version, String sql) throws Exception {
        return Tables.rows(home.path().resolve("published").resolve(version).resolve("asc.duckdb"), sql);
    }

    /** The rows of a query over the working warehouse. */
    List<String> working(String sql) throws Exception {
        return Tables.rows(home.warehouse(), sql);
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = target.resolve(source.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.isDirectory(path)) {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
