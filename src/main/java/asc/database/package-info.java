/** Opens DuckDB, with its limits set and its doors shut. */
package asc.database;
