package asc.model;

import asc.query.TableName;

/** Told of each table as it is built. */
@FunctionalInterface
public interface BuildListener {

    /** Tells nobody. */
    BuildListener SILENT = (table, rows, milliseconds) -> {};

    /** A table is there, with so many rows, after so many milliseconds. */
    void built(TableName table, long rows, long milliseconds);
}
