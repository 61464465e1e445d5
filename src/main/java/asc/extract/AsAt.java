package asc.extract;

import asc.definition.PublishJob;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which date a job extracts: the newest of all its tables together, so that every page is of one date. */
final class AsAt {

    private final Connection connection;
    private final PublishJob job;

    AsAt(Connection connection, PublishJob job) {
        this.connection = connection;
        this.job = job;
    }

    /**
     * The newest date that is not after the one asked for; empty when the job knows no dates.
     *
     * @param asked empty for the newest of all
     * @throws Refusal when there is none
     */
    Optional<LocalDate> find(Optional<LocalDate> asked) throws SQLException, Refusal {
        if (job.asAt().isEmpty()) {
            return Optional.empty();
        }
        SortedSet<LocalDate> dates = new TreeSet<>();
        TableColumns tables = new TableColumns(connection);
        for (String table : job.tables()) {
            TableName name = TableName.of(table);
            // A table that is missing or has no such column is refused where it is read, in words.
            if (tables.of(name).stream().anyMatch(column -> column.name().equals(job.asAt()))) {
                dates.addAll(dates(name, asked.orElse(LocalDate.of(9999, 12, 31))));
            }
        }
        if (dates.isEmpty()) {
            throw new Refusal(
                    "The workbook of " + job.name() + " was not made.",
                    new Problem(
                            asked.map(date -> "There is nothing as at " + date + " or before.")
                                    .orElse("There is nothing to extract: its tables hold no date."),
                            "as at: " + job.asAt(),
                            "Load what was reported by then, or ask for a later date."));
        }
        return Optional.of(dates.last());
    }

    private SortedSet<LocalDate> dates(TableName table, LocalDate last) throws SQLException {
        SortedSet<LocalDate> dates = new TreeSet<>();
        String column = TableName.quoted(job.asAt());
        try (PreparedStatement statement = connection.prepareStatement(
                "select cast(max(" + column + ") as date) from " + table.sql() + " where " + column + " <= ?")) {
            statement.setDate(1, Date.valueOf(last));
            try (ResultSet found = statement.executeQuery()) {
                if (found.next() && found.getString(1) != null) {
                    dates.add(LocalDate.parse(found.getString(1)));
                }
            }
        }
        return dates;
    }
}
