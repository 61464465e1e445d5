package asc.publish;

import asc.database.DuckDb;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/** A small made-up warehouse of two tables that must always agree: each says which round of writing it is from. */
final class Warehouse {

    static final List<PublishedTable> TABLES = List.of(
            new PublishedTable("marts", "bird", List.of("ring")), new PublishedTable("log", "round", List.of()));

    /** The same, the birds as files of their own too. */
    static final List<PublishedTable> WITH_FILES = List.of(
            new PublishedTable(
                    "marts",
                    "bird",
                    List.of("ring"),
                    "",
                    true,
                    List.of(new Source(
                            "load-birds",
                            "The ringers",
                            "https://example.org/birds",
                            "OGL-UK-3.0",
                            "https://example.org/ogl"))),
            new PublishedTable("log", "round", List.of()));

    private Warehouse() {}

    static Connection open(Path folder) throws SQLException {
        return DuckDb.open(folder.resolve("work.duckdb"), "200MB", 1, folder.resolve("spill"), folder);
    }

    /** Writes both tables anew. */
    static void write(Connection connection, int round) throws SQLException {
        run(connection, "create schema if not exists marts");
        run(connection, "create schema if not exists log");
        run(
                connection,
                "create or replace table marts.bird as select 5000 - range as ring, " + round
                        + " as round, (range / 7)::decimal(9, 3) as weight, 'robin''s' as kind from range(5000)");
        run(connection, "comment on table marts.bird is 'Every robin''s weight'");
        run(connection, "comment on column marts.bird.weight is 'in grams'");
        run(connection, "create or replace table log.round as select " + round + " as round");
    }

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static Version said(String fingerprint) {
        return said(fingerprint, Instant.parse("2026-03-01T02:00:00Z"));
    }

    static Version said(String fingerprint, Instant madeAt) {
        return new Version(
                0,
                fingerprint,
                madeAt,
                "abc1234",
                "night",
                "the monthly print",
                "publish-birds",
                List.of(new Version.Input("birds.ods", "2026-02-01", "00ff")),
                List.of(),
                List.of(new Version.Check("every bird has a ring", "passed", 0L)));
    }
}
