package asc.lineage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The facets of OpenLineage that are told, each by the version of its schema that is meant. */
final class Facets {

    /** Whoever tells events names themselves by a URI; ours leads nowhere. */
    static final String PRODUCER = "urn:asc-warehouse";

    private static final String FACETS = "https://openlineage.io/spec/facets/";

    private Facets() {}

    /** The run that this one is a part of. */
    static Map<String, Object> parent(String runId, String namespace, String job) {
        return facet(
                "1-2-0/ParentRunFacet",
                Map.of("run", Map.of("runId", runId), "job", Map.of("namespace", namespace, "name", job)));
    }

    static Map<String, Object> errorMessage(String message) {
        return facet("1-0-1/ErrorMessageRunFacet", Map.of("message", message, "programmingLanguage", "SQL"));
    }

    static Map<String, Object> sql(String query) {
        return facet("1-1-0/SQLJobFacet", Map.of("query", query));
    }

    static Map<String, Object> documentationOfJob(String text) {
        return facet("1-1-0/DocumentationJobFacet", Map.of("description", text));
    }

    static Map<String, Object> documentation(String text) {
        return facet("1-1-0/DocumentationDatasetFacet", Map.of("description", text));
    }

    static Map<String, Object> version(String version) {
        return facet("1-0-1/DatasetVersionDatasetFacet", Map.of("datasetVersion", version));
    }

    static Map<String, Object> outputStatistics(long rows) {
        return facet("1-0-2/OutputStatisticsOutputDatasetFacet", Map.of("rowCount", rows));
    }

    static Map<String, Object> schema(List<Catalogue.Column> columns) {
        List<Map<String, Object>> fields = new ArrayList<>();
        for (Catalogue.Column column : columns) {
            Map<String, Object> field = new LinkedHashMap<>();
            field.put("name", column.name());
            field.put("type", column.type());
            if (!column.comment().isEmpty()) {
                field.put("description", column.comment());
            }
            fields.add(field);
        }
        return facet("1-2-0/SchemaDatasetFacet", Map.of("fields", fields));
    }

    /** @param fields each column with those it is made from, which have a namespace, a name and a field */
    static Map<String, Object> columnLineage(Map<String, List<Map<String, Object>>> fields) {
        Map<String, Object> described = new LinkedHashMap<>();
        fields.forEach((column, inputs) -> described.put(column, Map.of("inputFields", inputs)));
        return facet("1-2-0/ColumnLineageDatasetFacet", Map.of("fields", described));
    }

    private static Map<String, Object> facet(String schema, Map<String, Object> says) {
        Map<String, Object> facet = new LinkedHashMap<>();
        facet.put("_producer", PRODUCER);
        String name = schema.substring(schema.indexOf('/') + 1);
        facet.put("_schemaURL", FACETS + schema + ".json#/$defs/" + name);
        facet.putAll(says);
        return facet;
    }
}
