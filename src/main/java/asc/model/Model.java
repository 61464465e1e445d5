package asc.model;

import asc.query.SqlFile;
import asc.query.TableName;
import java.nio.file.Path;
import java.util.List;

/**
 * One query of the sql folder and the table it makes.
 *
 * @param room where it stands
 * @param name the table, with its schema
 * @param file its file; the text is the query with its header, without a closing semicolon being needed
 * @param oneRowPer the columns whose values no two rows share, all of them filled; never empty
 * @param title what the table is, in words for its readers
 * @param owner who answers for it
 * @param feeds the jobs that send it somewhere; often empty
 * @param beware what misleads a reader; empty when nothing does
 * @param stacks the room whose other tables it reads as one relation named {@code stacked}; empty for most
 */
public record Model(
        Room room,
        TableName name,
        SqlFile file,
        List<String> oneRowPer,
        String title,
        String owner,
        List<String> feeds,
        String beware,
        String stacks) {

    public Model {
        oneRowPer = List.copyOf(oneRowPer);
        feeds = List.copyOf(feeds);
    }

    /** The CSV that a reference table's query reads as the relation {@code csv}, whether or not there is one. */
    Path csv() {
        return file.path().resolveSibling(name.table() + ".csv");
    }

    /** How messages name that CSV. */
    String csvPlace() {
        return file.place().replaceFirst("\\.sql$", ".csv");
    }
}
