package asc.extract;

import asc.definition.PublishJob;
import asc.problem.Nearest;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Learns from the database what a page's table holds: its comments, its columns, how wide and how precise they are. */
final class PageTableReader {

    /** A sheet's rows in Excel, without those above the table. */
    private static final long MOST_ROWS = 1_048_500;

    /** More digits than these after the point say nothing to a reader. */
    private static final int MOST_DECIMALS = 6;

    private final Connection connection;
    private final PublishJob job;
    private final Placeholders placeholders;
    private final Map<String, List<String>> oneRowPer;
    private final TableColumns tables;

    /** @param oneRowPer for each table, named with its schema, the columns whose values no two rows share */
    PageTableReader(
            Connection connection, PublishJob job, Placeholders placeholders, Map<String, List<String>> oneRowPer) {
        this.connection = connection;
        this.job = job;
        this.placeholders = placeholders;
        this.oneRowPer = oneRowPer;
        this.tables = new TableColumns(connection);
    }

    /** The filters that hold for every table of the job: the date, and our own rows. */
    List<Filter> filters(String table, boolean everyArea) throws SQLException, Refusal {
        TableName name = TableName.of(table);
        List<String> columns =
                tables.of(name).stream().map(TableColumns.Column::name).toList();
        refuseUnless(!columns.isEmpty(), name, "There is no table " + name + ".", "Build it, or correct the job.");
        List<Filter> filters = new ArrayList<>();
        if (placeholders.asAt().isPresent()) {
            mustHave(
                    name,
                    columns,
                    job.asAt(),
                    "to tell the date by",
                    "It needs one, or every date's rows would leave.");
            filters.add(new Filter(job.asAt(), placeholders.asAt().get().toString()));
        }
        if (!job.ownRowsBy().isEmpty() && !everyArea) {
            mustHave(
                    name,
                    columns,
                    job.ownRowsBy(),
                    "to tell our own rows by",
                    "It needs one, or every council's rows would leave.");
            filters.add(new Filter(job.ownRowsBy(), placeholders.area()));
        }
        return filters;
    }

    /** The values of a column among the rows that leave, in order; null last where rows have none. */
    List<String> values(String table, List<Filter> filters, String column) throws SQLException, Refusal {
        TableName name = TableName.of(table);
        List<String> columns =
                tables.of(name).stream().map(TableColumns.Column::name).toList();
        mustHave(name, columns, column, "as the job says in braces", "Correct the job.");
        List<String> values = new ArrayList<>();
        try (PreparedStatement statement =
                connection.prepareStatement("select distinct cast(" + TableName.quoted(column)
                        + " as varchar) as value from " + name.sql() + " where " + Filter.condition(filters)
                        + " order by value nulls last")) {
            Filter.bind(statement, 1, filters);
            try (ResultSet found = statement.executeQuery()) {
                while (found.next()) {
                    values.add(found.getString(1));
                }
            }
        }
        return values;
    }

    /**
     * Learns of a table what there is to know.
     *
     * @param filters which rows leave
     */
    PageTable read(String sheet, String table, List<Filter> filters) throws SQLException, Refusal {
        TableName name = TableName.of(table);
        List<TableColumns.Column> described = tables.of(name);
        TableProfile profile = TableProfile.of(connection, name, described, filters, job.asAt());
        refuseUnless(
                profile.rows() <= MOST_ROWS,
                name,
                "The table " + name + " has " + profile.rows() + " rows; a sheet holds " + MOST_ROWS + ".",
                "Publish fewer rows, or leave this page to the published database.");
        Set<String> hidden = new HashSet<>(Set.of(PageSheet.DECIMALS));
        hidden.addAll(job.wording().notShown());
        filters.forEach(filter -> hidden.add(filter.column()));
        List<PageColumn> columns = new ArrayList<>();
        for (int index = 0; index < described.size(); index++) {
            PageColumn column = column(described.get(index), profile, index);
            columns.add(column);
            if (column.holdsMarkers()) {
                hidden.add(column.name());
            }
        }
        // Those that are no news to a reader stand last.
        columns.sort(Comparator.comparing(column -> hidden.contains(column.name())));
        int shown = (int) columns.stream()
                .filter(column -> !hidden.contains(column.name()))
                .count();
        String[] comment = tables.comment(name).split("\n", 2);
        return new PageTable(
                sheet,
                name,
                comment[0].isEmpty() ? sheet : comment[0],
                comment.length > 1 ? comment[1].strip() : "",
                oneRowPer.getOrDefault(name.toString(), List.of()),
                filters,
                profile.rows(),
                Headings.apart(columns, shown),
                shown);
    }

    private PageColumn column(TableColumns.Column column, TableProfile profile, int index) {
        PublishJob.Wording wording = job.wording();
        PageColumn.Kind kind = PageColumn.Kind.of(column.type());
        String heading = wording.headings().get(column.name());
        return new PageColumn(
                column.name(),
                heading == null ? Headings.of(column.name()) : placeholders.inWords(heading),
                column.comment(),
                kind,
                Math.min(MOST_DECIMALS, profile.decimals(index)),
                profile.width(index),
                Markers.mayHoldMarkers(column.name()) && profile.isMarkers(index),
                wording.whereEmpty().getOrDefault(column.name(), Markers.whereEmpty(kind)));
    }

    private void mustHave(TableName table, List<String> columns, String column, String why, String remedy)
            throws Refusal {
        refuseUnless(
                columns.contains(column),
                table,
                "The table " + table + " has no column \"" + column + "\" " + why + ".",
                Nearest.sentence(column, columns, remedy));
    }

    private void refuseUnless(boolean fine, TableName table, String what, String remedy) throws Refusal {
        if (!fine) {
            throw new Refusal(
                    "The workbook of " + job.name() + " was not made.", new Problem(what, "table " + table, remedy));
        }
    }
}
