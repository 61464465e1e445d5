package asc.specification;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Rows of cells as Markdown writes them, their columns aligned. */
final class MarkdownTable {

    private MarkdownTable() {}

    /** The rows, the first of them the header; a null cell is empty, an empty text {@code ''}. */
    static String of(List<List<String>> rows) {
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.get(0).size(); column++) {
            int at = column;
            widths.add(rows.stream()
                    .mapToInt(row -> text(row.get(at)).length())
                    .max()
                    .orElse(0));
        }
        return rows.stream().map(row -> line(row, widths)).collect(Collectors.joining("\n"));
    }

    private static String line(List<String> row, List<Integer> widths) {
        StringBuilder line = new StringBuilder("|");
        for (int i = 0; i < row.size(); i++) {
            String text = text(row.get(i));
            line.append(' ')
                    .append(text)
                    .append(" ".repeat(widths.get(i) - text.length()))
                    .append(" |");
        }
        return line.toString();
    }

    private static String text(String cell) {
        if (cell == null) {
            return "";
        }
        return cell.isEmpty() ? "''" : cell.replace("|", "\\|");
    }
}
