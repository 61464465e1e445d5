package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import asc.definition.LoadJob;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The demo: a stranger's first command, from an empty folder to a published warehouse and a workbook. */
class EndToEndTest {

    @TempDir
    private Path folder;

    private static Path home;
    private static Console demo;

    @BeforeAll
    static void runTheDemo() throws Exception {
        home = Demo.once().home();
        demo = Demo.once().said();
    }

    @Test
    void it_ends_well_and_says_where_the_warehouse_and_the_workbook_are() {
        assertThat(demo.code()).as(demo.out() + demo.err()).isZero();
        assertThat(demo.out()).contains("Version 1 is published.");
        assertThat(paths(demo.out()))
                .hasSizeGreaterThanOrEqualTo(2)
                .allSatisfy(path -> assertThat(path).exists());
    }

    @Test
    void every_load_job_has_a_sample_and_loads_it_without_an_issue() throws Exception {
        for (LoadJob job : Definitions.read(Project.find()).jobs().loads()) {
            assertThat(Tables.rows(
                            new TestHome(home).warehouse(),
                            "select verdict, issues, rows_read = rows_loaded + rows_rejected + rows_duplicate + rows_ignored"
                                    + " from log.file where job = '" + job.name() + "'"))
                    .as(job.name())
                    .containsOnly("loaded | 0 | true");
        }
    }

    @Test
    void every_table_that_is_published_has_rows_and_says_what_it_is() throws Exception {
        assertThat(rows("select schema_name || '.' || table_name from duckdb_tables() where estimated_size = 0"
                        + " and schema_name in ('reference', 'warehouse', 'measures', 'marts')"))
                .as(
                        "empty; no sample is issued twice, so nothing is revised and nothing replaced; nothing of it needs correcting")
                .containsExactlyInAnyOrder(
                        "marts.ascof_revision", "reference.correction", "warehouse.asc_wds_replaced");
        assertThat(rows("select schema_name || '.' || table_name from duckdb_tables() where comment is null"
                        + " and schema_name in ('reference', 'warehouse', 'measures', 'marts')"))
                .isEmpty();
    }

    @Test
    void every_column_that_is_published_says_what_it_means() throws Exception {
        assertThat(rows("select distinct column_name from duckdb_columns() where comment is null and not internal"))
                .as("add a row for each to sql/descriptions/columns.csv")
                .isEmpty();
        assertThat(rows("select comment from duckdb_columns() where schema_name = 'marts' and column_name = 'band'"))
                .isNotEmpty()
                .allMatch(comment -> comment.contains("no test of significance"));
    }

    @Test
    void the_last_lines_are_commands_that_work_as_pasted() {
        assertThat(demo.out().lines().toList().subList((int) demo.out().lines().count() - 3, (int)
                        demo.out().lines().count()))
                .containsExactly(
                        "Try, as it stands:",
                        "  ./asc status --home " + home,
                        "  ./asc query \"select table_name, comment from duckdb_tables() where schema_name = 'marts'\" --home "
                                + home);
    }

    @Test
    void the_published_file_is_alone_and_an_older_driver_can_open_it() throws Exception {
        try (Stream<Path> files = Files.list(home.resolve("published/v1"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .contains("asc.duckdb", "version.json")
                    .noneMatch(name -> name.endsWith(".wal"));
        }
        try (InputStream in = Files.newInputStream(home.resolve("published/current/asc.duckdb"))) {
            byte[] head = in.readNBytes(20);
            assertThat(new String(head, 8, 4, java.nio.charset.StandardCharsets.US_ASCII))
                    .isEqualTo("DUCK");
            assertThat(head[12]).as("the storage version of DuckDB 1.0").isEqualTo((byte) 64);
        }
    }

    @Test
    void the_workbook_names_the_file_and_the_code_behind_it() throws Exception {
        Path workbook = paths(demo.out()).stream()
                .filter(path ->
                        path.toString().endsWith(".xlsx") && path.toString().contains("outbox"))
                .findFirst()
                .orElseThrow();
        try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(workbook))) {
            List<String> names = new ArrayList<>();
            book.forEach(sheet -> names.add(sheet.getSheetName()));
            assertThat(names).startsWith("Cover").contains("Notes", "Where this came from");
            List<String> source = new ArrayList<>();
            book.getSheet("Where this came from").forEach(row -> row.forEach(cell -> source.add(cell.toString())));
            assertThat(source)
                    .as("the files of the jobs that it names")
                    .containsAll(rows("select sha256 from log.file where job like 'load-ascof-%'"));
            assertThat(book.getSheet("Latest outcomes").getLastRowNum()).isGreaterThan(20);
        }
    }

    @Test
    void a_home_that_was_used_is_not_filled_with_invented_figures() {
        Console again = Console.run("demo", "--home", home.toString());
        assertThat(again.code()).isEqualTo(3);
        assertThat(again.out()).contains("is a home that was used before.");
    }

    @Test
    void a_query_is_read_only_and_reaches_nothing_else_of_the_machine() {
        String at = home.toString();
        assertThat(Console.run("query", "--home", at, "--format", "csv", "select 1 + 1 as two")
                        .out())
                .isEqualTo("two\r\n2\r\n");
        assertThat(Console.run("query", "--home", at, "create table x (y int)").code())
                .isEqualTo(2);
        Console file = Console.run("query", "--home", at, "select * from read_csv('" + home.resolve("asc.yaml") + "')");
        assertThat(file.code()).isEqualTo(2);
        assertThat(file.err()).contains("The query cannot be run.");
    }

