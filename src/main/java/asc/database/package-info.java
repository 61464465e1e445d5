/** Opens DuckDB, with its limits set and its doors shut; says what a table holds, and by which fingerprint it was made. */
package asc.database;
