/** How a cell becomes a value: one DuckDB macro per file, with its tests beneath it. */
package asc.type;
