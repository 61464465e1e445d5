package asc.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code csv/csv-metadata.json}: the CSV files by W3C's CSV on the Web. Its readers look for it under that name in the folder of
 * every CSV file.
 */
final class CsvMetadata {

    static final String NAME = "csv-metadata.json";

    private CsvMetadata() {}

    /** Writes it beside the CSV files; nothing when there are none. */
    static void write(Path folder, Version version, List<TableDescription> tables) throws IOException {
        Path csv = folder.resolve(TableFiles.CSV);
        if (!Files.isDirectory(csv)) {
            return;
        }
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("@context", List.of("http://www.w3.org/ns/csvw", Map.of("@language", "en")));
        group.put("dc:title", "asc-warehouse, version " + version.version());
        group.put("dc:modified", version.madeAt().toString());
        group.put("dialect", dialect());
        group.put(
                "tables",
                tables.stream()
                        .filter(table -> table.table().asFiles())
                        .map(CsvMetadata::table)
                        .toList());
        Json.write(csv.resolve(NAME), group);
    }

    private static Map<String, Object> dialect() {
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("encoding", "utf-8");
        dialect.put("lineTerminators", List.of("\r\n"));
        dialect.put("header", true);
        return dialect;
    }

    private static Map<String, Object> table(TableDescription table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "columns",
                table.columns().stream().map(column -> column(table, column)).toList());
        if (!table.table().orderedBy().isEmpty()) {
            schema.put("primaryKey", table.table().orderedBy());
        }
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("url", table.table().label() + "." + TableFiles.CSV);
        described.put("dc:title", table.title());
        if (!table.notes().isEmpty()) {
            described.put("dc:description", table.notes());
        }
        described.put("tableSchema", schema);
        return described;
    }

    private static Map<String, Object> column(TableDescription table, TableDescription.Column column) {
        Map<String, Object> described = new LinkedHashMap<>();
        described.put("name", column.name());
        described.put("titles", column.name());
        if (!column.description().isEmpty()) {
            described.put(
                    "dc:description",
                    column.description() + (column.unit().isEmpty() ? "" : " (unit: " + column.unit() + ")"));
        }
        described.put("datatype", column.type().csvOnTheWeb());
        described.put("required", table.isKey(column));
        return described;
    }
}
