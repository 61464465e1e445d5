package asc.disclosure;

import asc.problem.Problem;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Published texts that hold a pseudonym. Names and dates of birth are nowhere in the warehouse, nor staff numbers unless somebody writes one into a text
 * ({@link WrittenNumbers}); so the pseudonym is all that could tell people apart.
 */
public final class Leaks {

    /** As the keys make them, anywhere in a text. */
    private static final String PSEUDONYM = "k[0-9]+-[0-9a-f]{24}";

    private Leaks() {}

    /**
     * A problem for each column that holds one, which names the column and never what it holds.
     *
     * @param published what is about to be published
     * @param tables those of its tables that could hold one
     */
    public static List<Problem> in(Connection published, Collection<TableName> tables) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (TableName table : tables) {
            for (String column : texts(published, table)) {
                if (holdsPseudonym(published, table, column)) {
                    problems.add(
                            new Problem(
                                    "The column " + column + " would publish pseudonyms of people.",
                                    table.toString(),
                                    "Take the column out of the query; or, when the table must hold it, say \"-- restricted  why\" in its header."));
                }
            }
        }
        return problems;
    }

    /** The columns of a table that hold texts. */
    static List<String> texts(Connection published, TableName table) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Statement statement = published.createStatement();
                ResultSet column = statement.executeQuery("select column_name from (describe from " + table.sql()
                        + ") where column_type like 'VARCHAR%'")) {
            while (column.next()) {
                names.add(column.getString(1));
            }
        }
        return names;
    }

    private static boolean holdsPseudonym(Connection published, TableName table, String column) throws SQLException {
        try (Statement statement = published.createStatement();
                ResultSet found = statement.executeQuery("select exists (select 1 from " + table.sql()
                        + " where regexp_matches(" + TableName.quoted(column) + "::varchar, '" + PSEUDONYM + "'))")) {
            return found.next() && found.getBoolean(1);
        }
    }
}
