package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import asc.model.Model;
import asc.model.Room;
import asc.query.TableName;
import asc.spark.SparkMarts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every measure and mart is the same on Spark as on DuckDB, from the same files of SQL: on the invented files of every source, with the
 * real workbook of the outcomes framework in the place of the invented one where it is at hand.
 */
class SparkMartsIT {

    private static final Path LISTED = Path.of("src/spark/differences.md");
    private static final Pattern LINE = Pattern.compile("\\| `(\\w+\\.\\w+)` \\| `(\\w+|\\*)` \\| (.+) \\|");

    @TempDir
    private static Path folder;

    private static Connection warehouse;
    private static List<Model> models;

    @BeforeAll
    static void makeBoth() throws Exception {
        Path home = aNight();
        warehouse = EngineComparison.duckdb(home.resolve("restricted/working.duckdb").toString());
        Project project = Project.find();
        List<Model> all = Models.read(project, warehouse, Definitions.read(project))
                .graph()
                .inOrder();
        models = all.stream().filter(SparkMartsIT::isCompared).toList();
        Path tables = Files.createDirectories(folder.resolve("tables"));
        export(all, tables);
        try (SparkSession spark = spark(folder.resolve("catalog"))) {
            SparkMarts.make(spark, tables.toString(), project.sql(), results().toString(), System.out::println);
        }
    }

    @AfterAll
    static void close() throws SQLException {
        if (warehouse != null) {
            warehouse.close();
        }
    }

    /** Spark in this process, on two threads. */
    static SparkSession spark(Path catalog) {
        return SparkSession.builder()
                .master("local[2]")
                .config("spark.ui.enabled", false)
                .config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.driver.host", "127.0.0.1")
                .config("spark.sql.warehouse.dir", catalog.toString())
                .config("spark.sql.shuffle.partitions", 4)
                .config("spark.sql.ansi.enabled", true)
                // Few rows: compiling for them and planning again between stages takes longer than they do.
                .config("spark.sql.codegen.wholeStage", false)
                .config("spark.sql.adaptive.enabled", false)
                .getOrCreate();
    }

    static Stream<Model> models() {
        return models.stream();
    }

    @ParameterizedTest
    @MethodSource("models")
    void a_table_is_the_same_on_both_engines_but_for_what_is_listed(Model model) throws Exception {
        Map<String, String> found = new EngineComparison(
                        warehouse, model.name().sql(), model.oneRowPer(), resultOf(model.name()))
                .differences();
        assertThat(found.keySet()).as("%s: %s", model.name(), found).isEqualTo(listed(model.name()).keySet());
    }

    @Test
    void every_listed_difference_is_of_a_table_there_is() throws IOException {
        assertThat(models.stream().map(model -> model.name().toString())).containsAll(listed().keySet());
    }

    @Test
    void enough_was_compared_to_say_so() throws Exception {
        assertThat(models).hasSizeGreaterThan(20);
        assertThat(Tables.rows(
                        warehouse,
                        "select schema_name || '.' || table_name from duckdb_tables() where estimated_size = 0"
                                + " and schema_name in ('measures', 'marts')"))
                .as("tables without a row")
                .isEmpty();
    }

    private static Path aNight() throws IOException {
        Path home = folder.resolve("home");
        Console sample = Console.run("sample", home.toString(), "--months", "3", "--until", "2026-10");
        assertThat(sample.code()).as(sample.out() + sample.err()).isZero();
        if (Files.exists(RealWorkbook.FILE)) {
            Path inbox = home.resolve(SampleWorkbook.INBOX);
            try (Stream<Path> invented = Files.list(inbox)) {
                for (Path file : invented.toList()) {
                    Files.delete(file);
                }
            }
            Books.settled(Files.copy(RealWorkbook.FILE, inbox.resolve("ascof_2024_25.ods")));
        }
        issueAgain(home.resolve("inbox/ascof-open-data"));
        Console night = Console.run("night", "--home", home.toString());
        assertThat(night.code()).as(night.out() + night.err()).isZero();
        return home;
    }

    /** One publication comes a second time with other figures, so that there is something revised. */
    private static void issueAgain(Path inbox) throws IOException {
        Path issued = inbox.resolve("ascof-2024-25-open-data_SAMPLE.csv");
        List<String> lines = new ArrayList<>(Files.readAllLines(issued));
        for (int i = 1; i <= 200; i++) {
            lines.set(i, lines.get(i).replaceFirst("[1-8]$", "9"));
        }
        Books.settled(Files.write(inbox.resolve("ascof-2024-25-open-data-revised_SAMPLE.csv"), lines));
    }

    private static boolean isCompared(Model model) {
        return model.room() == Room.MEASURES || model.room() == Room.MARTS;
    }

    /** What the queries read, named as DuckDB's own "export database" names it. */
    private static void export(List<Model> all, Path tables) throws SQLException {
        Stream<String> built = all.stream().filter(model -> !isCompared(model)).map(model -> model.name().toString());
        Stream<String> log =
                Tables.rows(warehouse, "select 'log.' || table_name from duckdb_tables() where schema_name = 'log'")
                        .stream();
        try (Statement statement = warehouse.createStatement()) {
            for (String table : Stream.concat(built, log).toList()) {
                statement.execute("copy " + TableName.of(table).sql() + " to '"
                        + tables.resolve(table.replace('.', '_') + ".parquet") + "' (format parquet)");
            }
        }
    }

    private static Path results() {
        return folder.resolve("results");
    }

    private static Path resultOf(TableName table) {
        return results().resolve(table.schema()).resolve(table.table());
    }

    private static Map<String, String> listed(TableName table) throws IOException {
        return listed().getOrDefault(table.toString(), Map.of());
    }

    private static Map<String, Map<String, String>> listed() throws IOException {
        Map<String, Map<String, String>> listed = new TreeMap<>();
        for (String line : Files.readAllLines(LISTED)) {
            Matcher matcher = LINE.matcher(line);
            if (matcher.matches()) {
                listed.computeIfAbsent(matcher.group(1), table -> new TreeMap<>()).put(matcher.group(2), matcher.group(3));
            }
        }
        return listed;
    }
}
