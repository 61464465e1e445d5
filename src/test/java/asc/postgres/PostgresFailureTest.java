package asc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asc.definition.PostgresAddress;
import asc.problem.Refusal;
import asc.publish.PublishedTable;
import asc.publish.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whatever goes wrong with PostgreSQL: who is responsible reads what to do, nothing half-made is left there, and the next try repairs it. */
class PostgresFailureTest extends OwnDatabase {

    @Test
    void a_wrong_password() throws Exception {
        Files.writeString(home.resolve("password"), "hunter2");

        assertThat(refused(address(database, database, ""), birds.publish(1)))
                .contains(
                        "was not brought to version 1: it shows what it showed before. The next night, or publication, tries again.")
                .contains("It lets nobody in by the name and the password that it was given (user " + database + ").")
                .contains("ASC_POSTGRES_PASSWORD", "restricted/postgres.password")
                .doesNotContain("hunter2");
    }

    @Test
    void no_password() throws Exception {
        Files.delete(home.resolve("password"));

        assertThat(refused(address(database, database, ""), birds.publish(1)))
                .contains("It asks for a password, and there is none");
    }

    @Test
    void no_such_database() throws Exception {
        assertThat(refused(address("not_there", database, ""), birds.publish(1)))
                .contains("It has no database not_there.", "create database not_there");
    }

    @Test
    void an_account_that_may_not_make_schemas() throws Exception {
        admin.execute("create role low_" + database + " login password '" + PostgresServer.PASSWORD + "'");

        assertThat(refused(address(database, "low_" + database, ""), birds.publish(1)))
                .contains("It does not allow what must be done: permission denied")
                .contains("grant create on database " + database + " to low_" + database);
    }

    @Test
    void a_schema_that_is_not_ours_is_left_alone() throws Exception {
        admin.execute("create schema marts");
        admin.execute("create table marts.theirs (n int)");

        assertThat(refused(address(database, database, ""), birds.publish(1)))
                .contains("It holds a schema of a name that is needed, which was not made from here: marts.")
                .contains("publish prefix");
        assertThat(admin.strings("select tablename from pg_tables where schemaname = 'marts'"))
                .containsExactly("theirs");
    }

    @Test
    void a_connection_that_is_cut_just_before_the_end_leaves_nothing_half_made() throws Exception {
        follow(address(database, database, ""), birds.publish(1));
        Version second = birds.publish(2);
        // The last thing of the writing transaction is its line in this table: there it waits, and is cut off.
        Thread cutting;
        try (Connection holding = PostgresServer.shared().connect(database, PostgresServer.ADMIN)) {
            holding.setAutoCommit(false);
            new Session(holding).execute("lock table published.version in share mode");
            cutting = new Thread(this::cutWhoWaits);
            cutting.start();

            assertThat(refused(address(database, database, ""), second))
                    .contains("It does not answer, or went away in the middle");
            cutting.join();
        }

        assertThat(admin.strings("select nspname from pg_namespace where nspname ~ '^v\\d+_'"))
                .isEmpty();
        assertThat(admin.strings("select distinct round from marts.bird")).containsExactly("1");
        follow(address(database, database, ""), second);
        assertThat(admin.strings("select distinct round from marts.bird")).containsExactly("2");
    }

    @Test
    void a_disk_that_is_full() throws Exception {
        Path disk = PostgresServer.folderForTheServer();
        assumeTrue(
                mount("mount", "-t", "tmpfs", "-o", "size=16m,uid=" + PostgresServer.NOBODY, "tmpfs", disk.toString()),
                "A disk of its own can be mounted by root only");
        try {
            String full = database + "_full";
            admin.execute("create tablespace " + full + " location '" + disk + "'");
            admin.execute("create database " + full + " owner " + database + " tablespace " + full);
            Version first = birds.publish(1);
            follow(address(full, database, ""), first);
            Version large = birds.publish(
                    List.of(new PublishedTable("marts", "bird", List.of("ring"))),
                    "create or replace table marts.bird as select range as ring, 2 as round, hash(range)::varchar as kind from range(200000)");

            assertThat(refused(address(full, database, ""), large))
                    .contains("Its disk is full.", "Make room on the server's disk.");

            try (Connection reader = PostgresServer.shared().connect(full, PostgresServer.ADMIN)) {
                Session session = new Session(reader);
                assertThat(session.strings("select distinct round from marts.bird"))
                        .containsExactly("1");
                assertThat(session.strings("select nspname from pg_namespace where nspname ~ '^v\\d+_'"))
                        .isEmpty();
            }
            follow(address(full, database, ""), birds.publish(3));
            admin.execute("drop database " + full + " with (force)");
            admin.execute("drop tablespace " + full);
        } finally {
            mount("umount", "-l", disk.toString());
        }
    }

    private void cutWhoWaits() {
        try (Session session = new Session(PostgresServer.shared().connect(database, PostgresServer.ADMIN))) {
            while (session.strings(
                            "select pg_terminate_backend(pid) from pg_stat_activity where wait_event_type = 'Lock'"
                                    + " and datname = ? and application_name = 'asc-warehouse' and query like 'insert%'",
                            database)
                    .isEmpty()) {
                Thread.sleep(20);
            }
        } catch (SQLException | java.io.IOException | InterruptedException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static boolean mount(String... command) throws Exception {
        return new ProcessBuilder(command).start().waitFor() == 0;
    }

    private void follow(PostgresAddress address, Version version) throws Exception {
        new PostgresCopy(address, home.resolve("password"), Duration.ofSeconds(5)).follow(birds.versions(), version);
    }

    /** What somebody reads of the refusal. */
    private String refused(PostgresAddress address, Version version) {
        return catchThrowableOfType(Refusal.class, () -> follow(address, version))
                .asText();
    }
}
