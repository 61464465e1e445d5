package asc.query;

import java.util.Locale;

/**
 * A table with its schema, in lower case, since DuckDB does not tell case apart.
 *
 * @param schema the room it stands in
 * @param table its name within the room
 */
public record TableName(String schema, String table) implements Comparable<TableName> {

    public TableName {
        schema = schema.toLowerCase(Locale.ROOT);
        table = table.toLowerCase(Locale.ROOT);
    }

    /** The name from {@code schema.table}; without a dot the schema is empty. */
    public static TableName of(String dotted) {
        int dot = dotted.indexOf('.');
        return new TableName(dot < 0 ? "" : dotted.substring(0, dot), dotted.substring(dot + 1));
    }

    /** The name as SQL writes it, quoted. */
    public String sql() {
        return quoted(schema) + "." + quoted(table);
    }

    /** An identifier as SQL writes it, quoted. */
    public static String quoted(String identifier) {
        return '"' + identifier.replace("\"", "\"\"") + '"';
    }

    @Override
    public int compareTo(TableName other) {
        return toString().compareTo(other.toString());
    }

    /** {@code schema.table}. */
    @Override
    public String toString() {
        return schema + "." + table;
    }
}
