package asc.extract;

import org.apache.poi.ss.usermodel.Row;

/** Heights for rows of wrapped text. Excel would find them itself; other programs leave every row one line high. */
final class RowHeights {

    private static final float POINTS_A_LINE = 15;

    /** Excel's own limit is 409 points. */
    private static final int MOST_LINES = 27;

    private RowHeights() {}

    static void set(Row row, int lines) {
        if (lines > 1) {
            row.setHeightInPoints(POINTS_A_LINE * Math.min(lines, MOST_LINES));
        }
    }

    /** How many lines a text needs in so many characters' width. */
    static int lines(String text, int width) {
        int lines = 0;
        for (String paragraph : text.split("\n", -1)) {
            lines += linesOfWords(paragraph, width);
        }
        return lines;
    }

    private static int linesOfWords(String paragraph, int width) {
        int lines = 1;
        int used = 0;
        for (String word : paragraph.split(" ")) {
            if (used > 0 && used + 1 + word.length() > width) {
                lines++;
                used = word.length();
            } else {
                used += (used > 0 ? 1 : 0) + word.length();
            }
            lines += Math.max(0, used - 1) / width;
            used = used > width ? used % width : used;
        }
        return lines;
    }
}
