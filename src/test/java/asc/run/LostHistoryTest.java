package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Spring Batch's tables are history and nothing more: whatever happens to their file, no data and no truth is lost. */
class LostHistoryTest {

    @TempDir
    private Path folder;

    private TestHome home;
    private Path history;

    @BeforeEach
    void a_home_after_its_first_night() throws Exception {
        home = Undisturbed.copyTo(folder.resolve("home"));
        history = home.path().resolve("restricted/batch.mv.db");
    }

    @Test
    void it_may_be_deleted() throws Exception {
        Files.delete(history);
        assertThatANightGoesWell();
    }

    @Test
    void it_may_be_damaged() throws Exception {
        byte[] bytes = Files.readAllBytes(history);
        Arrays.fill(bytes, (byte) 7);
        Files.write(history, bytes);
        assertThatANightGoesWell();
    }

    @Test
    void it_may_have_lost_its_end() throws Exception {
        byte[] bytes = Files.readAllBytes(history);
        Files.write(history, Arrays.copyOf(bytes, bytes.length / 3));
        assertThatANightGoesWell();
    }

    @Test
    void the_first_run_may_have_died_while_it_made_the_tables() throws Exception {
        Files.delete(history);
        String address = "jdbc:h2:file:" + history.toString().replace(".mv.db", "");
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            statement.execute("create table BATCH_JOB_INSTANCE (JOB_INSTANCE_ID bigint not null primary key)");
        }
        assertThatANightGoesWell();
    }

    private void assertThatANightGoesWell() throws Exception {
        home.put(WrongFiles.empty(folder.resolve("empty")), "ascof_empty.ods");
        Console night = Console.run("night", "--home", home.path().toString());
        assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);
        assertThat(night.out()).contains("ascof_empty.ods was not loaded.", "Nothing new: version 1");
        Console next = Console.run("night", "--home", home.path().toString());
        assertThat(next.code()).as(next.out() + next.err()).isZero();
    }
}
