package asc.definition;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A publish job: a workbook made from marts, and files beside it.
 *
 * @param name the job's name, equal to its file's
 * @param owner who is told when something needs a person
 * @param when its schedule in the file's own words; empty for "with every publication"
 * @param workbook the workbook's file name without its ending; see {@link DataFile} for what may stand in braces
 * @param wording what the extract says of itself
 * @param ownRowsBy the column that must equal our own area's code for a row to leave; empty when every row leaves
 * @param asAt the column of dates of which one is extracted, the newest unless another is asked for; empty when there is none
 * @param pages the sheets in order
 * @param charts the sheets with charts, which stand behind them
 * @param files what is written beside the workbook
 * @param summary one page for readers who read no further
 * @param gates what published figures may move by before somebody must approve; often none
 */
public record PublishJob(
        String name,
        String owner,
        String when,
        String workbook,
        Wording wording,
        String ownRowsBy,
        String asAt,
        List<Page> pages,
        List<ChartSheet> charts,
        List<DataFile> files,
        Optional<Summary> summary,
        List<Gate> gates) {

    /** A job that lets every figure through. */
    public PublishJob(
            String name,
            String owner,
            String when,
            String workbook,
            Wording wording,
            String ownRowsBy,
            String asAt,
            List<Page> pages,
            List<ChartSheet> charts,
            List<DataFile> files,
            Optional<Summary> summary) {
        this(name, owner, when, workbook, wording, ownRowsBy, asAt, pages, charts, files, summary, List.of());
    }

    /** Every table the job shows or guards, with its schema. */
    public List<String> tables() {
        List<String> tables = new java.util.ArrayList<>();
        pages.forEach(page -> tables.add(page.table()));
        charts.forEach(chart -> tables.add(chart.table()));
        files.forEach(file -> tables.add(file.table()));
        summary.ifPresent(page -> tables.add(page.table()));
        summary.filter(page -> !page.leadTable().isEmpty()).ifPresent(page -> tables.add(page.leadTable()));
        gates.forEach(gate -> tables.add(gate.table()));
        return tables.stream().distinct().toList();
    }

    /**
     * What an extract says of itself. In each text {@code {authority}} stands for our own area's name, {@code {area}} for its
     * code and {@code {as at}} for the date.
     *
     * @param title the document's title; empty for one made from the workbook's name
     * @param about what it is and how to use it, a line a paragraph
     * @param contact whom to ask; empty when nobody but the owner is named
     * @param filesOf the load jobs whose files are named as its sources; empty for every job
     * @param headings of columns, where a column's own name would not do
     * @param whereEmpty what stands in a column's empty cells, where it is not what usually does
     * @param notShown columns that sheets and pages leave out; files have them
     */
    public record Wording(
            String title,
            List<String> about,
            String contact,
            List<String> filesOf,
            Map<String, String> headings,
            Map<String, String> whereEmpty,
            List<String> notShown) {

        /** An extract that says nothing of itself. */
        public static final Wording NONE = new Wording("", List.of(), "", List.of(), Map.of(), Map.of(), List.of());
    }

    /**
     * One sheet of the workbook, or one for each value of a column.
     *
     * @param sheet the sheet's name; a column's name in braces makes a sheet for each of its values
     * @param table the mart it shows, with its schema
     */
    public record Page(String sheet, String table) {}

    /**
     * A sheet of charts, and the figures they show as its table.
     *
     * @param sheet the sheet's name; a column's name in braces makes a sheet for each of its values
     * @param table the mart it shows, with its schema
     * @param labels the column that says what a bar is about
     * @param bars the columns whose figures are bars, side by side
     * @param interval the columns that say how far the first bar's interval reaches below and above it; empty when it has none
     * @param chartFor the column for each of whose values there is a chart of its own; empty when there is one chart
     */
    public record ChartSheet(
            String sheet, String table, String labels, List<String> bars, List<String> interval, String chartFor) {}

    /**
     * A file for machines beside the workbook. In its name {@code {area}} stands for our own area's code, {@code {as at}} for the
     * date, and another column's name in braces makes a file for each of its values.
     *
     * @param file its name, with {@code .csv} or {@code .json} for an ending
     * @param table the mart it holds, with its schema
     * @param everyRow whether every area's rows leave
     * @param columns the columns in order with the headers they have in the file; empty for every column under its own name
     */
    public record DataFile(String file, String table, boolean everyRow, Map<String, String> columns) {

        /** Whether the file is JSON, not CSV. */
        public boolean isJson() {
            return file.endsWith(".json");
        }
    }

    /**
     * One page: a few sentences, and a table in sections. It is the workbook's first sheet of figures, and a page of HTML.
     *
     * @param sheet the sheet's name in the workbook
     * @param page the page's file name, without its ending
     * @param title the heading above it
     * @param leadTable the mart with one row whose columns are named in braces in the sentences; empty when none is
     * @param lead the sentences; one that names a column which is empty is left out
     * @param table the mart that the table shows, with its schema
     * @param sectionsBy the column whose values part the page's table in sections; empty when it has none
     */
    public record Summary(
            String sheet,
            String page,
            String title,
            String leadTable,
            List<String> lead,
            String table,
            String sectionsBy) {}
}
