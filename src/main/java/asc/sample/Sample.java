package asc.sample;

import asc.query.SqlFile;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A made-up workbook, or one for each month, year or row of a query. Its chance comes from {@code hash(getvariable('seed'), …)}
 * alone, so that a seed gives the same files for ever.
 *
 * @param file where it is written down
 * @param title what the workbook is
 * @param writes where it goes below a home, with braces for what differs: <code>inbox/garden/{edition:%Y}_birds.ods</code>
 * @param cycle how often it arrives
 * @param files a query whose rows are a file each; empty for one file
 * @param encoding of a CSV file
 * @param sheets its sheets in order; none where {@code cells} makes them
 * @param cells a query giving one row a cell, with the columns {@code sheet_order} and {@code row} and {@code column} from 1,
 *     {@code sheet}, {@code value} (exact: a number with a point, a date as ISO), {@code shown} (as the spreadsheet displays it;
 *     the value where it is null) and {@code kind} ({@code text}, {@code number}, {@code date}); empty where there are sheets
 */
public record Sample(
        SqlFile file,
        String title,
        String writes,
        Cycle cycle,
        Optional<SqlFile> files,
        Charset encoding,
        List<SampleSheet> sheets,
        Optional<SqlFile> cells) {

    /** The sample's name, its file's. */
    public String name() {
        return file.name();
    }

    /** How the workbook's name ends, in lower case: {@code ods}. */
    String format() {
        return writes.substring(writes.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
