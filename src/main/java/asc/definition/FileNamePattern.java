package asc.definition;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file's name that holds its edition: {@code {edition} report*}, spellings parted by a bar. {@code *} is any text, also none. Blanks
 * and underscores are one and the same, and the name's ending (.xlsx) is no part of it: both differ between publishers' months.
 */
public final class FileNamePattern {

    private static final String EDITION = "{edition}";
    private static final Pattern WORD = Pattern.compile("\\{edition}|\\*");

    private final String text;
    private final List<Pattern> spellings = new ArrayList<>();

    public FileNamePattern(String text) {
        this.text = text;
        for (String spelling : text.split(" \\| ")) {
            spellings.add(
                    Pattern.compile(expression(plain(spelling)), Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
        }
    }

    /** The text that stands for the edition in a file's name, or empty when the name is none of the spellings. */
    public Optional<String> editionIn(String fileName) {
        String name = plain(fileName.replaceFirst("\\.[^.]*$", ""));
        return spellings.stream()
                .map(spelling -> spelling.matcher(name))
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1).strip())
                .findFirst();
    }

    /** Whether every spelling names the edition, once. */
    boolean namesTheEdition() {
        return List.of(text.split(" \\| ")).stream()
                .allMatch(spelling -> spelling.indexOf(EDITION) >= 0
                        && spelling.indexOf(EDITION) == spelling.lastIndexOf(EDITION)
                        && !spelling.replace(EDITION, "").matches(".*[{}].*"));
    }

    private static String expression(String spelling) {
        StringBuilder expression = new StringBuilder();
        Matcher word = WORD.matcher(spelling);
        int end = 0;
        while (word.find()) {
            expression.append(Pattern.quote(spelling.substring(end, word.start())));
            expression.append(word.group().equals("*") ? ".*" : "(.+?)");
            end = word.end();
        }
        return expression.append(Pattern.quote(spelling.substring(end))).toString();
    }

    private static String plain(String name) {
        return Header.plain(name.replace('_', ' '), true);
    }

    @Override
    public String toString() {
        return text;
    }
}
