package asc.run;

import asc.definition.Column;
import asc.definition.LoadJob;
import asc.definition.TableShape;
import asc.problem.Refusal;
import asc.pseudonym.Key;
import asc.query.TableName;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The pseudonyms that are kept in landing, and those that a text has under each key there is. */
final class Pseudonyms {

    private final List<LoadJob> jobs;
    private final Collection<Key> keys;

    private Pseudonyms(List<LoadJob> jobs, Collection<Key> keys) {
        this.jobs = jobs;
        this.keys = keys;
    }

    /** @throws Refusal when the key file is damaged: nobody could tell whose numbers would be published */
    static Pseudonyms of(OpenRun run) throws IOException, Refusal {
        return new Pseudonyms(
                run.definitions().jobs().loads(), run.home().keys().read().values());
    }

    /**
     * Every pseudonym that was ever landed in a column that still is one; none where there is no key to make others with.
     *
     * @param working the working warehouse
     */
    Set<String> kept(Connection working) throws SQLException {
        Set<String> kept = new HashSet<>();
        for (LoadJob job : keys.isEmpty() ? List.<LoadJob>of() : jobs) {
            for (TableShape shape : job.tables()) {
                for (Column column : shape.columns()) {
                    if (column.isPseudonym()) {
                        addTo(
                                kept,
                                working,
                                "landing." + TableName.quoted(shape.name()),
                                TableName.quoted(column.name()));
                    }
                }
            }
        }
        return kept;
    }

    private static void addTo(Set<String> kept, Connection working, String table, String column) throws SQLException {
        try (Statement statement = working.createStatement();
                ResultSet values = statement.executeQuery(
                        "select distinct " + column + " from " + table + " where " + column + " is not null")) {
            while (values.next()) {
                kept.add(values.getString(1));
            }
        }
    }

    /** Those of a text, one for each key. */
    List<String> of(String text) {
        return keys.stream().map(key -> key.pseudonym(text)).toList();
    }
}
