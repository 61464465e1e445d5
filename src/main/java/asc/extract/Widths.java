package asc.extract;

import java.util.Arrays;

/** How wide a page's columns are, in characters. */
final class Widths {

    /** Characters that a filter's arrow covers of its heading. */
    static final int ARROW = 4;

    private static final int NARROWEST = 8;
    private static final int WIDEST = 50;

    /** A paragraph in a column of the usual width would make its row very high. */
    private static final int WIDEST_PARAGRAPH = 90;

    private static final int PARAGRAPH = 250;

    private Widths() {}

    static int of(PageColumn column) {
        int value = switch (column.kind()) {
            case WHOLE -> column.width() * 4 / 3;
            case DECIMAL -> column.width() * 4 / 3 + 1 + column.decimals();
            case DATE -> 11;
            case TIME -> 17;
            default -> column.width();
        };
        int width = Math.max(value + 2, longestWord(column.heading()) + ARROW + 1);
        return Math.max(NARROWEST, Math.min(value > PARAGRAPH ? WIDEST_PARAGRAPH : WIDEST, width));
    }

    private static int longestWord(String heading) {
        return Arrays.stream(heading.split(" ")).mapToInt(String::length).max().orElse(0);
    }
}
