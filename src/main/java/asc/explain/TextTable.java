package asc.explain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for a terminal: what is too wide is broken within its cell, numbers stand to the right, an empty column is left out. */
final class TextTable {

    /** A column is not made so narrow that a word up to this long would be broken. */
    private static final int LONG_WORD = 24;

    private static final String GAP = "  ";

    private final Answer answer;
    private final List<Integer> shown = new ArrayList<>();
    private final int[] widths;

    TextTable(Answer answer, int width) {
        this.answer = answer;
        for (int column : answer.forPeople()) {
            if (answer.rows().stream().anyMatch(row -> row.get(column) != null)) {
                shown.add(column);
            }
        }
        widths = shown.stream().mapToInt(this::widest).toArray();
        narrow(width);
    }

    private int widest(int column) {
        int widest = TextPage.label(answer.columns().get(column)).length();
        for (List<Object> row : answer.rows()) {
            widest = Math.max(widest, Value.forPeople(row.get(column)).length());
        }
        return widest;
    }

    private int longestWord(int column) {
        int longest = longestWord(TextPage.label(answer.columns().get(column)));
        for (List<Object> row : answer.rows()) {
            longest = Math.max(longest, longestWord(Value.forPeople(row.get(column))));
        }
        return Math.min(longest, LONG_WORD);
    }

    private static int longestWord(String text) {
        return Arrays.stream(text.split("\\s+")).mapToInt(String::length).max().orElse(0);
    }

    /** Takes from the widest column that can give, until the table fits. */
    private void narrow(int width) {
        int[] floors = shown.stream().mapToInt(this::longestWord).toArray();
        while (Arrays.stream(widths).sum() + GAP.length() * (widths.length - 1) > width) {
            int widest = -1;
            for (int i = 0; i < widths.length; i++) {
                boolean gives = widths[i] > floors[i];
                widest = gives && (widest < 0 || widths[i] > widths[widest]) ? i : widest;
            }
            if (widest < 0) {
                return;
            }
            widths[widest]--;
        }
    }

    List<String> lines() {
        List<String> lines = new ArrayList<>();
        add(
                lines,
                shown.stream().map(i -> TextPage.label(answer.columns().get(i))).toList(),
                null);
        StringBuilder rule = new StringBuilder();
        for (int width : widths) {
            rule.append("-".repeat(width)).append(GAP);
        }
        lines.add(rule.toString().stripTrailing());
        for (List<Object> row : answer.rows()) {
            add(lines, shown.stream().map(i -> Value.forPeople(row.get(i))).toList(), row);
        }
        return lines;
    }

    private void add(List<String> lines, List<String> cells, List<Object> row) {
        List<List<String>> broken = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            broken.add(Wrapped.lines(cells.get(i), widths[i]));
        }
        int height = broken.stream().mapToInt(List::size).max().orElse(0);
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                String text = at < broken.get(i).size() ? broken.get(i).get(at) : "";
                String pad = " ".repeat(Math.max(0, widths[i] - text.length()));
                boolean right = row != null && row.get(shown.get(i)) instanceof Number;
                line.append(right ? pad + text : text + pad).append(GAP);
            }
            lines.add(line.toString().stripTrailing());
        }
    }
}
