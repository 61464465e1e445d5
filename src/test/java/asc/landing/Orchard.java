package asc.landing;

import asc.database.DuckDb;
import asc.definition.Jobs;
import asc.definition.LoadJob;
import asc.inbox.Inbox;
import asc.problem.Refusal;
import asc.pseudonym.Key;
import asc.type.TypeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A warehouse in memory with the log and the project's own cell types, and one job: a made-up orchard's trees. */
final class Orchard implements AutoCloseable {

    static final String JOB = """
            job: load-orchard
            owner: gardener
            file:
              find: inbox/orchard/*.xlsx
            edition:
              sheet: About
              after: Counted on
              type: date_uk
            ignored sheets: About
            tables:
              - table: tree
                sheets: Field*
                must have: Field 1
                header row: where "Tree" stands
                one row per: _sheet, tree
                blank when: ["-"]
                markers: ["[c]"]
                columns: |
                  tree     text!         Tree | Tree name
                  planted  date_uk       Planted on
                  apples   whole_number  Apples
                repeated: |
                  harvest  {year} - {fruit}  weight  figure
                ignored: |
                  Remarks
                ignored rows: |
                  tree  Note*
                refuse the file when:
                  rows fewer than: 2
                  unreadable cells more than: 1
                  rejected rows more than: 1
            """;

    private final Connection connection;
    private final LoadJob job;
    private Key key = Key.random(1);

    Orchard(Path folder) throws Exception {
        this(folder, JOB);
    }

    Orchard(Path folder, String yaml) throws Exception {
        TypeFolder types = TypeFolder.read(Path.of("sql"));
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(jobs.resolve("load-orchard.yaml"), yaml);
        Files.copy(Path.of("jobs/people.csv"), jobs.resolve("people.csv"), StandardCopyOption.REPLACE_EXISTING);
        Jobs read = Jobs.read(jobs, types.landsAs());
        if (!read.problems().isEmpty()) {
            throw new IllegalStateException(read.problems().toString());
        }
        job = read.loads().get(0);
        connection = DuckDb.inMemory();
        try (var migrations = Files.list(Path.of("sql/migrations"))) {
            for (Path migration : migrations.sorted().toList()) {
                execute(Files.readString(migration));
            }
        }
        types.install(connection);
    }

    LoadJob job() {
        return job;
    }

    /** From now on pseudonyms are made with another key. */
    void useKey(Key other) {
        key = other;
    }

    /** Loads a file in a transaction of its own, as a run does. */
    Verdict load(Path file) throws Exception {
        connection.setAutoCommit(false);
        try {
            Verdict verdict =
                    new FileLoad(connection, job, Inbox.asItIs(file), key::pseudonym).load(Optional.empty(), "a run");
            connection.commit();
            return verdict;
        } catch (Refusal refusal) {
            connection.rollback();
            throw refusal;
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** Stages again, with the cells corrected that these tables say. */
    void renew(List<LoadJob> jobs, List<String> corrections) throws Exception {
        new Staging(connection).renew(jobs, CellCorrections.of(connection, jobs, corrections));
    }

    void run(String sql) throws SQLException {
        execute(sql);
    }

    /** The rows of a query, each as its cells joined by a bar. */
    List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(String.join(" | ", cells.stream().map(String::valueOf).toList()));
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
