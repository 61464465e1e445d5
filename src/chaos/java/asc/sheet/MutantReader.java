package asc.sheet;

import asc.sheet.Mutant.Expected;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads one book after the other, in a process of its own that can be killed. Of each it is given the path, the original's and what may
 * become of it, and answers twice: once it was read, and once that was compared.
 */
final class MutantReader {

    private static final int LONGEST_ANSWER = 600;

    private MutantReader() {}

    /** Ends when nothing more is asked. */
    public static void main(String[] arguments) throws Exception {
        Map<Path, Contents> originals = new HashMap<>();
        PrintStream answers = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            String[] words = line.split("\t");
            Path book = Path.of(words[0]);
            Path original = Path.of(words[1]);
            Expected expected = Expected.valueOf(words[2]);
            if (!originals.containsKey(original)) {
                originals.put(original, Contents.of(original));
            }
            Trial trial = Trial.of(book, expected);
            answers.println(oneLine(trial.outcome() + "\t" + (trial.fault() == null ? trial.reason() : trial.fault())));
            List<String> differences = trial.differences(book, expected, originals.get(original));
            answers.println(oneLine(
                    differences == null ? "alone" : differences.isEmpty() ? "equal" : "differing\t" + differences));
        }
    }

    private static String oneLine(String answer) {
        String line = answer.replaceAll("[\r\n]+", " ");
        return line.length() > LONGEST_ANSWER ? line.substring(0, LONGEST_ANSWER) : line;
    }
}
