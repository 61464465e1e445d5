package asc.definition;

import java.util.List;

/**
 * A publish job: one workbook made from marts.
 *
 * @param name the job's name, equal to its file's
 * @param owner who is told when something needs a person
 * @param when its schedule in the file's own words; empty for "with every publication"
 * @param workbook the workbook's file name without its ending; {@code {area}} stands for our own area's code
 * @param ownRowsBy the column that must equal our own area's code for a row to leave; empty when every row leaves
 * @param pages the sheets in order
 */
public record PublishJob(String name, String owner, String when, String workbook, String ownRowsBy, List<Page> pages) {

    /**
     * One sheet of the workbook.
     *
     * @param sheet the sheet's name
     * @param table the mart it shows, with its schema
     */
    public record Page(String sheet, String table) {}
}
