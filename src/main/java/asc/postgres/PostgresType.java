package asc.postgres;

import java.util.Locale;

/**
 * A DuckDB type as PostgreSQL has it, exact: a decimal stays a decimal of the same digits, a date a date. What PostgreSQL lacks becomes
 * text.
 *
 * @param name PostgreSQL's name
 * @param isText whether its values must be quoted
 */
record PostgresType(String name, boolean isText) {

    /** Of a type as DuckDB names it. */
    static PostgresType of(String duckDb) {
        String type = duckDb.toUpperCase(Locale.ROOT);
        if (type.matches("DECIMAL\\(\\d+,\\d+\\)")) {
            return new PostgresType(type.replace("DECIMAL", "numeric"), false);
        }
        return switch (type) {
            case "BOOLEAN" -> new PostgresType("boolean", false);
            case "TINYINT", "SMALLINT", "UTINYINT" -> new PostgresType("smallint", false);
            case "INTEGER", "USMALLINT" -> new PostgresType("integer", false);
            case "BIGINT", "UINTEGER" -> new PostgresType("bigint", false);
            case "UBIGINT", "HUGEINT", "UHUGEINT" -> new PostgresType("numeric(39,0)", false);
            case "FLOAT" -> new PostgresType("real", false);
            case "DOUBLE" -> new PostgresType("double precision", false);
            case "DATE" -> new PostgresType("date", false);
            case "TIMESTAMP" -> new PostgresType("timestamp", false);
            case "TIMESTAMP WITH TIME ZONE" -> new PostgresType("timestamptz", false);
            case "TIME" -> new PostgresType("time", false);
            default -> new PostgresType("text", true);
        };
    }

    /**
     * An expression of DuckDB that gives a column's value as COPY reads it from CSV: nothing at all for one that is not there.
     *
     * @param column quoted
     */
    String asCopied(String column) {
        String text = "cast(" + column + " as varchar)";
        return "coalesce(" + (isText ? "'\"' || replace(" + text + ", '\"', '\"\"') || '\"'" : text) + ", '')";
    }
}
