package asc.lineage;

import asc.query.ColumnName;
import asc.query.TableName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;

/**
 * Something that is read or made: a file, or a table of the warehouse.
 *
 * @param name a file's path within the home, or a table's name with its schema
 * @param facets what is said of it
 * @param outputFacets what is said of this making of it
 */
public record Dataset(String name, Map<String, Object> facets, Map<String, Object> outputFacets) {

    /** A file of this content; of one that nobody could read it is not known. */
    public static Dataset file(String path, String sha256) {
        return new Dataset(path, sha256.isEmpty() ? Map.of() : Map.of("version", Facets.version(sha256)), Map.of());
    }

    /** A table that is read. */
    public static Dataset table(TableName table) {
        return new Dataset(table.toString(), Map.of(), Map.of());
    }

    /**
     * A table that is made.
     *
     * @param rows how many rows were made
     * @param origins the columns of which it is known from which they are made
     */
    public static Dataset made(
            TableName table,
            Catalogue catalogue,
            OptionalLong rows,
            Map<String, Set<ColumnName>> origins,
            String namespace) {
        Map<String, Object> facets = new LinkedHashMap<>();
        facets.put("schema", Facets.schema(catalogue.columns(table)));
        if (!catalogue.comment(table).isEmpty()) {
            facets.put("documentation", Facets.documentation(catalogue.comment(table)));
        }
        if (!origins.isEmpty()) {
            facets.put("columnLineage", Facets.columnLineage(fields(origins, namespace)));
        }
        return new Dataset(
                table.toString(),
                facets,
                rows.isPresent() ? Map.of("outputStatistics", Facets.outputStatistics(rows.getAsLong())) : Map.of());
    }

    private static Map<String, List<Map<String, Object>>> fields(
            Map<String, Set<ColumnName>> origins, String namespace) {
        Map<String, List<Map<String, Object>>> fields = new LinkedHashMap<>();
        origins.forEach((column, from) -> {
            List<Map<String, Object>> inputs = new ArrayList<>();
            for (ColumnName origin : from) {
                inputs.add(Map.of("namespace", namespace, "name", origin.table().toString(), "field", origin.column()));
            }
            fields.put(column, inputs);
        });
        return fields;
    }
}
