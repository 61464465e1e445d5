package asc.landing;

import static asc.landing.TypedRows.literal;

import asc.problem.Problem;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A cell that was found, and what stands there instead.
 *
 * @param said the correction as it was written
 * @param table the landing table it is in
 * @param columns the columns that hold it
 * @param where more that tells its row there, as SQL; empty when sheet and row do
 */
record CorrectedCell(Said said, String table, List<String> columns, String where) {

    /**
     * A correction as it was written.
     *
     * @param place how messages name it
     * @param fileId the loaded file it is of; empty when none is
     * @param letters the column's letters
     * @param published what the file holds or shows; empty for a blank cell
     * @param corrected what it should be; empty for a blank cell
     * @param job the job that loaded the file
     */
    record Said(
            String place,
            String id,
            String fileId,
            String sheet,
            int row,
            String letters,
            String published,
            String corrected,
            String job) {

        Problem problem(String what, String remedy) {
            return new Problem("The correction " + id + " " + what, place, remedy);
        }
    }

    /** What a query of a landing table puts in the place of each column, as SQL. */
    Map<String, String> cases(String of) {
        Map<String, String> cases = new LinkedHashMap<>();
        if (of.equals(table)) {
            String when = " when _sheet = " + literal(said.sheet()) + " and _row = " + said.row() + where + " then "
                    + (said.corrected().isEmpty() ? "cast(null as varchar)" : literal(said.corrected()));
            columns.forEach(column -> cases.put(column, when));
        }
        return cases;
    }
}
