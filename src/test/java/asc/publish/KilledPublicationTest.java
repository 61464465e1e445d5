package asc.publish;

import static asc.publish.PublicationTest.strings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.database.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A kill after any stage leaves readers a whole version, and the next run able to publish. */
class KilledPublicationTest {

    @TempDir
    Path home;

    @ParameterizedTest
    @EnumSource(Publication.Stage.class)
    void aKillLeavesAWholeVersionInForce(Publication.Stage last) throws Exception {
        Versions versions = new Versions(home.resolve("published"));
        publish(versions, 1, null);

        assertThatThrownBy(() -> publish(versions, 2, last)).isInstanceOf(Killed.class);

        int inForce = last == Publication.Stage.SWITCHED ? 2 : 1;
        assertThat(roundInForce()).isEqualTo(String.valueOf(inForce));
        versions.sweep();
        assertThat(roundInForce()).isEqualTo(String.valueOf(inForce));
        assertThat(home.resolve("published"))
                .isDirectoryNotContaining(path -> path.getFileName().toString().startsWith("."));
        publish(versions, 3, null);
        assertThat(roundInForce()).isEqualTo("3");
    }

    private String roundInForce() throws Exception {
        try (Connection reader = DuckDb.openToRead(home.resolve("published/current/asc.duckdb"))) {
            return strings(reader, "select distinct round from marts.bird").get(0);
        }
    }

    /** Never closes the publication, as a killed process would not. */
    @SuppressWarnings("resource")
    private void publish(Versions versions, int round, Publication.Stage last) throws Exception {
        try (Connection warehouse = Warehouse.open(home)) {
            Warehouse.write(warehouse, round);
            Publication publication = Publication.begin(versions, stage -> dieAt(stage, last));
            publication.copy(warehouse, Warehouse.TABLES);
            publication.seal(Warehouse.said("print " + round));
        }
    }

    private static void dieAt(Publication.Stage stage, Publication.Stage last) {
        if (stage == last) {
            throw new Killed();
        }
    }

    private static final class Killed extends Error {}
}
