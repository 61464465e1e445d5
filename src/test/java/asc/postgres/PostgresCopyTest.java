package asc.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.definition.PostgresAddress;
import asc.publish.PublishedTable;
import asc.publish.Version;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A PostgreSQL database follows the version in force: tried on a real server. */
class PostgresCopyTest extends OwnDatabase {

    private static final PublishedTable CELL = new PublishedTable("marts", "cell", List.of("n"));
    private static final PublishedTable LONE = new PublishedTable("marts", "lone", List.of());

    @Test
    void every_table_is_there_with_its_rows_its_key_and_what_is_said_of_it() throws Exception {
        assertThat(follow(birds.publish(1)).text())
                .isEqualTo("PostgreSQL at 127.0.0.1:" + PostgresServer.shared().port() + ", database " + database
                        + ", holds version 1 now: 2 tables, 2,001 rows.");

        assertThat(admin.rows("select ring, round, weight, kind from marts.bird order by ring limit 2"))
                .containsExactly(List.of("0", "1", "0.000", "robin's"), List.of("1", "1", "0.143", "robin's"));
        assertThat(admin.strings("select count(*) from marts.bird")).containsExactly("2000");
        assertThat(admin.strings("select obj_description('marts.bird'::regclass)"))
                .containsExactly("Every robin's weight");
        assertThat(admin.strings("select col_description('marts.bird'::regclass, 3)"))
                .containsExactly("What it weighs\nUnit: g");
        assertThat(admin.strings(
                        "select pg_get_constraintdef(oid) from pg_constraint where conrelid = 'marts.bird'::regclass"
                                + " and contype = 'p'"))
                .containsExactly("PRIMARY KEY (ring)");
        assertThat(admin.strings("select version from published.version where is_in_force"))
                .containsExactly("1");
    }

    @Test
    void values_are_what_they_were_and_types_are_exact() throws Exception {
        follow(birds.publish(
                List.of(CELL, LONE),
                "create or replace table marts.cell as select * from (values"
                        + " (1, 'a \"b\", c' || chr(10) || 'd' || chr(13) || chr(9) || '\\.', 12345678901234567890.123456789::decimal(38, 18),"
                        + " date '2026-03-31', true, 9223372036854775807, 0.1::double, timestamp '2026-03-31 02:00:00.25',"
                        + " 170141183460469231731687303715884105727::hugeint, ['x', 'y']),"
                        + " (2, '', -0.5, date '0001-01-01', false, -1, 'inf'::double, timestamp '1999-12-31 23:59:59', -1, []),"
                        + " (3, null, null, null, null, null, null, null, null, null),"
                        + " (4, '\\.', 0, null, null, null, null, null, null, null),"
                        + " (5, '£ naïve 🐦 \\N', 0, null, null, null, null, null, null, null))"
                        + " as given(n, note, amount, day, flag, whole, binary_number, seen_at, huge, list)",
                "create or replace table marts.lone as select unnest([null, 'x', '']) as only_one"));

        assertThat(
                        admin.rows(
                                "select note, amount, day, flag, whole, binary_number, seen_at, huge, list from marts.cell order by n"))
                .containsExactly(
                        row(
                                "a \"b\", c\nd\r\t\\.",
                                "12345678901234567890.123456789000000000",
                                "2026-03-31",
                                "t",
                                "9223372036854775807",
                                "0.1",
                                "2026-03-31 02:00:00.25",
                                "170141183460469231731687303715884105727",
                                "[x, y]"),
                        row(
                                "",
                                "-0.500000000000000000",
                                "0001-01-01",
                                "f",
                                "-1",
                                "Infinity",
                                "1999-12-31 23:59:59",
                                "-1",
                                "[]"),
                        row(null, null, null, null, null, null, null, null, null),
                        row("\\.", "0.000000000000000000", null, null, null, null, null, null, null),
                        row("£ naïve 🐦 \\N", "0.000000000000000000", null, null, null, null, null, null, null));
        assertThat(admin.strings("select coalesce(only_one, 'nothing') from marts.lone order by 1"))
                .containsExactly("", "nothing", "x");
        assertThat(admin.strings("select format_type(atttypid, atttypmod) from pg_attribute"
                        + " where attrelid = 'marts.cell'::regclass and attnum > 0 order by attnum"))
                .containsExactly(
                        "integer",
                        "text",
                        "numeric(38,18)",
                        "date",
                        "boolean",
                        "bigint",
                        "double precision",
                        "timestamp without time zone",
                        "numeric(39,0)",
                        "text");
    }

    @Test
    void a_reader_reads_what_is_in_force_and_does_nothing_else() throws Exception {
        follow(birds.publish(1));
        follow(birds.publish(2));
        admin.execute(
                "create role bi_" + database + " login password '" + PostgresServer.PASSWORD + "' in role asc_reader");

        try (Session reader = new Session(PostgresServer.shared().connect(database, "bi_" + database))) {
            assertThat(reader.strings("select distinct round from marts.bird")).containsExactly("2");
            assertThat(reader.strings("select version from published.version where is_in_force"))
                    .containsExactly("2");
            for (String not : List.of(
                    "delete from marts.bird",
                    "create table marts.mine (n int)",
                    "drop table marts.bird",
                    "update published.version set is_in_force = false",
                    "select * from " + aside().get(0) + ".bird")) {
                assertThatThrownBy(() -> reader.execute(not))
                        .as(not)
                        .isInstanceOfSatisfying(
                                SQLException.class,
                                refused -> assertThat(refused.getSQLState()).isEqualTo("42501"));
            }
        }
    }

