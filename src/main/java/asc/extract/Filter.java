package asc.extract;

import asc.query.TableName;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Which rows leave: those whose column holds a value.
 *
 * @param column the column
 * @param value its value, as the database writes it; null for the rows that have none
 */
record Filter(String column, String value) {

    /** A condition with a parameter for each filter; true when there is none. */
    static String condition(List<Filter> filters) {
        return filters.isEmpty()
                ? "true"
                : filters.stream()
                        .map(filter -> "cast(" + TableName.quoted(filter.column)
                                + " as varchar) is not distinct from cast(? as varchar)")
                        .collect(Collectors.joining(" and "));
    }

    /** Fills the parameters; gives the number of the next. */
    static int bind(PreparedStatement statement, int first, List<Filter> filters) throws SQLException {
        int next = first;
        for (Filter filter : filters) {
            statement.setString(next++, filter.value);
        }
        return next;
    }
}
