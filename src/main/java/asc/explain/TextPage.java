package asc.explain;

import java.io.PrintStream;
import java.util.List;

/** An explanation as a person reads it on a terminal. */
public final class TextPage {

    static final int WIDTH = 98;

    private static final String INDENT = "  ";

    private final PrintStream out;

    public TextPage(PrintStream out) {
        this.out = out;
    }

    /** Prints the sections that have something to say. */
    public void print(Explanation explanation) {
        boolean first = true;
        for (Answer answer : explanation.answers()) {
            if (answer.rows().isEmpty() && answer.section().whenNone().isEmpty()) {
                continue;
            }
            out.println((first ? "" : "\n") + answer.section().title().toUpperCase(java.util.Locale.UK));
            first = false;
            if (answer.rows().isEmpty()) {
                Wrapped.lines(answer.section().whenNone(), WIDTH - INDENT.length())
                        .forEach(line -> out.println(INDENT + line));
            } else if (answer.section().shows() == Section.Layout.FACTS) {
                printFacts(answer);
            } else {
                new TextTable(answer, WIDTH - INDENT.length()).lines().forEach(line -> out.println(INDENT + line));
            }
        }
    }

    private void printFacts(Answer answer) {
        List<String> labels = answer.columns().stream().map(TextPage::label).toList();
        List<Integer> shown = answer.forPeople();
        int widest = 0;
        for (List<Object> row : answer.rows()) {
            for (int i = 0; i < labels.size(); i++) {
                widest = row.get(i) == null
                        ? widest
                        : Math.max(widest, labels.get(i).length());
            }
        }
        boolean first = true;
        for (List<Object> row : answer.rows()) {
            if (!first) {
                out.println();
            }
            first = false;
            for (int i : shown) {
                if (row.get(i) != null) {
                    printFact(labels.get(i), widest, Value.forPeople(row.get(i)));
                }
            }
        }
    }

    private void printFact(String label, int widest, String value) {
        int margin = INDENT.length() + widest + 2;
        List<String> lines = Wrapped.lines(value, WIDTH - margin);
        for (int i = 0; i < lines.size(); i++) {
            String before = i == 0 ? INDENT + label + " ".repeat(widest - label.length() + 2) : " ".repeat(margin);
            out.println((before + lines.get(i)).stripTrailing());
        }
    }

    /** A column's name as a label: its words apart, the first of them with a capital. */
    static String label(String column) {
        String words = column.replace('_', ' ');
        return words.substring(0, 1).toUpperCase(java.util.Locale.UK) + words.substring(1);
    }
}
