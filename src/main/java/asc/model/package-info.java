/** Finds the queries of the sql folder, learns what each reads, and builds their tables in that order. */
package asc.model;
