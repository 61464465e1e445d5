package asc.plan;

import asc.definition.Gate;
import asc.definition.PublishJob;
import asc.problem.Problem;
import asc.publish.PublishedTable;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The gates of publish jobs, tried on published tables as they are in force and as they would be. */
public final class Gates {

    private static final int EXAMPLES = 3;

    private final Connection connection;
    private final String before;
    private final String after;
    private final List<PublishedTable> tables;

    /**
     * @param connection where both stand
     * @param before the database that holds the tables as they are in force
     * @param after the database that holds them as they would be
     * @param tables what would be published
     */
    public Gates(Connection connection, String before, String after, List<PublishedTable> tables) {
        this.connection = connection;
        this.before = before;
        this.after = after;
        this.tables = List.copyOf(tables);
    }

    /** What the jobs' gates hold. A table or a column that is not in force yet holds nothing. */
    public List<Held> held(List<PublishJob> jobs) throws SQLException {
        List<Held> held = new ArrayList<>();
        for (PublishJob job : jobs) {
            for (Gate gate : job.gates()) {
                Optional<PublishedTable> table = tables.stream()
                        .filter(each -> each.label().equals(gate.table()))
                        .findFirst();
                if (table.isPresent()) {
                    held.addAll(held(job, gate, table.get()));
                }
            }
        }
        return held;
    }

    /** Gates that name a column that is not there or is no number. Their tables must be built after, if from no rows. */
    public List<Problem> problems(List<PublishJob> jobs) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        for (PublishJob job : jobs) {
            for (Gate gate : job.gates()) {
                for (Gate.Threshold threshold : gate.thresholds()) {
                    if (!isNumber(after, gate.table(), threshold.column())) {
                        problems.add(new Problem(
                                gate.table() + " has no column of numbers called \"" + threshold.column() + "\".",
                                threshold.place().toString(),
                                "A gate watches columns of numbers of a published table."));
                    }
                }
            }
        }
        return problems;
    }

    private List<Held> held(PublishJob job, Gate gate, PublishedTable table) throws SQLException {
        List<Held> held = new ArrayList<>();
        for (Gate.Threshold threshold : gate.thresholds()) {
            if (isNumber(before, gate.table(), threshold.column())
                    && isNumber(after, gate.table(), threshold.column())) {
                String moved = moved(threshold);
                add(held, job, gate, table, threshold, threshold.said(), " join ", moved);
                if (gate.comesAndGoes()) {
                    String column = TableName.quoted(threshold.column());
                    String goes = "(b." + column + " is null) <> (a." + column + " is null)";
                    add(held, job, gate, table, threshold, "comes and goes", " full join ", goes);
                }
            }
        }
        return held;
    }

    private void add(
            List<Held> held,
            PublishJob job,
            Gate gate,
            PublishedTable table,
            Gate.Threshold threshold,
            String said,
            String join,
            String condition)
            throws SQLException {
        String column = TableName.quoted(threshold.column());
        String example = table.orderedBy().stream()
                .map(key -> "'" + key + " ' || coalesce(a." + TableName.quoted(key) + ", b." + TableName.quoted(key)
                        + ")::varchar")
                .collect(Collectors.joining(" || ', ' || "));
        String same = table.orderedBy().stream()
                .map(key -> "b." + TableName.quoted(key) + " = a." + TableName.quoted(key))
                .collect(Collectors.joining(" and "));
        String sql = "select " + example + " || ': was ' || coalesce(b." + column
                + "::varchar, 'missing') || ', would be ' || coalesce(a." + column
                + "::varchar, 'missing'), count(*) over () from " + before + "." + table.quoted() + " as b" + join
                + after
                + "." + table.quoted() + " as a on " + same + " where " + condition + " order by 1 limit " + EXAMPLES;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> examples = new ArrayList<>();
            long figures = 0;
            while (rows.next()) {
                examples.add(rows.getString(1));
                figures = rows.getLong(2);
            }
            if (figures > 0) {
                held.add(new Held(
                        job.name(),
                        gate.table(),
                        threshold.column(),
                        said,
                        figures,
                        examples,
                        gate.needsSecondPerson(),
                        threshold.place().toString()));
            }
        }
    }

    /** What is 0 has no percentage: any move from it is further than any percentage of it. */
    private static String moved(Gate.Threshold threshold) {
        String column = TableName.quoted(threshold.column());
        String difference = "abs(a." + column + " - b." + column + ")";
        String amount = threshold.amount().toPlainString();
        return threshold.isPercent()
                ? difference + " * 100 > " + amount + " * abs(b." + column + ")"
                : difference + " > " + amount;
    }

    private boolean isNumber(String database, String table, String column) throws SQLException {
        TableName name = TableName.of(table);
        String sql = "select count(*) from duckdb_columns() where database_name = '" + database
                + "' and schema_name = '" + name.schema() + "' and table_name = '" + name.table()
                + "' and column_name = '"
                + column.replace("'", "''")
                + "' and regexp_matches(data_type, '^(U?(TINY|SMALL|BIG|HUGE)?INT(EGER)?|DECIMAL.*|DOUBLE|FLOAT)$')";
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(sql)) {
            found.next();
            return found.getLong(1) > 0;
        }
    }
}
