package asc.publish;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** {@code datapackage.json}: what a version's folder holds, by Frictionless' Data Package and Table Schema, version 1. */
final class DataPackage {

    static final String NAME = "datapackage.json";

    private static final String ABOUT =
            "Adult social care benchmarks. asc.duckdb holds every table; marts are files of their own too, as Parquet"
                    + " and as CSV. In the CSV files a text that begins with = + - @, a tab or a carriage return has an apostrophe"
                    + " before it, so that no spreadsheet takes it for a formula; a number is never touched. An empty cell is a value that"
                    + " is not there: it is never zero. The unit of a number is a word; none where it has none (a place in an order, the number"
                    + " of a row, a plain ratio); or see and the name of the field of the same table that says it row by row.";

    private final Version version;
    private final List<TableDescription> tables;

    DataPackage(Version version, List<TableDescription> tables) {
        this.version = version;
        this.tables = tables;
    }

    /** Writes it into the folder, where every other file but the version's own must be already. */
    void write(Path folder) throws IOException {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("profile", "data-package");
        document.put("name", "asc-warehouse");
        document.put("title", "asc-warehouse, version " + version.version());
        document.put("description", ABOUT);
        document.put("version", String.valueOf(version.version()));
        document.put("created", version.madeAt().toString());
        putUnlessEmpty(document, "licenses", licences(sources()));
        putUnlessEmpty(document, "sources", titles(sources()));
        document.put("resources", resources(folder));
        Json.write(folder.resolve(NAME), document);
    }

    /** The bytes of each file that a version's folder says it holds, by its path there. */
    static Map<String, Long> sizes(Path folder) throws IOException {
        Map<String, Long> sizes = new LinkedHashMap<>();
        JsonNode document = Json.read(folder.resolve(NAME));
        for (JsonNode resource : document.path("resources")) {
            sizes.put(resource.path("path").asString(), resource.path("bytes").asLong());
        }
        return sizes;
    }

    private List<Source> sources() {
        return tables.stream()
                .flatMap(table -> table.table().sources().stream())
                .distinct()
                .toList();
    }

    private List<Map<String, Object>> resources(Path folder) throws IOException {
        List<Map<String, Object>> resources = new ArrayList<>();
        for (TableDescription table : tables) {
            for (Version.File file : version.table(table.table().label())
                    .map(Version.Table::files)
                    .orElse(List.of())) {
                resources.add(resource(table, file));
            }
        }
        Set<String> ofTables =
                TableFiles.of(version).stream().map(Version.File::file).collect(Collectors.toSet());
        for (Path file : Disk.files(folder).stream().sorted().toList()) {
            String path = folder.relativize(file).toString().replace('\\', '/');
            if (!ofTables.contains(path)) {
                resources.add(resource(file, path));
            }
        }
        return resources;
    }

    private static Map<String, Object> resource(TableDescription table, Version.File file) {
        boolean isCsv = file.file().startsWith(TableFiles.CSV);
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", table.table().label() + (isCsv ? "" : "." + TableFiles.PARQUET));
        resource.put("path", file.file());
        resource.put("profile", isCsv ? "tabular-data-resource" : "data-resource");
        resource.put("title", table.title());
        putUnlessEmpty(resource, "description", table.notes());
        resource.put("format", isCsv ? TableFiles.CSV : TableFiles.PARQUET);
        resource.put("mediatype", isCsv ? "text/csv" : "application/vnd.apache.parquet");
        resource.put("bytes", file.bytes());
        resource.put("hash", "sha256:" + file.sha256());
        putUnlessEmpty(resource, "sources", titles(table.table().sources()));
        putUnlessEmpty(resource, "licenses", licences(table.table().sources()));
        if (isCsv) {
            resource.put("encoding", "utf-8");
            resource.put("dialect", dialect());
            resource.put("schema", schema(table));
        }
        return resource;
    }

    /** The first two go without saying, by the specification; its profile for validators demands them. */
    private static Map<String, Object> dialect() {
        Map<String, Object> dialect = new LinkedHashMap<>();
        dialect.put("delimiter", ",");
        dialect.put("doubleQuote", true);
        dialect.put("lineTerminator", "\r\n");
        return dialect;
    }

    private static Map<String, Object> schema(TableDescription table) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put(
                "fields",
                table.columns().stream().map(column -> field(table, column)).toList());
        putUnlessEmpty(schema, "primaryKey", table.table().orderedBy());
        schema.put("missingValues", List.of(""));
        return schema;
    }

    private static Map<String, Object> field(TableDescription table, TableDescription.Column column) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("name", column.name());
        field.put("type", column.type().tableSchema());
        putUnlessEmpty(field, "description", column.description());
        putUnlessEmpty(field, "unit", column.unit());
        if (table.isKey(column)) {
            field.put("constraints", Map.of("required", true));
        }
        return field;
    }

    /** A file that is no table's: the database, a workbook, a page. */
    private static Map<String, Object> resource(Path file, String path) throws IOException {
        String name = file.getFileName().toString();
        Map<String, Object> resource = new LinkedHashMap<>();
        resource.put("name", name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^-a-z0-9._/]", "-"));
        resource.put("path", path);
        resource.put("profile", "data-resource");
        resource.put("format", name.substring(name.lastIndexOf('.') + 1));
        resource.put("bytes", Files.size(file));
        resource.put("hash", "sha256:" + TableFiles.sha256(file));
        return resource;
    }

    private static List<Map<String, Object>> titles(List<Source> sources) {
        return sources.stream()
                .map(source -> {
                    Map<String, Object> title = new LinkedHashMap<>();
                    title.put("title", source.title());
                    putUnlessEmpty(title, "path", source.address());
                    return title;
                })
                .distinct()
                .toList();
    }

    private static List<Map<String, Object>> licences(List<Source> sources) {
        return sources.stream()
                .filter(source -> !source.licence().isEmpty())
                .map(source -> {
                    Map<String, Object> licence = new LinkedHashMap<>();
                    licence.put("name", source.licence());
                    putUnlessEmpty(licence, "path", source.licenceAddress());
                    return licence;
                })
                .distinct()
                .toList();
    }

    private static void putUnlessEmpty(Map<String, Object> map, String key, Object value) {
        if (!value.equals("") && !value.equals(List.of())) {
            map.put(key, value);
        }
    }
}