    @Test
    void what_is_there_is_not_written_again_and_going_back_one_step_only_changes_names() throws Exception {
        Version first = birds.publish(1);
        follow(first);
        String written = table("marts.bird");
        assertThat(follow(first).text()).endsWith("holds version 1 already.");
        assertThat(table("marts.bird")).isEqualTo(written);

        follow(birds.publish(2));
        follow(first);
        assertThat(admin.strings("select distinct round from marts.bird")).containsExactly("1");
        assertThat(table("marts.bird")).as("the very table it was").isEqualTo(written);
    }

    @Test
    void only_the_version_in_force_and_the_one_before_it_are_kept() throws Exception {
        for (int round = 1; round <= 4; round++) {
            follow(birds.publish(round));
        }

        assertThat(admin.strings("select version from published.version order by 1"))
                .containsExactly("3", "4");
        assertThat(aside()).hasSize(2).allMatch(schema -> schema.matches("v3_[0-9a-f]{6}_(marts|log)"));
        follow(birds.versions().list().get(0));
        assertThat(admin.strings("select distinct round from marts.bird"))
                .as("an older one is written anew")
                .containsExactly("1");
    }

    @Test
    void a_table_that_is_no_longer_published_is_gone_and_a_new_one_is_there() throws Exception {
        follow(birds.publish(1));
        follow(birds.publish(List.of(CELL), "create or replace table marts.cell as select 1 as n"));

        assertThat(admin.strings(
                        "select schemaname || '.' || tablename from pg_tables where schemaname in ('marts', 'log')"))
                .containsExactly("marts.cell");
    }

    @Test
    void while_somebody_keeps_a_transaction_open_nothing_is_switched_and_afterwards_nothing_is_written_again()
            throws Exception {
        follow(birds.publish(1));
        Version second = birds.publish(2);
        try (Connection open = PostgresServer.shared().connect(database, PostgresServer.ADMIN)) {
            open.setAutoCommit(false);
            Session reader = new Session(open);
            reader.strings("select 1 from marts.bird limit 1");

            assertThatThrownBy(() -> follow(second))
                    .isInstanceOfSatisfying(
                            asc.problem.Refusal.class,
                            refusal -> assertThat(refusal.asText())
                                    .contains("was not brought to version 2: it shows what it showed before.")
                                    .contains("by session " + pid(reader) + " of postgres")
                                    .contains("pg_terminate_backend"));
            assertThat(reader.strings("select distinct round from marts.bird union select round from log.round"))
                    .as("it sees one version however long it takes")
                    .containsExactly("1");
            assertThat(admin.strings("select distinct round from marts.bird"))
                    .as("and nobody else waits for it")
                    .containsExactly("1");
        }
        String written =
                admin.strings("select max(written_at) from published.version").get(0);
        follow(second);
        assertThat(admin.strings("select distinct round from marts.bird")).containsExactly("2");
        assertThat(admin.strings("select max(written_at) from published.version"))
                .containsExactly(written);
    }

    @Test
    void a_view_that_somebody_made_keeps_the_tables_it_needs_and_it_is_said() throws Exception {
        follow(birds.publish(1));
        admin.execute("create view public.their_own as select ring, round from marts.bird");
        follow(birds.publish(2));
        Written third = follow(birds.publish(3));

        assertThat(third.notes())
                .hasSize(1)
                .allSatisfy(note -> assertThat(note)
                        .contains("Version 1 stays in PostgreSQL", "a view or another object there was made on it"));
        assertThat(admin.strings("select distinct round from their_own")).containsExactly("1");
        admin.execute("drop view public.their_own");
        follow(birds.publish(4));
        assertThat(admin.strings("select version from published.version order by 1"))
                .containsExactly("3", "4");
    }

    @Test
    void two_copies_share_a_database_under_names_of_their_own() throws Exception {
        Version version = birds.publish(1);
        follow(version);
        copy(address(database, database, "test_")).follow(birds.versions(), version);

        assertThat(admin.strings("select nspname from pg_namespace where nspname ~ 'marts|published' order by 1"))
                .containsExactly("marts", "published", "test_marts", "test_published");
    }

    private Written follow(Version version) throws Exception {
        return copy(address(database, database, "")).follow(birds.versions(), version);
    }

    private PostgresCopy copy(PostgresAddress address) {
        return new PostgresCopy(address, home.resolve("password"), Duration.ofSeconds(1));
    }

    private List<String> aside() throws SQLException {
        return admin.strings("select nspname from pg_namespace where nspname ~ '^v\\d+_' order by 1");
    }

    private String table(String name) throws SQLException {
        return admin.strings("select '" + name + "'::regclass::oid").get(0);
    }

    private static String pid(Session session) {
        try {
            return session.strings("select pg_backend_pid()").get(0);
        } catch (SQLException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private static List<String> row(String... values) {
        return java.util.Arrays.asList(values);
    }
}
