package asc.landing;

import asc.definition.Column;
import asc.definition.PersonalRule;
import asc.definition.TableShape;
import asc.problem.Problem;
import asc.sheet.SheetRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The cells of one sheet that hold what may not be stored, in columns that are landed as they are: somebody typed it where it does not belong. */
final class PersonalCells {

    private final List<PersonalRule> rules;
    private final String sheet;
    private final int[] columns;
    private final Map<Found, Integer> others = new LinkedHashMap<>();
    private final Map<Found, Integer> firsts = new LinkedHashMap<>();

    private record Found(int column, PersonalRule rule) {}

    /**
     * @param rules how what is about people is known; those by which nothing of a column may be kept count
     */
    PersonalCells(List<PersonalRule> rules, TableShape shape, String sheet, HeaderBinding binding) {
        this.rules = rules.stream().filter(PersonalRule::isIgnored).toList();
        this.sheet = sheet;
        List<Column> known = shape.columns();
        IntStream own = IntStream.range(0, known.size())
                .filter(i -> !known.get(i).isChanged())
                .map(binding::column)
                .filter(at -> at >= 0);
        IntStream repeated = binding.repeated().stream().mapToInt(HeaderBinding.Cells::column);
        this.columns = this.rules.isEmpty()
                ? new int[0]
                : IntStream.concat(own, repeated).toArray();
    }

    /** Whether a row holds any; such a row is not landed, and its file is refused. */
    boolean isIn(SheetRow row) {
        boolean any = false;
        for (int column : columns) {
            String text = row.cell(column).isBlank() ? "" : row.cell(column).value();
            for (PersonalRule rule : rules) {
                if (rule.standsIn(text)) {
                    Found found = new Found(column, rule);
                    firsts.putIfAbsent(found, row.number());
                    others.merge(found, 1, Integer::sum);
                    any = true;
                }
            }
        }
        return any;
    }

    /** A problem for each column and each kind of thing in it: never the cell's value. */
    List<Problem> problems() {
        return firsts.entrySet().stream()
                .map(first -> problem(first.getKey(), first.getValue(), others.get(first.getKey())))
                .toList();
    }

    private Problem problem(Found found, int row, int rows) {
        String letters = Letters.of(found.column());
        return new Problem(
                "Column " + letters + " of sheet \"" + sheet + "\" holds what may not be stored, in "
                        + (rows == 1 ? "1 row" : rows + " rows") + ": "
                        + found.rule().why() + ".",
                "sheet \"" + sheet + "\", row " + row + ", column " + letters,
                "Take it out of the spreadsheet; none of it was kept. What counts as such is a row of jobs/"
                        + PersonalRule.FILE + ".");
    }
}
