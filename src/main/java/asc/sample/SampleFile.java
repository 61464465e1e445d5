package asc.sample;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One file of a sample.
 *
 * @param sample whose
 * @param edition its date
 * @param facts what is said of it alone, by name: a row of the sample's query of files
 */
record SampleFile(Sample sample, LocalDate edition, Map<String, Fact> facts) {

    /**
     * A value of an SQL type.
     *
     * @param value as text; null too
     * @param type as SQL writes it
     */
    record Fact(String value, String type) {}

    /** Every file of a sample, edition by edition. */
    static List<SampleFile> of(Sample sample, SamplePlan plan, Connection connection) throws SQLException {
        List<SampleFile> files = new ArrayList<>();
        for (LocalDate edition : sample.cycle().editions(plan.first(), plan.until())) {
            if (sample.files().isEmpty()) {
                files.add(new SampleFile(sample, edition, Map.of()));
            } else {
                new SampleVariables(connection).edition(edition);
                for (Map<String, Fact> facts : facts(sample.files().get().text(), connection)) {
                    files.add(new SampleFile(sample, edition, facts));
                }
            }
        }
        return files;
    }

    private static List<Map<String, Fact>> facts(String query, Connection connection) throws SQLException {
        List<Map<String, Fact>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                Map<String, Fact> row = new LinkedHashMap<>();
                ResultSetMetaData columns = result.getMetaData();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    row.put(columns.getColumnLabel(i), new Fact(result.getString(i), columns.getColumnTypeName(i)));
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Sets the variables of this file; gives its path below a home. */
    String enter(SampleVariables variables) throws SQLException {
        variables.edition(edition);
        for (Map.Entry<String, Fact> fact : facts.entrySet()) {
            variables.set(
                    fact.getKey(), fact.getValue().value(), fact.getValue().type());
        }
        return variables.filled(sample.writes());
    }

    void leave(SampleVariables variables) throws SQLException {
        variables.forget(facts);
    }
}
