package asc.publish;

import static asc.publish.PublicationTest.strings;
import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A mart lies beside the database as Parquet and as CSV, for those who open no database, and is described in three ways from one model. */
class TableFilesTest {

    private static final PublishedTable CELL = new PublishedTable("marts", "cell", List.of("n"), "", true, List.of());

    @TempDir
    private Path home;

    private Versions versions;

    @BeforeEach
    void start_with_nothing_published() {
        versions = new Versions(home.resolve("published"));
    }

    @Test
    void what_parquet_and_csv_hold_is_what_the_table_holds() throws Exception {
        publish(1);

        try (Connection reader = DuckDb.open(home.resolve("r.duckdb"), "200MB", 1, home, home)) {
            run(reader, "attach '" + file("asc.duckdb") + "' as published (read_only)");
            for (String read : List.of(
                    "read_parquet('" + file("parquet/marts.bird.parquet") + "')",
                    "read_csv('" + file("csv/marts.bird.csv")
                            + "', types = {'weight': 'decimal(9,3)', 'round': 'integer'})")) {
                assertThat(strings(
                                reader,
                                "select count(*) from (select * from published.marts.bird except all select * from "
                                        + read
                                        + ") union all select count(*) from (select * from " + read
                                        + " except all select * from published.marts.bird)"))
                        .as(read)
                        .containsExactly("0", "0");
            }
        }
    }

    @Test
    void a_csv_is_of_rfc_4180_with_texts_that_no_spreadsheet_takes_for_a_formula() throws Exception {
        try (Connection warehouse = Warehouse.open(home)) {
            run(warehouse, "create schema marts");
            run(
                    warehouse,
                    "create table marts.cell as select * from (values (2, '=1+1', -1.50::decimal(9,2), date '2026-03-01', true),"
                            + " (1, '+44 20', -2, null, false), (3, '-', null, null, null), (4, '@cmd', 0, null, null),"
                            + " (5, chr(9) || 'x', 0, null, null), (6, chr(13) || 'x', 0, null, null), (7, '-3.5', 0, null, null),"
                            + " (8, 'said \"a, b\"', 0, null, null), (9, '', 0, null, null), (10, null, 0, null, null),"
                            + " (11, '5=5', 0, null, null), (12, '-2+3', 0, null, null)) as given(n, \"text\", amount, day, flag)");
            try (Publication publication = Publication.begin(versions)) {
                publication.copy(warehouse, List.of(CELL));
                publication.seal(Warehouse.said("print"));
            }
        }

        assertThat(Files.readString(Path.of(file("csv/marts.cell.csv"))).split("\r\n"))
                .containsExactly(
                        "n,text,amount,day,flag",
                        "1,'+44 20,-2.00,,false",
                        "2,'=1+1,-1.50,2026-03-01,true",
                        "3,'-,,,",
                        "4,'@cmd,0.00,,",
                        "5,'\tx,0.00,,",
                        "6,\"'\rx\",0.00,,",
                        "7,-3.5,0.00,,",
                        "8,\"said \"\"a, b\"\"\",0.00,,",
                        "9,\"\",0.00,,",
                        "10,,0.00,,",
                        "11,5=5,0.00,,",
                        "12,'-2+3,0.00,,");
    }

    @Test
    void a_table_that_has_not_changed_has_the_files_of_the_version_before_and_one_that_has_new_ones() throws Exception {
        publish(1);
        publish(1);
        publish(2);

        for (String name : List.of("parquet/marts.bird.parquet", "csv/marts.bird.csv")) {
            assertThat(Files.isSameFile(version(1).resolve(name), version(2).resolve(name)))
                    .as(name)
                    .isTrue();
            assertThat(Files.isSameFile(version(2).resolve(name), version(3).resolve(name)))
                    .as(name)
                    .isFalse();
        }
        assertThat(versions.list().get(1).tables())
                .isEqualTo(versions.list().get(0).tables());
    }

    @Test
    void the_same_content_makes_the_same_bytes() throws Exception {
        publish(1);
        publish(2);
        publish(1);

        for (String name : List.of("parquet/marts.bird.parquet", "csv/marts.bird.csv")) {
            assertThat(version(3).resolve(name))
                    .hasSameBinaryContentAs(version(1).resolve(name));
        }
    }

    @Test
    void a_file_that_was_cut_short_is_not_carried_on() throws Exception {
        publish(1);
        Path csv = version(1).resolve("csv/marts.bird.csv");
        csv.toFile().setWritable(true);
        Files.writeString(csv, "ring\r\n");
        publish(1);

        assertThat(version(2).resolve("csv/marts.bird.csv")).content().hasLineCount(5001);
    }

