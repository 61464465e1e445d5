package asc.database;

import java.math.BigInteger;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a table holds, as two numbers: its rows, and the sum of a hash of each row. Reading it reads every value, so it also
 * proves that every value can be read. Their order does not count.
 *
 * @param rows how many there are
 * @param sum the sum of their hashes, by the hash of this version of DuckDB
 */
public record TableContent(long rows, BigInteger sum) {

    private static final String SUMMED = "count(*), coalesce(sum(hash(held)), 0)::varchar";

    /** @param table quoted, with its schema */
    public static TableContent of(Connection connection, String table) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select " + SUMMED + " from " + table + " as held")) {
            row.next();
            return read(row, 1);
        }
    }

    /**
     * What each part of a table holds: the rows in which an expression has the same value, by that value as text.
     *
     * @param part an expression over the table's columns; rows in which it is null count under the empty text
     */
    public static Map<String, TableContent> byPart(Connection connection, String table, String part)
            throws SQLException {
        // Grouped by the values first: as texts, millions of them would have to be written out.
        String sql =
                "select coalesce(cast(part as varchar), ''), sum(n)::bigint, sum(held)::varchar from (select " + part
                        + " as part, count(*) as n, coalesce(sum(hash(held)), 0) as held from " + table
                        + " as held group by 1) group by 1";
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            Map<String, TableContent> parts = new TreeMap<>();
            while (row.next()) {
                parts.put(row.getString(1), read(row, 2));
            }
            return parts;
        }
    }

    private static TableContent read(ResultSet row, int at) throws SQLException {
        return new TableContent(row.getLong(at), new BigInteger(row.getString(at + 1)));
    }
}
