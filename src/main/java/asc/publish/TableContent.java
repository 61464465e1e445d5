package asc.publish;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/**
 * What a table holds, as two numbers: its rows, and the sum of a hash of each row. Reading it reads every value, so it also
 * proves that every value can be read.
 */
record TableContent(long rows, BigInteger sum) {

    /** @param table quoted, with its schema */
    static TableContent of(Connection connection, String table) throws SQLException {
        String sql = "select count(*), coalesce(sum(hash(held)), 0)::varchar from " + table + " as held";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return new TableContent(row.getLong(1), new BigInteger(row.getString(2)));
        }
    }
}
