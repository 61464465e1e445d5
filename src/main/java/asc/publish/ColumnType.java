package asc.publish;

import java.util.Locale;

/** What a column holds, in the words of DuckDB, of Frictionless Table Schema and of CSV on the Web. */
enum ColumnType {
    TEXT("string", "string"),
    WHOLE_NUMBER("integer", "integer"),
    NUMBER("number", "decimal"),
    BINARY_NUMBER("number", "double"),
    TRUTH("boolean", "boolean"),
    DAY("date", "date"),
    MOMENT("datetime", "dateTime");

    private final String tableSchema;
    private final String csvOnTheWeb;

    ColumnType(String tableSchema, String csvOnTheWeb) {
        this.tableSchema = tableSchema;
        this.csvOnTheWeb = csvOnTheWeb;
    }

    /** Of a type as DuckDB names it; what we have no word for is text. */
    static ColumnType of(String duckDb) {
        String name = duckDb.toUpperCase(Locale.ROOT).replaceFirst("\\(.*", "");
        return switch (name) {
            case "TINYINT", "SMALLINT", "INTEGER", "BIGINT", "HUGEINT" -> WHOLE_NUMBER;
            case "UTINYINT", "USMALLINT", "UINTEGER", "UBIGINT", "UHUGEINT" -> WHOLE_NUMBER;
            case "DECIMAL" -> duckDb.endsWith("]") ? TEXT : NUMBER;
            case "FLOAT", "DOUBLE" -> BINARY_NUMBER;
            case "BOOLEAN" -> TRUTH;
            case "DATE" -> DAY;
            case "TIMESTAMP" -> MOMENT;
            default -> TEXT;
        };
    }

    String tableSchema() {
        return tableSchema;
    }

    String csvOnTheWeb() {
        return csvOnTheWeb;
    }

    /**
     * A column as a CSV holds it. A text that a spreadsheet would take for a formula gets an apostrophe before it; a number is never touched,
     * nor is a text that is nothing but one.
     *
     * @param column quoted
     */
    String asCsv(String column) {
        return switch (this) {
            case TEXT -> {
                String text = "cast(" + column + " as varchar)";
                yield "case when regexp_matches(" + text + ", '^[=+\\-@\\t\\r]') and not regexp_full_match(" + text
                        + ", '[-+]?[0-9]+(\\.[0-9]+)?') then '''' || " + text + " else " + text + " end";
            }
            case MOMENT -> "strftime(" + column + ", '%Y-%m-%dT%H:%M:%SZ')";
            default -> column;
        };
    }
}
