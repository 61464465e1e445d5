package asc.explain;

import java.util.ArrayList;
import java.util.List;

/** Text broken between words, and within a word that is wider than the line. */
final class Wrapped {

    private Wrapped() {}

    /** The lines of a text, none wider than this; at least one. A line break of the text stays. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\n", -1)) {
            StringBuilder line = new StringBuilder();
            for (String whole : paragraph.strip().split(" +")) {
                String word = whole;
                while (word.length() > width) {
                    if (!line.isEmpty()) {
                        lines.add(line.toString());
                        line.setLength(0);
                    }
                    lines.add(word.substring(0, width));
                    word = word.substring(width);
                }
                if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                    lines.add(line.toString());
                    line.setLength(0);
                }
                line.append(line.isEmpty() ? "" : " ").append(word);
            }
            lines.add(line.toString());
        }
        return lines;
    }
}
