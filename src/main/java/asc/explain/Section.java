package asc.explain;

import asc.query.SqlFile;

/**
 * One part of an explanation.
 *
 * @param name the file's name, by which a program finds it
 * @param title what stands above it
 * @param position sections stand in the order of these numbers
 * @param shows whether its columns are the names of facts, or the heads of a table
 * @param whenNone what is said when the query gives no row; empty when nothing is to be said then
 * @param file its file
 */
public record Section(String name, String title, int position, Layout shows, String whenNone, SqlFile file) {

    /** How a section is laid out for people. */
    public enum Layout {
        /** Each row is a list of facts: the column's name, and what it says. */
        FACTS,
        /** Rows beneath each other, under the names of the columns. */
        TABLE
    }
}
