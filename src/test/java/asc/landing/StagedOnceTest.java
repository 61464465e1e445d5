package asc.landing;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import asc.database.DuckDb;
import asc.definition.Jobs;
import asc.definition.LoadJob;
import asc.inbox.Inbox;
import asc.type.TypeFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file is staged when it is loaded, and again only when its job or its types change; staging is always what a rebuild gives. */
class StagedOnceTest {

    private static final String JOB = """
            job: load-orchard
            owner: gardener
            file:
              find: inbox/orchard/*.xlsx
            tables:
              - table: tree
                sheets: Field*
                header row: where "Tree" stands
                one row per: tree
                markers: ["[c]"]
                columns: |
                  tree     text!         Tree
                  planted  date_uk       Planted on
                  apples   whole_number  Apples
                repeated: |
                  harvest  {year} - {fruit}  weight  figure
                ignored: |
                  Height
                refuse the file when:
                  unreadable cells more than: 99
                  rejected rows more than: 99
            """;

    private static final List<String> JOBS = List.of(
            JOB,
            JOB.replace("apples   whole_number", "apples   text        "),
            JOB.replace("Apples\n    repeated", "Apples\n      height   text  Height\n    repeated")
                    .replace("    ignored: |\n      Height\n", ""),
            JOB.replace("markers: [\"[c]\"]", "markers: [\"[c]\", \"[x]\"]"),
            JOB.replace("planted  date_uk ", "planted  date_uk!"),
            JOB.replace("weight  figure", "weight  whole_number"));

    @TempDir
    private Path folder;

    private Connection connection;
    private LoadJob job;

    @BeforeEach
    void plant() throws Exception {
        connection = DuckDb.inMemory();
        for (Path migration : migrations()) {
            execute(Files.readString(migration));
        }
        TypeFolder.read(Path.of("sql")).install(connection);
        job = job(JOB);
    }

    @AfterEach
    void leave() throws Exception {
        connection.close();
    }

    @Test
    void what_is_loaded_is_staged_at_once() throws Exception {
        load("one", "2026-01-01", 1);

        assertThat(rows("select tree, planted, apples, apples_status from staging.tree order by tree"))
                .containsExactly("Bess 1 | null | null | [c]", "Old Tom 1 | 1999-09-01 | 1204 | null");
        assertThat(rows("select tree from staging.tree_harvest join staging.tree using (_file_id, _sheet, _row)"))
                .containsExactly("Old Tom 1");
        assertStagedAsARebuildWould();
    }

    @Test
    void a_file_of_the_same_job_and_types_is_not_staged_again() throws Exception {
        load("one", "2026-01-01", 1);
        // What nobody should do shows who was staged again.
        execute("update staging.tree set apples = -1");
        load("two", "2026-02-01", 2);

        new Staging(connection).renew(List.of(job));

        assertThat(rows("select distinct edition, apples from staging.tree where tree like 'Old%' order by all"))
                .containsExactly("2026-01-01 | -1", "2026-02-01 | 2204");
    }

    @Test
    void a_type_that_another_type_calls_is_part_of_it() throws Exception {
        execute("create or replace macro types.halved(cell) as try_cast(replace(cell, ',', '') as bigint) // 2");
        execute("create or replace macro types.whole_number(cell) as types.halved(cell)");
        load("one", "2026-01-01", 1);
        execute("create or replace macro types.halved(cell) as try_cast(replace(cell, ',', '') as bigint) // 4");

        new Staging(connection).renew(List.of(job));

        assertThat(rows("select apples from staging.tree where apples is not null"))
                .containsExactly("301");
    }

    @Test
    void a_job_that_gains_a_column_keeps_its_table_and_fills_it_from_now_on() throws Exception {
        load("one", "2026-01-01", 1);
        job = job(JOBS.get(2));
        load("two", "2026-02-01", 2);
        new Staging(connection).renew(List.of(job));

        assertThat(rows("select edition, height from staging.tree where tree like 'Old%' order by 1"))
                .containsExactly("2026-01-01 | null", "2026-02-01 | tall");
        assertStagedAsARebuildWould();
    }

    @Test
    void a_table_that_no_job_has_is_dropped() throws Exception {
        load("one", "2026-01-01", 1);

        new Staging(connection).renew(List.of());

        assertThat(rows("select table_name from duckdb_tables() where schema_name = 'staging'"))
                .isEmpty();
        new Staging(connection).renew(List.of(job));
        assertThat(rows("select count(*) from staging.tree")).containsExactly("2");
    }

    /** Whatever happens, what the night stages is what a rebuild gives: columns, rows and their order within a file. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void staging_made_bit_by_bit_equals_staging_made_at_once(long seed) throws Exception {
        Random random = new Random(seed);
        for (int night = 0; night < 7; night++) {
            for (int i = random.nextInt(3); i >= 0; i--) {
                switch (random.nextInt(6)) {
                    case 0 -> job = job(JOBS.get(random.nextInt(JOBS.size())));
                    case 1 ->
                        execute("create or replace macro types.whole_number(cell) as try_cast(replace(cell, ',', '')"
                                + " as bigint) + " + random.nextInt(3));
                    default -> {
                        int file = random.nextInt(5);
                        load("file " + file, "2026-0" + (1 + random.nextInt(3)) + "-01", file);
                    }
                }
            }
            new Staging(connection).renew(List.of(job));
            assertStagedAsARebuildWould();
        }
    }

    private void assertStagedAsARebuildWould() throws Exception {
        Map<String, List<String>> kept = staged();
        new Staging(connection).rebuild(List.of(job));
        assertThat(kept).isEqualTo(staged());
    }

    /** Every staging table: its columns with their types, then its rows. */
    private Map<String, List<String>> staged() throws Exception {
        Map<String, List<String>> tables = new TreeMap<>();
        for (String table : rows("select table_name from duckdb_tables() where schema_name = 'staging'")) {
            List<String> content =
                    new ArrayList<>(rows("select column_name, column_type from (describe staging." + table + ")"));
            content.addAll(rows("from staging." + table + " order by all"));
            tables.put(table, content);
        }
        return tables;
    }

    private void load(String name, String edition, int number) throws Exception {
        Path file = folder.resolve(name + ".xlsx");
        if (!Files.exists(file)) {
            new Books()
                    .sheet(
                            "Field 1",
                            List.of("Tree", "Planted on", "Apples", "2025 - pears", "Height"),
                            List.of("Old Tom " + number, "1/9/1999", number + ",204", 12.5, "tall"),
                            List.of("Bess " + number, "", "[c]", "", "[x]"))
                    .writeTo(file);
        }
        connection.setAutoCommit(false);
        new FileLoad(connection, job, Inbox.asItIs(file))
                .load(Optional.of(java.time.LocalDate.parse(edition)), "a run");
        connection.commit();
        connection.setAutoCommit(true);
    }

    private LoadJob job(String yaml) throws Exception {
        Path jobs = Files.createDirectories(folder.resolve("jobs"));
        Files.writeString(jobs.resolve("load-orchard.yaml"), yaml);
        Jobs read =
                Jobs.read(jobs, new HashSet<>(TypeFolder.read(Path.of("sql")).names()));
        assertThat(read.problems()).isEmpty();
        return read.loads().get(0);
    }

    private static List<Path> migrations() throws Exception {
        try (Stream<Path> files = Files.list(Path.of("sql/migrations"))) {
            return files.sorted().toList();
        }
    }

    private List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(" | ", cells));
            }
            return rows;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
