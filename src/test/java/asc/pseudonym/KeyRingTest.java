package asc.pseudonym;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.database.DuckDb;
import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A key is made once, kept for its owner alone, missed when it is gone, and never forgotten. */
class KeyRingTest {

    @TempDir
    private Path folder;

    private Path file;
    private Connection connection;
    private KeyRing ring;

    @BeforeEach
    void open() throws Exception {
        file = Files.createDirectory(folder.resolve("restricted")).resolve("pseudonym.key");
        connection = DuckDb.inMemory();
        execute("create schema log;" + Files.readString(Path.of("sql/migrations/V2__pseudonym_keys.sql")));
        ring = new KeyRing(connection, new KeyFile(file));
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void the_first_key_is_made_when_it_is_needed_and_is_the_same_from_then_on() throws Exception {
        Key first = ring.newest();
        assertThat(first.number()).isEqualTo(1);
        assertThat(ring.newest().pseudonym("x")).isEqualTo(first.pseudonym("x"));
        assertThat(rows("select key_number, fingerprint = '" + first.fingerprint() + "', why from log.pseudonym_key"))
                .containsExactly("1 true the first file with pseudonyms");
        assertThat(Files.readString(file)).containsPattern("(?m)^1: [0-9a-f]{64}$");
        assertThat(rows("select * from log.pseudonym_key").toString())
                .doesNotContain(Files.readAllLines(file).get(1).substring(3));
    }

    @Test
    void only_its_owner_can_read_the_file() throws Exception {
        ring.newest();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void the_pseudonym_is_the_keyed_digest_of_the_text_in_capitals() {
        // RFC 4231 has no text this short; the digest was worked out with openssl: printf AB1234 | openssl dgst -sha256
        // -mac HMAC.
        Key key = new Key(7, new byte[32]);
        assertThat(key.pseudonym("\u00a0ab1234 ")).isEqualTo("k7-1c7682708e219d3632623e9e");
    }

    @Test
    void a_newer_key_makes_the_pseudonyms_and_the_older_stays_in_the_file() throws Exception {
        Key first = ring.newest();
        Key second = ring.rotate("a leaver knew it");
        assertThat(second.number()).isEqualTo(2);
        assertThat(ring.newest().pseudonym("x"))
                .isEqualTo(second.pseudonym("x"))
                .isNotEqualTo(first.pseudonym("x"));
        assertThat(new KeyFile(file).read()).containsOnlyKeys(1, 2);
        assertThat(rows("select key_number, why from log.pseudonym_key where key_number = 2"))
                .containsExactly("2 a leaver knew it");
    }

    @Test
    void a_key_that_is_lost_is_told_and_nothing_is_made_in_its_place_unless_somebody_says_so() throws Exception {
        Key first = ring.newest();
        Files.delete(file);

        Refusal lost = catchThrowableOfType(Refusal.class, () -> ring.newest());
        assertThat(lost.asText().replaceAll("in use since .*?\\)", "in use since …)"))
                .isEqualTo("No pseudonym can be made.\n  Key 1 of the pseudonyms (fingerprint " + first.fingerprint()
                        + ", in use since …) is lost: it is not in the key file.      restricted/pseudonym.key\n"
                        + "    Restore the file from the copy that was kept of it. If there is none: asc key replace --why \"…\""
                        + " begins a new key.\n    Rows loaded before keep their pseudonyms, but nobody can link them with rows"
                        + " loaded after.");
        assertThat(catchThrowableOfType(Refusal.class, () -> ring.rotate("x"))).isNotNull();
        assertThat(file).doesNotExist();

        assertThat(ring.replace("the disk died").number()).isEqualTo(2);
        assertThat(ring.newest().number()).isEqualTo(2);
        assertThat(rows("select key_number, lost_at is not null from log.pseudonym_key order by 1"))
                .containsExactly("1 true", "2 false");
    }

    @Test
    void another_key_of_the_same_number_is_told_too() throws Exception {
        ring.newest();
        Files.delete(file);
        new KeyFile(file).add(Key.random(1));
        assertThat(catchThrowableOfType(Refusal.class, () -> ring.newest()).asText())
                .contains("is lost: the key file has another key of that number.");
    }

    @Test
    void nothing_is_replaced_that_is_not_lost() throws Exception {
        ring.newest();
        assertThat(catchThrowableOfType(Refusal.class, () -> ring.replace("x")).asText())
                .contains("No key is lost.");
    }

    @Test
    void a_new_warehouse_takes_the_keys_it_finds() throws Exception {
        new KeyFile(file).add(Key.random(3));
        assertThat(ring.newest().number()).isEqualTo(3);
        assertThat(rows("select key_number, why from log.pseudonym_key")).containsExactly("3 found in the key file");
    }

    @Test
    void a_line_that_is_no_key_is_told_by_its_number_and_not_quoted() throws Exception {
        ring.newest();
        Files.writeString(file, Files.readString(file) + "2: secret\n");
        assertThat(catchThrowableOfType(Refusal.class, () -> ring.newest()).asText())
                .isEqualTo(
                        "No pseudonym can be made.\n  A line of the key file is no key: a number and 64 digits."
                                + "      restricted/pseudonym.key, line 3\n    Restore the file from the copy that was kept of it.");
    }

    @Test
    void a_file_that_cannot_be_read_is_told_and_is_no_reason_to_make_another_key() throws Exception {
        ring.newest();
        Files.delete(file);
        Files.createDirectory(file);
        assertThat(catchThrowableOfType(Refusal.class, () -> ring.newest()).asText())
                .startsWith(
                        "No pseudonym can be made.\n  The key file cannot be read.      restricted/pseudonym.key\n    Let the user");
        assertThat(rows("select key_number from log.pseudonym_key")).containsExactly("1");
    }

    private List<String> rows(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(String.join(" ", cells.stream().map(String::valueOf).toList()));
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
