package asc.query;

import java.util.Comparator;

/** A column of a table, as DuckDB knows it. */
public record ColumnName(TableName table, String column) implements Comparable<ColumnName> {

    @Override
    public int compareTo(ColumnName other) {
        return Comparator.comparing(ColumnName::table)
                .thenComparing(ColumnName::column)
                .compare(this, other);
    }

    @Override
    public String toString() {
        return table + "." + column;
    }
}
