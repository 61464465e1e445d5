package asc.sample;

import asc.problem.Problem;
import asc.query.Header;
import asc.query.SqlFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The samples of the sql folder. */
public final class SampleFolder {

    private static final String ROOM = "samples";
    private static final List<String> WORDS = List.of("sample", "writes", "title");

    /** Below the inbox and nowhere else, and in a format that there is a writer for. */
    private static final Pattern WRITABLE = Pattern.compile("inbox(/[\\w-]+)+/\\w[\\w .-]*\\.(ods|xlsx|csv)");

    private SampleFolder() {}

    /**
     * Every sample in the order of their names.
     *
     * @param problems told of everything that is wrong with them; a sample with a problem is left out
     */
    public static List<Sample> read(Path sqlFolder, Consumer<Problem> problems) {
        List<Sample> samples = new ArrayList<>();
        for (SqlFile file : SqlFile.in(sqlFolder, ROOM, ".sql", problems)) {
            List<Problem> found = new ArrayList<>();
            Sample sample = read(file, found::add);
            if (found.isEmpty()) {
                samples.add(sample);
            }
            found.forEach(problems);
        }
        return samples;
    }

    private static Sample read(SqlFile file, Consumer<Problem> problems) {
        Header header = Header.of(file, WORDS, problems);
        header.require(WORDS, problems);
        String name = header.value("sample");
        if (header.has("sample") && !name.equals(file.name())) {
            problems.accept(file.problem(
                    header.line("sample"),
                    "The sample is called \"" + name + "\", its file \"" + file.name() + "\".",
                    "Give both one name."));
        }
        String writes = header.value("writes");
        if (header.has("writes") && !WRITABLE.matcher(writes).matches()) {
            problems.accept(file.problem(
                    header.line("writes"),
                    "A sample cannot be written to \"" + writes + "\".",
                    "Name a file below inbox/ that ends in .ods, .xlsx or .csv."));
        }
        return new Sample(name, header.value("title"), writes, withoutSemicolon(file.text()));
    }

    private static String withoutSemicolon(String text) {
        return text.strip().replaceAll(";+$", "");
    }
}
