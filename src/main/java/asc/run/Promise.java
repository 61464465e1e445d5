package asc.run;

import asc.database.TableContent;
import asc.model.Room;
import asc.plan.Comparison;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.PublishedTable;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What a plan says that the tables of measures and marts will hold.
 *
 * @param contents by the table's name; empty promises nothing
 */
record Promise(Map<String, String> contents) {

    /** No plan. */
    static final Promise NONE = new Promise(Map.of());

    /** Whether a plan says what a table will hold: what people quote. Other tables say when files were loaded. */
    static boolean isOf(PublishedTable table) {
        return table.schema().equals(Room.MEASURES.schema()) || table.schema().equals(Room.MARTS.schema());
    }

    /**
     * Looks whether the tables hold it.
     *
     * @throws Refusal when one holds anything else
     */
    void keep(Connection connection, List<PublishedTable> tables) throws SQLException, Refusal {
        if (contents.isEmpty()) {
            return;
        }
        List<Problem> broken = new ArrayList<>();
        for (PublishedTable table : tables.stream().filter(Promise::isOf).toList()) {
            String content = Comparison.said(TableContent.of(connection, table.quoted()));
            if (!content.equals(contents.get(table.label()))) {
                broken.add(new Problem(
                        table.label() + " does not hold what the plan said.",
                        "",
                        "Plan again, look, and apply the new plan."));
            }
        }
        if (!broken.isEmpty()) {
            throw new Refusal("Nothing was published.", broken);
        }
    }
}
