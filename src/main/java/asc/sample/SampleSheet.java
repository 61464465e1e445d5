package asc.sample;

import asc.query.SqlFile;
import java.util.List;

/**
 * A sheet of a made-up workbook: a query's rows below its columns' names.
 *
 * @param line where it begins in its file
 * @param name the sheet's name, with braces for what differs between editions
 * @param above what stands above the header, a row each; blank rows are empty
 * @param hasHeader whether the columns' names are printed
 * @param query the query, whose lines are its file's
 */
record SampleSheet(int line, String name, List<String> above, boolean hasHeader, SqlFile query) {

    SampleSheet {
        above = List.copyOf(above);
    }
}
