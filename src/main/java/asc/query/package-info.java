/** A file of SQL as its header's words, its text and, from DuckDB's own parser, the tables it reads. */
package asc.query;
