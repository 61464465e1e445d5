package asc.publish;

import asc.query.TableName;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table to publish.
 *
 * @param schema its schema
 * @param name its name within it
 * @param orderedBy the columns its rows are laid down by, its key as a rule; empty leaves the order to the database
 * @param part the column by whose values it is copied part by part, since it grows by one of them at a time; empty copies it whole
 * @param asFiles whether it is a file of its own too, as Parquet and as CSV
 * @param sources where its rows come from
 * @param rows the query whose rows are published in its place, of the same columns and types; empty for all that it holds
 */
public record PublishedTable(
        String schema,
        String name,
        List<String> orderedBy,
        String part,
        boolean asFiles,
        List<Source> sources,
        String rows) {

    /** Keeps its own lists. */
    public PublishedTable {
        orderedBy = List.copyOf(orderedBy);
        sources = List.copyOf(sources);
    }

    /** A table of which everything is published. */
    public PublishedTable(
            String schema, String name, List<String> orderedBy, String part, boolean asFiles, List<Source> sources) {
        this(schema, name, orderedBy, part, asFiles, sources, "");
    }

    /** A table that is in the database only. */
    public PublishedTable(String schema, String name, List<String> orderedBy, String part) {
        this(schema, name, orderedBy, part, false, List.of());
    }

    /** A table that is in the database only, and copied whole. */
    public PublishedTable(String schema, String name, List<String> orderedBy) {
        this(schema, name, orderedBy, "");
    }

    boolean isCopiedByPart() {
        return !part.isEmpty();
    }

    /** The name as people read it. */
    public String label() {
        return schema + "." + name;
    }

    /** The name as SQL reads it. */
    public String quoted() {
        return new TableName(schema, name).sql();
    }

    /** What SQL reads the published rows from: the table, or the query that stands for it. */
    String origin() {
        return rows.isEmpty() ? quoted() : "(" + rows + ")";
    }

    String orderClause() {
        return orderedBy.isEmpty()
                ? ""
                : Stream.concat(Stream.of(part).filter(column -> isCopiedByPart()), orderedBy.stream())
                        .distinct()
                        .map(TableName::quoted)
                        .collect(Collectors.joining(" nulls last, ", " order by ", " nulls last"));
    }
}
