package asc.postgres;

import asc.definition.PostgresAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What a test of the copy begins with: a home that publishes birds, and an empty database of its own on the shared server. */
abstract class OwnDatabase {

    private static int made;

    @TempDir
    Path home;

    Birds birds;
    String database;
    Session admin;

    @BeforeEach
    void an_empty_database() throws Exception {
        birds = new Birds(home);
        database = "birds_" + ++made;
        PostgresServer.shared().database(database);
        admin = new Session(PostgresServer.shared().connect(database, PostgresServer.ADMIN));
        Files.writeString(home.resolve("password"), PostgresServer.PASSWORD + "\n");
    }

    @AfterEach
    void leave() throws Exception {
        admin.close();
    }

    static PostgresAddress address(String database, String user, String prefix) throws Exception {
        return new PostgresAddress(
                "127.0.0.1", PostgresServer.shared().port(), database, user, Map.of(), "asc_reader", prefix);
    }
}
