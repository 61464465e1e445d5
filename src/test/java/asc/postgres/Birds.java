package asc.postgres;

import asc.database.DuckDb;
import asc.publish.Publication;
import asc.publish.PublishedTable;
import asc.publish.Version;
import asc.publish.Versions;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;

/** Made-up versions of two tables that must always agree: each row says which round of writing it is from. */
final class Birds {

    static final List<PublishedTable> TABLES = List.of(
            new PublishedTable("marts", "bird", List.of("ring")), new PublishedTable("log", "round", List.of()));

    private final Path folder;
    private final Versions versions;

    Birds(Path folder) {
        this.folder = folder;
        this.versions = new Versions(folder.resolve("published"));
    }

    Versions versions() {
        return versions;
    }

    /** Publishes both tables as they are in a round. */
    Version publish(int round) throws Exception {
        return publish(
                TABLES,
                "create or replace table marts.bird as select range as ring, " + round
                        + " as round, (range / 7)::decimal(9, 3) as weight, 'robin''s' as kind from range(2000)",
                "comment on table marts.bird is 'Every robin''s weight'",
                "comment on column marts.bird.weight is 'What it weighs\nUnit: g'",
                "create or replace table log.round as select " + round + " as round");
    }

    Version publish(List<PublishedTable> tables, String... statements) throws Exception {
        try (Connection warehouse =
                        DuckDb.open(folder.resolve("work.duckdb"), "200MB", 1, folder.resolve("spill"), folder);
                Statement statement = warehouse.createStatement();
                Publication publication = Publication.begin(versions)) {
            statement.execute("create schema if not exists marts");
            statement.execute("create schema if not exists log");
            for (String sql : statements) {
                statement.execute(sql);
            }
            publication.copy(warehouse, tables);
            return publication.seal(
                    new Version(0, "print", Instant.now(), "", "night", "", "birds", List.of(), List.of(), List.of()));
        }
    }
}