    @Test
    void a_file_of_which_a_value_was_changed_is_not_carried_on() throws Exception {
        publish(1);
        Path csv = version(1).resolve("csv/marts.bird.csv");
        String right = Files.readString(csv);
        csv.toFile().setWritable(true);
        Files.writeString(csv, right.replaceFirst("robin's", "raven's"));
        publish(1);

        assertThat(version(2).resolve("csv/marts.bird.csv")).hasContent(right);
    }

    @Test
    void the_data_package_says_what_every_file_is_and_what_every_column_says() throws Exception {
        publish(1);

        JsonNode document = json("datapackage.json");
        assertThat(document.at("/licenses/0/name").stringValue()).isEqualTo("OGL-UK-3.0");
        assertThat(document.at("/sources/0/title").stringValue()).isEqualTo("The ringers");
        JsonNode csv = resource(document, "csv/marts.bird.csv");
        assertThat(csv.at("/title").stringValue()).isEqualTo("Every robin's weight");
        assertThat(csv.at("/schema/primaryKey/0").stringValue()).isEqualTo("ring");
        assertThat(csv.at("/schema/fields/2").toString())
                .isEqualTo("{\"name\":\"weight\",\"type\":\"number\",\"description\":\"in grams\"}");
        for (JsonNode resource : document.at("/resources")) {
            Path file = version(1).resolve(resource.at("/path").stringValue());
            assertThat(Files.size(file))
                    .as(file.toString())
                    .isEqualTo(resource.at("/bytes").longValue());
            assertThat("sha256:" + TableFiles.sha256(file))
                    .as(file.toString())
                    .isEqualTo(resource.path("hash").asString(""));
        }
    }

    @Test
    void the_metadata_of_csv_on_the_web_and_the_page_say_the_same() throws Exception {
        publish(1);

        JsonNode group = json("csv/csv-metadata.json");
        assertThat(group.at("/@context/0").stringValue()).isEqualTo("http://www.w3.org/ns/csvw");
        JsonNode table = group.at("/tables/0");
        assertThat(version(1).resolve("csv").resolve(table.at("/url").stringValue()))
                .isRegularFile();
        assertThat(table.at("/tableSchema/columns/2/dc:description").stringValue())
                .isEqualTo("in grams");
        assertThat(version(1).resolve("dictionary.html"))
                .content()
                .contains("<h2><code>marts.bird</code></h2>", "<p>Every robin's weight</p>", "<p>One row per ring</p>")
                .contains("<th scope=\"row\"><code>weight</code></th><td>decimal(9,3)</td><td>in grams</td>")
                .contains("<p>From: The ringers (load-birds)</p>")
                .doesNotContain("<script", "http://");
    }

    @Test
    void a_folder_in_place_of_a_link_holds_the_files_of_the_version_in_force_and_no_others() throws Exception {
        versions = new Versions(home.resolve("published"), false);
        publish(1);
        try (Connection warehouse = Warehouse.open(home);
                Publication publication = Publication.begin(versions)) {
            publication.copy(warehouse, Warehouse.TABLES);
            publication.seal(Warehouse.said("print"));
        }

        assertThat(home.resolve("published/current/datapackage.json"))
                .hasSameBinaryContentAs(version(2).resolve("datapackage.json"));
        assertThat(Files.exists(home.resolve("published/current/csv/marts.bird.csv")))
                .isFalse();
    }

    private void publish(int round) throws Exception {
        try (Connection warehouse = Warehouse.open(home);
                Publication publication = Publication.begin(versions)) {
            Warehouse.write(warehouse, round);
            publication.copy(warehouse, Warehouse.WITH_FILES);
            publication.seal(Warehouse.said("print " + round));
        }
    }

    private Path version(int number) {
        return versions.folder(number);
    }

    private String file(String name) {
        return home.resolve("published/current").resolve(name).toString();
    }

    private JsonNode json(String name) throws Exception {
        return JsonMapper.builder().build().readTree(Files.readString(Path.of(file(name))));
    }

    private static JsonNode resource(JsonNode document, String path) {
        for (JsonNode resource : document.at("/resources")) {
            if (resource.at("/path").stringValue().equals(path)) {
                return resource;
            }
        }
        throw new AssertionError("No resource " + path);
    }

    private static void run(Connection connection, String sql) throws Exception {
        Warehouse.run(connection, sql);
    }
}
