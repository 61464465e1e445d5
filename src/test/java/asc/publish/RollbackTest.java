package asc.publish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rollback is a change of one name, which somebody answers for, and which lasts until there is something new. */
class RollbackTest {

    @TempDir
    private Path home;

    private Versions versions;

    @BeforeEach
    void three_versions_are_published() throws Exception {
        versions = new Versions(home.resolve("published"));
        publish("first");
        publish("second");
        publish("third");
    }

    @Test
    void another_version_is_in_force_and_it_is_known_by_whose_hand_and_why() throws Exception {
        assertThat(versions.rollBack(2, "ada", "a wrong file")).isEqualTo(3);

        assertThat(versions.current())
                .hasValueSatisfying(version -> assertThat(version.version()).isEqualTo(2));
        assertThat(versions.switches().list())
                .extracting(done -> done.from() + " " + done.to() + " " + done.who() + ": " + done.why())
                .containsExactly("3 2 ada: a wrong file");
    }

    @Test
    void what_was_rolled_back_is_not_made_again_but_anything_new_is() throws Exception {
        versions.rollBack(1, "ada", "a wrong file");

        assertThat(versions.madeFrom("third"))
                .hasValueSatisfying(made -> assertThat(made.version()).isEqualTo(3));
        assertThat(versions.madeFrom("fourth")).isEmpty();
        publish("fourth");
        assertThat(versions.current())
                .hasValueSatisfying(version -> assertThat(version.version()).isEqualTo(4));
        assertThat(versions.madeFrom("third"))
                .as("now it would be something new again")
                .isEmpty();
    }

    @Test
    void a_version_that_a_kill_kept_from_being_in_force_was_not_rolled_back() throws Exception {
        assertThatThrownBy(() -> publish("fourth", Publication.Stage.SEALED)).isInstanceOf(Error.class);

        assertThat(versions.madeFrom("fourth")).isEmpty();
    }

    @Test
    void a_line_that_a_power_cut_left_unfinished_hides_no_other() throws Exception {
        versions.rollBack(2, "ada", "a wrong file");
        Path file = home.resolve("published/switches.jsonl");
        Files.writeString(file, Files.readString(file) + "{\"at\":\"2026-");

        assertThat(versions.switches().list()).hasSize(1);
        versions.rollBack(1, "ada", "a wrong file");
        assertThat(versions.switches().list())
                .as("nor the one that comes after it")
                .hasSize(2);
    }

    @Test
    void what_one_that_was_killed_has_left_is_cleared_away_by_the_next() throws Exception {
        Path left = Files.writeString(home.resolve("published/.current-1-current.txt"), "v2\n");

        versions.rollBack(2, "ada", "a wrong file");

        assertThat(left).doesNotExist();
    }

    @Test
    void a_version_that_is_not_there_changes_nothing() throws Exception {
        assertThatThrownBy(() -> versions.rollBack(9, "ada", "a wrong file"))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.asText()).contains("There is no version 9.", "[1, 2, 3]"));
        assertThat(versions.switches().list()).isEmpty();
        assertThat(versions.current())
                .hasValueSatisfying(version -> assertThat(version.version()).isEqualTo(3));
    }

    private void publish(String fingerprint) throws Exception {
        publish(fingerprint, null);
    }

    @SuppressWarnings("resource")
    private void publish(String fingerprint, Publication.Stage last) throws Exception {
        try (Connection warehouse = Warehouse.open(home)) {
            Warehouse.write(warehouse, 1);
            Publication publication = Publication.begin(versions, stage -> {
                if (stage == last) {
                    throw new Error("killed");
                }
            });
            publication.copy(warehouse, Warehouse.TABLES);
            publication.seal(Warehouse.said(fingerprint));
        }
    }
}
