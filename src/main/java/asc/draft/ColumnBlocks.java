package asc.draft;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/** The blocks of a drafted table that say what becomes of each of its columns. */
final class ColumnBlocks {

    private final List<ColumnSketch> columns;
    private final List<String> names;
    private final List<Guess> guesses;
    private final PersonalColumns personal;

    ColumnBlocks(List<ColumnSketch> columns, List<String> names, List<Guess> guesses, PersonalColumns personal) {
        this.columns = columns;
        this.names = names;
        this.guesses = guesses;
        this.personal = personal;
    }

    /**
     * @param inGroups the columns that are repeated things
     * @param sometimesBlank the headers of those that are not always filled
     */
    void writeColumns(StringBuilder out, String at, Set<Integer> inGroups, Set<String> sometimesBlank) {
        for (int i = 0; i < columns.size(); i++) {
            if (!inGroups.contains(i) && !personal.isIgnored(i)) {
                ColumnSketch column = columns.get(i);
                boolean filled = !sometimesBlank.contains(column.header());
                personal.of(i).ifPresent(found -> comment(out, at, column, found.why()));
                if (column.holdsShares()) {
                    comment(out, at, column, "its cells show percentages and hold shares: 0.75 is 75%");
                }
                out.append(at)
                        .append(padded(names.get(i), 32))
                        .append(padded(personal.type(i).orElse(guesses.get(i).type()) + (filled ? "!" : ""), 16))
                        .append(column.header())
                        .append('\n');
            }
        }
    }

    void writeIgnored(StringBuilder out, String at) {
        if (IntStream.range(0, columns.size()).noneMatch(personal::isIgnored)) {
            return;
        }
        out.append('\n').append(at).append("# never stored; move a line to \"columns\" if it is not about a person\n");
        out.append(at).append("ignored: |\n");
        for (int i = 0; i < columns.size(); i++) {
            if (personal.isIgnored(i)) {
                comment(
                        out,
                        at + "  ",
                        columns.get(i),
                        personal.of(i).orElseThrow().why());
                out.append(at).append("  ").append(columns.get(i).header()).append('\n');
            }
        }
    }

    private static void comment(StringBuilder out, String at, ColumnSketch column, String why) {
        out.append(at)
                .append("# ")
                .append(column.header())
                .append(": ")
                .append(why)
                .append('\n');
    }

    void writeRepeated(StringBuilder out, String at, List<RepeatedHeaders.Group> repeated) {
        if (repeated.isEmpty()) {
            return;
        }
        out.append('\n').append(at).append("# one row per, for each column headed, value, type\n");
        out.append(at).append("repeated: |\n");
        for (RepeatedHeaders.Group group : repeated) {
            out.append(at)
                    .append("  ")
                    .append(padded(group.name(), 24))
                    .append(padded(group.pattern(), 32))
                    .append("value   ")
                    .append(group.type(guesses))
                    .append('\n');
        }
    }

    static String padded(String text, int width) {
        return text.length() + 2 > width ? text + "  " : (text + " ".repeat(width)).substring(0, width);
    }
}
