package asc.query;

import asc.problem.Nearest;
import asc.problem.Problem;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The comment at the top of a file of SQL, as words and what they say. It ends at the first line that is not a comment, or that is
 * an empty one; comments below that are the author's own.
 *
 * <p>A line is {@code -- word  value}; a line indented deeper than the words continues the value above it.
 */
public final class Header {

    private static final Pattern CONTINUATION = Pattern.compile("--(?: {4,}|\\s*\\t)\\s*(\\S.*)");
    private static final Pattern WORD_AND_VALUE = Pattern.compile("--\\s*(\\S+(?: \\S+)*?)(?:\\s{2,}|\\t)\\s*(\\S.*)");
    private static final Pattern ANY_LINE = Pattern.compile("--\\s*(\\S.*)");

    /** One word's value and the line it begins on. */
    private record Entry(int line, String value) {}

    private final SqlFile file;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private int length;

    private Header(SqlFile file) {
        this.file = file;
    }

    /**
     * Reads the header of a file.
     *
     * @param words the words a line may begin with; any other is a problem
     * @param problems told of every line that cannot be read
     */
    public static Header of(SqlFile file, List<String> words, Consumer<Problem> problems) {
        Header header = new Header(file);
        String current = null;
        for (String line : file.lines()) {
            if (!line.startsWith("--") || line.substring(2).isBlank()) {
                break;
            }
            header.length++;
            current = header.add(line, current, words, problems);
        }
        return header;
    }

    private String add(String line, String current, List<String> words, Consumer<Problem> problems) {
        Matcher continuation = CONTINUATION.matcher(line);
        if (current != null && continuation.matches()) {
            entries.computeIfPresent(
                    current,
                    (word, entry) -> new Entry(
                            entry.line(),
                            entry.value() + " " + continuation.group(1).strip()));
            return current;
        }
        String content = match(ANY_LINE, line, 1);
        for (String word : words) {
            if (content.equals(word) || content.startsWith(word + " ") || content.startsWith(word + "\t")) {
                put(word, content.substring(word.length()).strip(), problems);
                return word;
            }
        }
        reportUnknown(line, content, words, problems);
        return null;
    }

    private void put(String word, String value, Consumer<Problem> problems) {
        if (entries.putIfAbsent(word, new Entry(length, value)) != null) {
            problems.accept(
                    file.problem(length, "\"" + word + "\" stands twice in the header.", "Keep one of the two."));
        } else if (value.isEmpty()) {
            problems.accept(file.problem(length, "\"" + word + "\" says nothing.", "Write its value after it."));
        }
    }

    private void reportUnknown(String line, String content, List<String> words, Consumer<Problem> problems) {
        String known = "The header's words are " + String.join(", ", words) + ".";
        Matcher wordAndValue = WORD_AND_VALUE.matcher(line);
        String word = wordAndValue.matches() ? wordAndValue.group(1) : content.split("\\s", 2)[0];
        problems.accept(file.problem(
                length,
                "\"" + word + "\" is not a word of the header.",
                Nearest.sentence(word, words, known)
                        + " A remark of your own goes below the header, after an empty line."));
    }

    /** Whether the header has this word. */
    public boolean has(String word) {
        return entries.containsKey(word);
    }

    /** What the header says for a word; empty when it does not have it. */
    public String value(String word) {
        return has(word) ? entries.get(word).value() : "";
    }

    /** A value that lists names, split at its commas; empty when the header does not have the word. */
    public List<String> list(String word) {
        return Stream.of(value(word).split(","))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    /** The line a word stands on; 1 when the header does not have it. */
    public int line(String word) {
        return has(word) ? entries.get(word).line() : 1;
    }

    /** How many lines the header has. */
    public int length() {
        return length;
    }

    /** Reports each of these words that the header does not have. */
    public void require(List<String> words, Consumer<Problem> problems) {
        List<String> missing = new ArrayList<>(words);
        missing.removeAll(entries.keySet());
        for (String word : missing) {
            problems.accept(file.problem(
                    1,
                    "The header has no \"" + word + "\".",
                    "Add a line \"-- " + word + "  …\" at the top of the file."));
        }
    }

    private static String match(Pattern pattern, String line, int group) {
        Matcher matcher = pattern.matcher(line);
        return matcher.matches() ? matcher.group(group).strip() : "";
    }
}
