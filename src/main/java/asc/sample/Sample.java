package asc.sample;

import java.util.Locale;

/**
 * A query that makes up a workbook: one row a cell, with the columns {@code sheet_order} and {@code row} and {@code column} from 1,
 * {@code sheet}, {@code value} (exact: a number with a point, a date as ISO), {@code shown} (as the spreadsheet displays it; the
 * value where it is null) and {@code kind} ({@code text}, {@code number}, {@code date}). Its chance comes from
 * {@code hash(getvariable('seed'), …)} alone, so that a seed gives the same workbook for ever.
 *
 * @param name the sample's name, equal to its file's
 * @param title what the workbook is
 * @param writes where the workbook goes below the home: {@code inbox/garden/birds.ods}
 * @param query the query
 */
public record Sample(String name, String title, String writes, String query) {

    /** How the workbook's name ends, in lower case: {@code ods}. */
    String format() {
        return writes.substring(writes.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
