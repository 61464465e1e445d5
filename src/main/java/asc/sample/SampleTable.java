package asc.sample;

import asc.query.SqlFile;
import asc.query.TableName;
import java.nio.file.Path;

/**
 * A table of the invented world, which files agree about.
 *
 * @param file its query
 * @param title what it is
 */
record SampleTable(SqlFile file, String title) {

    static final String SCHEMA = "sample";

    TableName name() {
        return new TableName(SCHEMA, file.name());
    }

    /** The CSV beside it, which its query reads as {@code csv}, if there is one. */
    Path csv() {
        return file.path().resolveSibling(file.name() + ".csv");
    }
}
