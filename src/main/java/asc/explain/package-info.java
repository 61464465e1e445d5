/** Explains one figure: what was asked for, found by queries, and sections of facts, each a query over the published version. */
package asc.explain;
