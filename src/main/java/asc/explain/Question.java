package asc.explain;

import asc.query.SqlFile;

/**
 * What a person must say, and the query that knows every way to say it.
 *
 * @param name the file's name, and the variable that sections read
 * @param title what it asks for, as a message names it: {@code measure}
 * @param whenNone what is said when there is nothing to choose from
 * @param otherwise what is said when nothing known is near to what was given
 * @param file its file
 */
record Question(String name, String title, String whenNone, String otherwise, SqlFile file) {

    /** The columns of its query: a way to say it, what that means, and how to name it to a person. */
    static final java.util.List<String> COLUMNS = java.util.List.of("spelling", "found", "name");
}
