package asc.specification;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** The rows expected and the rows there, as far as they differ; their order does not count, their number does. */
final class Difference {

    private static final int SHOWN = 10;

    private final CaseTable expected;
    private final TypedCells cells;
    private final List<List<String>> missing = new ArrayList<>();
    private final List<List<String>> unexpected;

    Difference(CaseTable expected, TypedCells cells, List<List<String>> outcome) {
        this.expected = expected;
        this.cells = cells;
        this.unexpected = new ArrayList<>(outcome);
        for (int i = 0; i < cells.rows().size(); i++) {
            if (!takeMatching(i)) {
                missing.add(cells.rows().get(i));
            }
        }
    }

    private boolean takeMatching(int row) {
        for (int i = 0; i < unexpected.size(); i++) {
            if (matches(row, unexpected.get(i))) {
                unexpected.remove(i);
                return true;
            }
        }
        return false;
    }

    private boolean matches(int row, List<String> outcome) {
        for (int column = 0; column < outcome.size(); column++) {
            String wanted = cells.rows().get(row).get(column);
            String found = outcome.get(column);
            boolean inexact = wanted != null
                    && found != null
                    && TypedCells.isInexact(cells.types().get(column));
            String written = expected.rows().get(row).cells().get(column);
            if (inexact ? !isNear(written, found) : !Objects.equals(wanted, found)) {
                return false;
            }
        }
        return true;
    }

    /** A floating-point value is the one written when it rounds to it, at the decimals written. */
    private static boolean isNear(String written, String found) {
        try {
            BigDecimal number = new BigDecimal(written.strip());
            return new BigDecimal(found)
                            .setScale(Math.max(number.scale(), 0), RoundingMode.HALF_UP)
                            .compareTo(number)
                    == 0;
        } catch (NumberFormatException e) {
            return written.equalsIgnoreCase(found);
        }
    }

    boolean isNone() {
        return missing.isEmpty() && unexpected.isEmpty();
    }

    /** The rows that differ, as the tables of the test would write them. */
    String asText() {
        List<String> parts = new ArrayList<>();
        if (!missing.isEmpty()) {
            parts.add("Expected, and not there:\n" + table(missing));
        }
        if (!unexpected.isEmpty()) {
            parts.add("There, and not expected:\n" + table(unexpected));
        }
        return String.join("\n", parts);
    }

    private String table(List<List<String>> rows) {
        List<List<String>> shown = new ArrayList<>();
        shown.add(expected.columns());
        rows.stream().limit(SHOWN).map(this::asWritten).forEach(shown::add);
        String more = rows.size() > SHOWN ? "\nand " + (rows.size() - SHOWN) + " more" : "";
        return MarkdownTable.of(shown) + more;
    }

    private List<String> asWritten(List<String> row) {
        List<String> written = new ArrayList<>();
        for (int i = 0; i < row.size(); i++) {
            String cell = row.get(i);
            boolean decimal = cell != null && cells.types().get(i).startsWith("DECIMAL");
            written.add(decimal ? new BigDecimal(cell).stripTrailingZeros().toPlainString() : cell);
        }
        return written;
    }
}
