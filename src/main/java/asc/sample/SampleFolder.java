package asc.sample;

import asc.problem.Problem;
import asc.query.Header;
import asc.query.SqlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * The samples of the sql folder.
 *
 * @param samples every sample in the order of their names; one with a problem is left out
 * @param tables every table of the invented world in the order of their names
 * @param problems everything that is wrong with their files
 */
public record SampleFolder(List<Sample> samples, List<SampleTable> tables, List<Problem> problems) {

    private static final String ROOM = "samples";
    private static final List<String> WORDS = List.of("table", "title");

    public SampleFolder {
        samples = List.copyOf(samples);
        tables = List.copyOf(tables);
        problems = List.copyOf(problems);
    }

    /** Reads them from their files alone. */
    public static SampleFolder read(Path sqlFolder) {
        List<Problem> problems = new ArrayList<>();
        List<Sample> samples = new ArrayList<>();
        for (SqlFile file : SqlFile.in(sqlFolder, ROOM, ".sql", problems::add)) {
            List<Problem> found = new ArrayList<>();
            Sample sample = new SampleReader(file, found::add).read();
            if (found.isEmpty()) {
                samples.add(sample);
            }
            problems.addAll(found);
        }
        List<SampleTable> tables = new ArrayList<>();
        for (SqlFile file : SqlFile.in(sqlFolder, ROOM + "/tables", ".sql", problems::add)) {
            tables.add(table(file, problems::add));
        }
        return new SampleFolder(samples, tables, problems);
    }

    private static SampleTable table(SqlFile file, Consumer<Problem> problems) {
        Header header = Header.of(file, WORDS, problems);
        header.require(WORDS, problems);
        String name = header.value("table");
        if (header.has("table") && !name.equals(file.name())) {
            problems.accept(file.problem(
                    header.line("table"),
                    "The table is called \"" + name + "\", its file \"" + file.name() + "\".",
                    "Give both one name."));
        }
        return new SampleTable(SampleReader.withoutSemicolon(file), header.value("title"));
    }
}
