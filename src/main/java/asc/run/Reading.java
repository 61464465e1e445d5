package asc.run;

import asc.database.DuckDb;
import asc.query.SqlFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;

/** The log, read without disturbing anybody: from the working warehouse, or from the published copy while a run holds that. */
final class Reading implements AutoCloseable {

    private final Connection connection;
    private final boolean isPublishedCopy;
    private final boolean isOurs;

    private Reading(Connection connection, boolean isPublishedCopy, boolean isOurs) {
        this.connection = connection;
        this.isPublishedCopy = isPublishedCopy;
        this.isOurs = isOurs;
    }

    /** The log as the run sees it that holds the warehouse; closing this closes nothing. */
    static Reading within(OpenRun run) {
        return new Reading(run.connection(), false, false);
    }

    /** Opens the home's log; empty while there is none. */
    static Optional<Reading> of(Home home) throws SQLException {
        Path published = home.published().resolve("current").resolve("asc.duckdb");
        if (Files.exists(home.warehouse())) {
            try {
                return Optional.of(new Reading(DuckDb.openToRead(home.warehouse()), false, true));
            } catch (SQLException heldByARun) {
                if (!Files.exists(published)) {
                    return Optional.empty();
                }
            }
        }
        return ofPublished(home);
    }

    /** Opens the published copy's log; empty while there is none. */
    static Optional<Reading> ofPublished(Home home) throws SQLException {
        Path published = home.published().resolve("current").resolve("asc.duckdb");
        return Files.exists(published)
                ? Optional.of(new Reading(DuckDb.openToRead(published), true, true))
                : Optional.empty();
    }

    boolean isPublishedCopy() {
        return isPublishedCopy;
    }

    Grid query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            return Grid.of(result);
        }
    }

    /** What a query of the day answers; nothing while the tables it reads are not built. */
    Grid today(SqlFile file, LocalDate day) throws SQLException {
        TodayQueries.setToday(connection, day);
        try {
            return query(file.text());
        } catch (SQLException notBuilt) {
            // Where the schema is not there either, DuckDB says so within another complaint.
            String complaint = String.valueOf(notBuilt.getMessage());
            if (complaint.contains("Catalog Error: ")) {
                return new Grid();
            }
            throw notBuilt;
        }
    }

    @Override
    public void close() throws SQLException {
        if (isOurs) {
            connection.close();
        }
    }
}
