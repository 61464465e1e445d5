package asc.sample;

import asc.database.DuckDb;
import asc.problem.Problem;
import asc.query.TableName;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.YearMonth;
import java.util.List;

/** A project whose samples are about birds, beside one reference table, {@code reference.garden}. */
record Aviary(Path folder) {

    private static final List<TableName> GIVEN =
            List.of(new TableName("reference", "garden"), new TableName("warehouse", "bird"));

    /** Writes a file below {@code sql/samples}. */
    Aviary with(String name, String text) {
        try {
            Path file = folder.resolve("sql/samples").resolve(name);
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
            return this;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The samples of August to October 2026, written below the folder. */
    List<WrittenSample> written(long seed) throws Exception {
        SamplePlan plan = new SamplePlan("B1", SamplePlan.Size.small, seed, 3, YearMonth.of(2026, 10));
        try (Connection connection = connection()) {
            return new SampleInbox(connection, SampleFolder.read(folder.resolve("sql")), plan, file -> {})
                    .write(folder, GIVEN);
        }
    }

    List<Problem> problems() throws Exception {
        try (Connection connection = connection()) {
            return new SampleCheck(connection, SampleFolder.read(folder.resolve("sql"))).problems(GIVEN);
        }
    }

    private Connection connection() throws Exception {
        Connection connection = DuckDb.inMemory(folder);
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema reference");
            statement.execute("create table reference.garden as from (values (1, 'North'), (2, 'South')) as"
                    + " garden (garden_id, garden_name)");
        }
        return connection;
    }
}