    @Test
    void a_query_of_what_is_not_published_says_what_is_and_how_to_see_the_rest() {
        String at = home.toString();
        Console staging = Console.run("query", "--home", at, "select * from staging.ascof_time_series");
        assertThat(staging.code()).isEqualTo(2);
        assertThat(staging.err())
                .contains("The table staging.ascof_time_series is not in the published version.")
                .contains("That holds only reference, warehouse (without people), measures, marts and log.")
                .contains("preview JOB FILE", "query --working")
                .doesNotContain("does not exist");
        assertThat(Console.run("query", "--home", at, "select * from warehouse.staff_member")
                        .err())
                .contains("The table warehouse.staff_member is not in the published version: it holds people.");
        assertThat(Console.run("query", "--home", at, "select * from marts.ascof_outcom")
                        .err())
                .contains("The nearest known name is marts.ascof_outcome.");
        Console working = Console.run(
                "query", "--working", "--home", at, "select count(*) > 0 as some from staging.ascof_time_series");
        assertThat(working.out()).as(working.err()).contains("true");
    }

    @Test
    void versions_are_listed_and_one_is_put_in_force_only_by_whoever_says_why() {
        String at = home.toString();
        Console versions = Console.run("versions", "--home", at, "--json");
        assertThat(versions.code()).isZero();
        assertThat(versions.out()).startsWith("{\"versions\":[{\"version\":1,\"in_force\":\"yes\"");
        assertThat(Console.run("rollback", "1", "--home", at).code())
                .as("without a reason")
                .isEqualTo(2);
        Console gone = Console.run("rollback", "9", "--home", at, "--why", "a try");
        assertThat(gone.code()).isEqualTo(3);
        assertThat(gone.out()).contains("There is no version 9.");
        Console done = Console.run("rollback", "v1", "--home", at, "--why", "a try");
        assertThat(done.code()).isZero();
        assertThat(done.out()).contains("Version 1 is in force already.");
    }

    @Test
    void what_is_published_is_described_and_lies_beside_the_database_too() throws Exception {
        Path current = home.resolve("published/current");
        String page = Files.readString(current.resolve("dictionary.html"));
        assertThat(page).contains("marts.ascof_outcome").doesNotContain("<td></td><td></td></tr>");
        for (String mart : rows("select table_name from duckdb_tables() where schema_name = 'marts'")) {
            assertThat(current.resolve("csv/marts." + mart + ".csv")).isNotEmptyFile();
            assertThat(current.resolve("parquet/marts." + mart + ".parquet")).isNotEmptyFile();
        }
    }

    @Test
    void status_and_jobs_tell_what_happened() {
        Console status = Console.run("status", "--home", home.toString());
        assertThat(status.code()).isZero();
        assertThat(status.out())
                .contains(
                        "Last run: asc demo, ", ": done in ", "In force: version 1, ", "rows read", "of which headers")
                .contains("Rows read = loaded + rejected + duplicate + ignored.")
                .contains("What needs somebody\n", "sample_data_is_loaded");
        assertThat(status.out().lines().count()).as(status.out()).isLessThan(60);
        Console files = Console.run("status", "--files", "--home", home.toString());
        assertThat(files.out()).contains("\nFiles\n", "\nSheets", "rows_rejected", "Table_1a");
        String run = status.out().replaceAll("(?s).*\\[(\\d+T\\d+Z-\\d+)\\].*", "$1");
        assertThat(Console.run("status", run, "--home", home.toString()).out())
                .contains("\nfiles\n", "\nsheets\n", "\nsteps\n", "\nfindings\n");
        assertThat(Console.run("status", "--json", "--home", home.toString()).out())
                .contains("\"sheets\":[{\"file\":", "\"refused\":[]", "\"sources\":[{\"source\":");
        Console jobs = Console.run("jobs", "--home", home.toString(), "--json");
        assertThat(jobs.out()).startsWith("[{\"job\":").contains("\"files\":\"1\"");
    }

    @Test
    void wrong_usage_has_a_code_of_its_own_and_names_the_nearest_known_word() throws Exception {
        assertThat(Console.run("run", "lod-nothing", "--home", home.toString()).code())
                .isEqualTo(2);
        Path other = Files.createDirectories(folder.resolve("other"));
        Files.writeString(other.resolve("asc.yaml"), "counsil: x\n");
        Console console = Console.run("night", "--home", other.toString());
        assertThat(console.code()).isEqualTo(2);
        assertThat(console.err()).contains("\"counsil\" is not known", "council");
    }

    private static List<Path> paths(String out) {
        return out.lines()
                .map(String::strip)
                .filter(line -> line.endsWith(".duckdb") || line.endsWith(".xlsx") && line.contains("outbox"))
                .map(Path::of)
                .toList();
    }

    private static List<String> rows(String sql) throws Exception {
        try (Connection connection = DuckDb.openToRead(home.resolve("published/current/asc.duckdb"));
                Statement statement = connection.createStatement();
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
}
