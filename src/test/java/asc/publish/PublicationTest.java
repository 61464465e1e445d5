package asc.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.database.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublicationTest {

    @TempDir
    Path home;

    private Versions versions;

    @BeforeEach
    void startWithNothingPublished() {
        versions = new Versions(home.resolve("published"));
    }

    @Test
    void aVersionHoldsEveryTableInOrderWithItsComments() throws Exception {
        publish(1);

        try (Connection reader = DuckDb.openToRead(home.resolve("published/current/asc.duckdb"))) {
            assertThat(strings(reader, "select ring from marts.bird limit 3")).containsExactly("1", "2", "3");
            assertThat(strings(reader, "select comment from duckdb_tables() where table_name = 'bird'"))
                    .containsExactly("Every robin's weight");
            assertThat(strings(reader, "select comment from duckdb_columns() where column_name = 'weight'"))
                    .containsExactly("in grams");
            assertThat(strings(reader, "select count(*) from duckdb_tables()")).containsExactly("2");
        }
        assertThat(home.resolve("published/v1")).isDirectoryNotContaining("glob:**.wal");
    }

    @Test
    void theFileSaysTheOldestFormatSoThatOldReadersOpenIt() throws Exception {
        publish(1);

        byte[] start = Files.readAllBytes(home.resolve("published/v1/asc.duckdb"));
        assertThat(start[12])
                .as("DuckDB's storage version: 64 is that of 0.9 to 1.1")
                .isEqualTo((byte) 64);
    }

    @Test
    void aVersionSaysWhatItIsMadeOf() throws Exception {
        publish(1);

        String said = Files.readString(home.resolve("published/v1/version.json"));
        assertThat(said.replaceAll("\"[0-9a-f]{64}\"", "\"CONTENT\"")).isEqualToNormalizingNewlines("""
                {
                  "version" : 1,
                  "fingerprint" : "print 1",
                  "made_at" : "2026-03-01T02:00:00Z",
                  "git_commit" : "abc1234",
                  "who" : "night",
                  "why" : "the monthly print",
                  "job" : "publish-birds",
                  "inputs" : [ {
                    "file" : "birds.ods",
                    "edition" : "2026-02-01",
                    "sha256" : "00ff"
                  } ],
                  "tables" : [ {
                    "table" : "marts.bird",
                    "rows" : 5000,
                    "key" : [ "ring" ],
                    "content" : "CONTENT",
                    "files" : [ ]
                  }, {
                    "table" : "log.round",
                    "rows" : 1,
                    "key" : [ ],
                    "content" : "CONTENT",
                    "files" : [ ]
                  } ],
                  "checks" : [ {
                    "check" : "every bird has a ring",
                    "result" : "passed",
                    "rows" : 0
                  } ]
                }
                """);
        assertThat(versions.current())
                .hasValueSatisfying(version -> assertThat(version.tables())
                        .extracting(table -> table.table() + " " + table.rows())
                        .containsExactly("marts.bird 5000", "log.round 1"));
        assertThat(versions.madeFrom("print 1")).isPresent();
    }

    @Test
    void whatTheCallerAddsIsSealedWithIt() throws Exception {
        try (Connection warehouse = Warehouse.open(home);
                Publication publication = Publication.begin(versions)) {
            Warehouse.write(warehouse, 1);
            publication.copy(warehouse, Warehouse.TABLES);
            Files.writeString(publication.folder().resolve("birds.csv"), "ring\n1\n");
            publication.seal(Warehouse.said("print"));
        }

        Path file = home.resolve("published/current/birds.csv");
        assertThat(file).hasContent("ring\n1\n");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("r--r--r--");
    }

    @Test
    void anAbandonedPublicationLeavesNothing() throws Exception {
        try (Connection warehouse = Warehouse.open(home);
                Publication publication = Publication.begin(versions)) {
            Warehouse.write(warehouse, 1);
            publication.copy(warehouse, Warehouse.TABLES);
        }

        assertThat(home.resolve("published")).isEmptyDirectory();
    }

    @Test
    void aTableThatIsNotThereStopsThePublicationAndLeavesTheConnectionUsable() throws Exception {
        try (Connection warehouse = Warehouse.open(home);
                Publication publication = Publication.begin(versions)) {
            Warehouse.write(warehouse, 1);
            List<PublishedTable> missing = List.of(new PublishedTable("marts", "fish", List.of()));
            assertThatThrownBy(() -> publication.copy(warehouse, missing)).hasMessageContaining("fish");
            assertThat(strings(warehouse, "select count(*) from marts.bird")).containsExactly("5000");
            assertThat(strings(warehouse, "select count(*) from duckdb_databases() where not internal"))
                    .containsExactly("1");
        }
    }

    @Test
    void aConnectionInsideATransactionIsTurnedAway() throws Exception {
        try (Connection warehouse = Warehouse.open(home);
                Publication publication = Publication.begin(versions)) {
            warehouse.setAutoCommit(false);
            assertThatThrownBy(() -> publication.copy(warehouse, Warehouse.TABLES))
                    .isInstanceOf(IllegalStateException.class);
        }
    }

    private void publish(int round) throws Exception {
        try (Connection warehouse = Warehouse.open(home);
                Publication publication = Publication.begin(versions)) {
            Warehouse.write(warehouse, round);
            publication.copy(warehouse, Warehouse.TABLES);
            publication.seal(Warehouse.said("print " + round));
        }
    }

    static List<String> strings(Connection connection, String sql) throws Exception {
        List<String> values = new java.util.ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                values.add(rows.getString(1));
            }
        }
        return values;
    }
}
