package asc.publish;

import static asc.publish.PublicationTest.strings;
import static org.assertj.core.api.Assertions.assertThat;

import asc.database.DuckDb;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A version begins from the one in force and writes only what differs; what it holds is what a version made anew would hold. */
class GrowingPublicationTest {

    private static final PublishedTable RINGED =
            new PublishedTable("warehouse", "ringed", List.of("edition", "ring"), "edition");
    private static final PublishedTable SPECIES = new PublishedTable("marts", "species", List.of("species"));

    @TempDir
    private Path home;

    private Versions versions;
    private Connection warehouse;
    private boolean doubted;

    @BeforeEach
    void two_months_are_published() throws Exception {
        versions = new Versions(home.resolve("published"));
        warehouse = Warehouse.open(home);
        run("create schema warehouse");
        run("create schema marts");
        run("create table warehouse.ringed (edition date, ring integer, species varchar)");
        run("comment on table warehouse.ringed is 'Birds'");
        month("2026-01-01", "robin");
        month("2026-02-01", "robin");
        run("create table marts.species as select distinct species from warehouse.ringed");
        publish(RINGED, SPECIES);
    }

    @AfterEach
    void close() throws Exception {
        warehouse.close();
    }

    @Test
    void a_month_more_a_month_revised_and_a_month_gone_are_what_the_next_version_holds() throws Exception {
        month("2026-03-01", "wren");
        publish(RINGED, SPECIES);
        assertPublishedAsInTheWarehouse();
        assertThat(doubted).as("a month more is nothing to doubt").isFalse();

        run("delete from warehouse.ringed where edition = '2026-01-01'");
        run("update warehouse.ringed set species = 'wren' where edition = '2026-02-01' and ring = 7");
        run("insert into warehouse.ringed values (null, 1, 'of no month')");
        run("create or replace table marts.species as select distinct species from warehouse.ringed");
        publish(RINGED, SPECIES);
        assertPublishedAsInTheWarehouse();

        run("update warehouse.ringed set species = 'still of no month' where edition is null");
        publish(RINGED, SPECIES);
        assertPublishedAsInTheWarehouse();

        run("delete from warehouse.ringed");
        publish(RINGED, SPECIES);
        assertPublishedAsInTheWarehouse();
    }

    @Test
    void a_month_that_is_the_same_stays_as_it_lies() throws Exception {
        List<String> before = positions("2026-02-01");
        run("create or replace table warehouse.ringed as from warehouse.ringed order by hash(ring)");
        month("2026-03-01", "wren");

        publish(RINGED, SPECIES);

        assertThat(positions("2026-02-01")).isEqualTo(before);
    }

    @Test
    void the_file_stays_of_the_oldest_format_sealed_and_without_a_log_beside_it() throws Exception {
        month("2026-03-01", "wren");
        publish(RINGED, SPECIES);

        Path file = home.resolve("published/v2/asc.duckdb");
        assertThat(Files.readAllBytes(file)[12]).isEqualTo((byte) 64);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");
        assertThat(file.getParent()).isDirectoryNotContaining("glob:**.wal");
        assertThat(strings(open("v1"), "select count(distinct edition) from warehouse.ringed"))
                .as("the version before is not touched")
                .containsExactly("2");
    }

    @Test
    void what_is_said_of_a_table_is_what_its_author_says_now() throws Exception {
        run("comment on table warehouse.ringed is null");
        run("comment on column warehouse.ringed.ring is 'the ring''s number'");
        publish(RINGED, SPECIES);

        assertThat(strings(open("v2"), "select comment from duckdb_tables() where table_name = 'ringed'"))
                .containsExactly((String) null);
        assertThat(strings(open("v2"), "select comment from duckdb_columns() where column_name = 'ring'"))
                .containsExactly("the ring's number");
    }

    @Test
    void a_table_that_is_published_no_more_is_not_left_in_the_file_unseen() throws Exception {
        run("create table marts.keeper as select 'Ada Byron of the Rookery' as name");
        publish(RINGED, SPECIES, new PublishedTable("marts", "keeper", List.of("name")));
        assertThat(bytes("v2")).contains("Byron of the Rookery");

        publish(RINGED, SPECIES);

        assertThat(bytes("v3")).doesNotContain("Byron of the Rookery");
        assertPublishedAsInTheWarehouse();
    }

    @Test
    void a_column_that_is_published_no_more_is_not_left_in_the_file_unseen() throws Exception {
        run("alter table warehouse.ringed drop column species");
        publish(RINGED, SPECIES);

        assertThat(strings(open("v2"), "select count(*) from duckdb_columns() where table_name = 'ringed'"))
                .containsExactly("2");
        run("drop table marts.species");
        publish(RINGED);
        assertThat(bytes("v3")).doesNotContain("robin");
    }

    @Test
    void a_version_in_force_that_is_damaged_is_not_carried_on() throws Exception {
        Path file = home.resolve("published/v1/asc.duckdb");
        file.toFile().setWritable(true);
        byte[] bytes = Files.readAllBytes(file);
        for (int i = 4096; i < bytes.length; i += 512) {
            bytes[i] ^= 0x55;
        }
        Files.write(file, bytes);
        month("2026-03-01", "wren");

        publish(RINGED, SPECIES);

        assertPublishedAsInTheWarehouse();
        assertThat(doubted).as("what was found wrong is told").isTrue();
    }

    private void month(String edition, String species) throws Exception {
        run("insert into warehouse.ringed select date '" + edition + "', 5000 - range, '" + species
                + "' from range(5000)");
    }

    private void publish(PublishedTable... tables) throws Exception {
        try (Publication publication = Publication.begin(versions)) {
            publication.copy(warehouse, List.of(tables));
            doubted = publication.wasDoubted();
            publication.seal(Warehouse.said("print " + publication.number()));
        }
    }

    private void assertPublishedAsInTheWarehouse() throws Exception {
        for (String table : List.of("warehouse.ringed", "marts.species")) {
            assertThat(strings(open("current"), "select t::varchar from " + table + " as t order by all"))
                    .isEqualTo(strings(warehouse, "select t::varchar from " + table + " as t order by all"));
        }
    }

    private List<String> positions(String edition) throws Exception {
        return strings(
                open("current"),
                "select rowid || ' ' || ring from warehouse.ringed where edition = '" + edition + "' order by rowid");
    }

    private String bytes(String version) throws Exception {
        return new String(
                Files.readAllBytes(home.resolve("published").resolve(version).resolve("asc.duckdb")),
                StandardCharsets.ISO_8859_1);
    }

    private Connection open(String version) throws Exception {
        return DuckDb.openToRead(home.resolve("published").resolve(version).resolve("asc.duckdb"));
    }

    private void run(String sql) throws Exception {
        try (Statement statement = warehouse.createStatement()) {
            statement.execute(sql);
        }
    }
}
