package asc.definition;

/**
 * Columns that repeat one thing across a sheet and become rows of a table of their own: {@code 2024 to 2025 - outcome},
 * {@code 2023 to 2024 - outcome} …
 *
 * @param name our name for the thing; its table is called {@code <table>_<name>}
 * @param headed the headers it stands under, and the facts they hold
 * @param value our name for the cell's value
 * @param type the cell type that reads the value
 * @param optional whether a sheet may be without any such column
 * @param place where the job file says so
 */
public record Repeated(String name, HeaderPatterns headed, String value, String type, boolean optional, Place place) {}
