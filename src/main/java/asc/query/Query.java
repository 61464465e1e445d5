package asc.query;

import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * What a query reads, as DuckDB's parser sees it.
 *
 * @param tables the tables named with their schema, and the line where each is first named
 * @param relations the names without a schema that are no common table expression, and their lines
 * @param functions the table functions in its {@code from} clauses, and their lines
 */
public record Query(
        SortedMap<TableName, Integer> tables,
        SortedMap<String, Integer> relations,
        SortedMap<String, Integer> functions) {

    /** The tables read. */
    public Set<TableName> reads() {
        return new TreeSet<>(tables.keySet());
    }
}
