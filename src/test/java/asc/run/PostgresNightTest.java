package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.postgres.PostgresServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A home whose settings name a PostgreSQL database: nights, a server that is down for one of them, a step back. */
class PostgresNightTest {

    private static final String ROUND = "select max(run_id) from log.run";

    @TempDir
    private Path folder;

    @Test
    void what_fails_one_night_is_published_all_the_same_and_repaired_the_next() throws Exception {
        TestHome home = Undisturbed.copyTo(folder.resolve("home"));
        try (PostgresServer server = PostgresServer.start()) {
            String address = server.database("council");
            Path settings = home.path().resolve("asc.yaml");
            // An authority of another name stands on the workbooks, so there is a version to publish.
            String others = Files.readString(settings).replaceAll("(?m)^authority:.*$", "");
            Files.writeString(settings, others + "\nauthority: Another authority\npublish: " + address + "\n");
            Files.writeString(home.path().resolve("restricted/postgres.password"), PostgresServer.PASSWORD + "\n");
            server.down();

            Ran failing = home.night();
            assertThat(failing.code()).as(failing.said()).isEqualTo(3);
            assertThat(failing.out())
                    .contains("Version 2 is published.")
                    .contains("PostgreSQL at 127.0.0.1:" + server.port()
                            + ", database council, was not brought to version 2: it shows what it showed before.")
                    .contains("It does not answer, or went away in the middle")
                    .contains("Somebody is needed (exit code 3)");
            assertThat(home.path().resolve("published/current.txt")).hasContent("v2");

            server.up();
            Ran next = home.night();
            assertThat(next.code()).as(next.said()).isZero();
            assertThat(next.out()).contains("Nothing new", "database council, holds version 2 now: ");
            assertThat(inPostgres(server, ROUND)).isEqualTo(Tables.rows(home.published(), ROUND));

            Ran back = home.run("rollback", "1", "--why", "a wrong file");
            assertThat(back.code()).as(back.said()).isZero();
            assertThat(back.out()).contains("database council, holds version 1 now: ");
            assertThat(inPostgres(server, ROUND)).isEqualTo(Tables.rows(home.published(), ROUND));

            for (String file : home.files("logs")) {
                assertThat(home.path().resolve("logs").resolve(file)).content().doesNotContain(PostgresServer.PASSWORD);
            }
            assertThat(failing.said() + next.said() + back.said()).doesNotContain(PostgresServer.PASSWORD);
        }
    }

    private static List<String> inPostgres(PostgresServer server, String sql) throws Exception {
        try (Connection reader = server.connect("council", PostgresServer.ADMIN)) {
            return Tables.rows(reader, sql);
        }
    }
}
