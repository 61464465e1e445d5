package asc.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import asc.definition.PostgresAddress;
import asc.publish.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Those who read PostgreSQL all the time meet one whole version after the other, never two at once and never an error. */
class PostgresReadersTest {

    private static final int SWITCHES = 12;

    /** It names its tables in one order, and in the other: whoever takes both must not meet half a switch either way. */
    private static final List<String> JOINED = List.of(
            "select min(bird.round), max(bird.round), min(turn.round), count(*) from marts.bird as bird cross join log.round as turn",
            "select min(bird.round), max(bird.round), min(turn.round), count(*) from log.round as turn cross join marts.bird as bird");

    @TempDir
    private Path home;

    @Test
    void four_readers_meet_one_whole_version_each_time() throws Exception {
        Birds birds = new Birds(home);
        PostgresServer.shared().database("read");
        Files.writeString(home.resolve("password"), PostgresServer.PASSWORD);
        PostgresCopy copy = new PostgresCopy(
                new PostgresAddress(
                        "127.0.0.1", PostgresServer.shared().port(), "read", "read", Map.of(), "asc_reader", ""),
                home.resolve("password"),
                Duration.ofMinutes(1));
        List<Version> both = List.of(birds.publish(1), birds.publish(2));
        copy.follow(birds.versions(), both.get(0));
        AtomicBoolean ended = new AtomicBoolean();
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<TreeSet<String>>> reads = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                reads.add(readers.submit(reader(i, ended)));
            }
            for (int i = 1; i <= SWITCHES; i++) {
                copy.follow(birds.versions(), both.get(i % 2));
            }
            ended.set(true);
            for (Future<TreeSet<String>> read : reads) {
                assertThat(read.get()).containsExactly("1 1 1 2000", "2 2 2 2000");
            }
        } finally {
            ended.set(true);
            readers.shutdown();
        }
    }

    /** Every second one prepares its query once, as connection pools do, and every second one asks anew. */
    private static Callable<TreeSet<String>> reader(int number, AtomicBoolean ended) {
        return () -> {
            TreeSet<String> found = new TreeSet<>();
            String sql = JOINED.get(number / 2);
            try (Connection connection = PostgresServer.shared().connect("read", "read");
                    PreparedStatement prepared = connection.prepareStatement(sql)) {
                while (!ended.get()) {
                    if (number % 2 == 0) {
                        found.add(read(prepared));
                    } else {
                        try (PreparedStatement anew = connection.prepareStatement(sql)) {
                            found.add(read(anew));
                        }
                    }
                }
            }
            return found;
        };
    }

    private static String read(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            row.next();
            return row.getString(1) + " " + row.getString(2) + " " + row.getString(3) + " " + row.getString(4);
        }
    }
}
