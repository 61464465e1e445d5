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
import java.util.List;

/** Learns from the database what a page's table holds: its comments, its columns, how wide and how precise they are. */
final class PageTableReader {

    /** A sheet's rows in Excel, without the header's. */
    private static final long MOST_ROWS = 1_048_575;

    /** More digits than these after the point say nothing to a reader. */
    private static final int MOST_DECIMALS = 6;

    private record Described(String name, String type, String comment) {}

    private final Connection connection;
    private final PublishJob job;
    private final String areaCode;

    PageTableReader(Connection connection, PublishJob job, String areaCode) {
        this.connection = connection;
        this.job = job;
        this.areaCode = areaCode;
    }

    PageTable read(PublishJob.Page page, String sheet, List<String> oneRowPer) throws SQLException, Refusal {
        TableName table = TableName.of(page.table());
        List<Described> described = shownFirst(describe(table));
        List<String> names = described.stream().map(Described::name).toList();
        refuseUnless(
                !names.isEmpty(), page, "There is no table " + table + ".", "Build it, or correct the page's line.");
        String own = job.ownRowsBy();
        refuseUnless(
                own.isEmpty() || names.contains(own),
                page,
                "The table " + table + " has no column \"" + own + "\" to tell our own rows by.",
                Nearest.sentence(own, names, "It needs one, or every council's rows would leave."));
        String[] comment = tableComment(table).split("\n", 2);
        long[] profile = profile(table, described);
        refuseUnless(
                profile[0] <= MOST_ROWS,
                page,
                "The table " + table + " has " + profile[0] + " rows; a sheet holds " + MOST_ROWS + ".",
                "Publish fewer rows, or leave this page to the published database.");
        String title = comment[0].isEmpty() ? page.sheet() : comment[0];
        String beware = comment.length > 1 ? comment[1].strip() : "";
        return new PageTable(
                sheet, table, title, beware, oneRowPer, own, profile[0], columns(described, names, profile), (int)
                        names.stream().filter(this::isShown).count());
    }

    /** Whose rows these are is on the cover; digits and markers are seen where the figures stand. */
    private boolean isShown(String column) {
        return !List.of(job.ownRowsBy(), PageSheet.DECIMALS, Markers.STATUS).contains(column);
    }

    private List<Described> shownFirst(List<Described> columns) {
        List<Described> sorted = new ArrayList<>(columns);
        sorted.sort(Comparator.comparing(column -> !isShown(column.name())));
        return sorted;
    }

    private static List<PageColumn> columns(List<Described> described, List<String> names, long[] profile) {
        List<String> headings = Headings.of(names);
        List<PageColumn> columns = new ArrayList<>();
        for (int index = 0; index < described.size(); index++) {
            Described column = described.get(index);
            int width = (int) profile[1 + 2 * index];
            int decimals = (int) Math.min(MOST_DECIMALS, profile[2 + 2 * index]);
            columns.add(new PageColumn(
                    column.name(),
                    headings.get(index),
                    column.comment(),
                    PageColumn.Kind.of(column.type()),
                    decimals,
                    width));
        }
        return columns;
    }

    /**
     * The number of our own rows, then for each column the characters of its longest value there (a number's before the point) and
     * the digits after the point that any row needs, so that a figure is written alike whichever rows leave.
     */
    private long[] profile(TableName table, List<Described> columns) throws SQLException {
        String own = job.ownRowsBy().isEmpty() ? "?::varchar is not null" : TableName.quoted(job.ownRowsBy()) + " = ?";
        StringBuilder sql = new StringBuilder("select count(*) filter (held.is_own)");
        for (Described column : columns) {
            String text = "held.line." + TableName.quoted(column.name()) + "::varchar";
            boolean isDecimal = PageColumn.Kind.of(column.type()) == PageColumn.Kind.DECIMAL;
            sql.append(", max(length(")
                    .append(isDecimal ? "split_part(" + text + ", '.', 1)" : text)
                    .append(")) filter (held.is_own), ")
                    .append(isDecimal ? "max(length(rtrim(split_part(" + text + ", '.', 2), '0')))" : "0");
        }
        sql.append(" from (select coalesce(").append(own).append(", false) as is_own, line from ");
        sql.append(table.sql()).append(" as line) as held");
        try (PreparedStatement statement = connection.prepareStatement(sql.toString())) {
            statement.setString(1, areaCode);
            try (ResultSet found = statement.executeQuery()) {
                found.next();
                long[] profile = new long[1 + 2 * columns.size()];
                for (int index = 0; index < profile.length; index++) {
                    profile[index] = found.getLong(index + 1);
                }
                return profile;
            }
        }
    }

    private List<Described> describe(TableName table) throws SQLException {
        String sql = "select column_name, data_type, coalesce(comment, '') from duckdb_columns()"
                + " where database_name = current_database() and schema_name = ? and table_name = ? order by column_index";
        List<Described> columns = new ArrayList<>();
        try (PreparedStatement statement = prepared(sql, table);
                ResultSet rows = statement.executeQuery()) {
            while (rows.next()) {
                columns.add(new Described(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return columns;
    }

    private String tableComment(TableName table) throws SQLException {
        String sql = "select coalesce(comment, '') from duckdb_tables()"
                + " where database_name = current_database() and schema_name = ? and table_name = ?";
        try (PreparedStatement statement = prepared(sql, table);
                ResultSet rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : "";
        }
    }

    private PreparedStatement prepared(String sql, TableName table) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        statement.setString(1, table.schema());
        statement.setString(2, table.table());
        return statement;
    }

    private void refuseUnless(boolean fine, PublishJob.Page page, String what, String remedy) throws Refusal {
        if (!fine) {
            throw new Refusal(
                    "The workbook of " + job.name() + " was not made.",
                    new Problem(what, "page \"" + page.sheet() + "\"", remedy));
        }
    }
}
