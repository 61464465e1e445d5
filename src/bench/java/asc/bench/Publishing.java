package asc.bench;

import asc.database.DuckDb;
import asc.publish.Publication;
import asc.publish.PublishedTable;
import asc.publish.Version;
import asc.publish.Versions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a publication costs, and whether anybody who reads meanwhile notices.
 *
 * <pre>
 * size FOLDER ROWS                       a version of that many rows beside a plain COPY FROM DATABASE of the same tables
 * readers FOLDER PROCESSES PUBLICATIONS  reader processes that scan and join over and over while versions follow one another
 * </pre>
 */
public final class Publishing {

    private static final int EDITIONS = 24;
    private static final PublishedTable KEPT =
            new PublishedTable("warehouse", "visit", List.of("edition", "visit_id"), "edition");
    private static final PublishedTable WHOLE = new PublishedTable("warehouse", "person_free", List.of("id"));
    private static final PublishedTable MART =
            new PublishedTable("marts", "summary", List.of("edition", "grp"), "", true, List.of());

    private final Path folder;
    private final Versions versions;

    private Publishing(Path folder) throws IOException {
        delete(folder);
        this.folder = Files.createDirectories(folder);
        this.versions = new Versions(folder.resolve("published"));
    }

    /** @param arguments as above */
    public static void main(String[] arguments) throws Exception {
        Publishing publishing = new Publishing(Path.of(arguments[1]).toAbsolutePath());
        if (arguments[0].equals("size")) {
            publishing.size(Long.parseLong(arguments[2]));
        } else {
            publishing.readers(Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        }
        delete(publishing.folder);
    }

    private void size(long rows) throws Exception {
        try (Connection warehouse = open()) {
            run(warehouse, "create schema warehouse", "create schema marts");
            run(
                    warehouse,
                    "create table warehouse.visit as select date '2024-01-01' + to_months((range % " + EDITIONS
                            + ")::integer)::interval as edition, range as visit_id, 'E0' || (8000000 + hash(range) % 153) as area,"
                            + " (hash(range) % 100000 / 100)::decimal(18, 6) as hours, 'text ' || hash(range, 1) % 50000 as note"
                            + " from range(" + rows * 4 / 5 + ")",
                    "alter table warehouse.visit alter edition type date",
                    "create table warehouse.person_free as select range as id, hash(range) % 977 as grp, 'name of ' || range % 10007"
                            + " as label from range(" + rows / 5 + ")",
                    "create table marts.summary as select edition, hash(area) % 100 as grp, count(*) as visits, sum(hours) as hours"
                            + " from warehouse.visit group by all",
                    "checkpoint");
            double[] plain = new double[3];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = plainCopy(warehouse);
            }
            Arrays.sort(plain);
            System.out.printf("%,d rows; plain COPY FROM DATABASE %.2f s (median of 3)%n", rows, plain[1]);
            tell("first version, all new", plain[1], publish(warehouse));
            run(warehouse, "update warehouse.visit set hours = hours + 1 where edition = date '2024-03-01'");
            tell("one edition of " + EDITIONS + " changed", plain[1], publish(warehouse));
            tell("nothing changed", plain[1], publish(warehouse));
            run(warehouse, "update warehouse.visit set hours = hours + 1");
            tell("every row of the large table changed", plain[1], publish(warehouse));
            long start = System.nanoTime();
            versions.rollBack(1, "bench", "measured");
            System.out.printf("rollback %.3f s%n", (System.nanoTime() - start) / 1e9);
        }
    }

    private double plainCopy(Connection warehouse) throws SQLException, IOException {
        Path file = folder.resolve("plain.duckdb");
        long start = System.nanoTime();
        run(
                warehouse,
                "attach '" + file + "' as plain (storage_version 'v1.0.0')",
                "copy from database work to plain",
                "detach plain");
        double seconds = (System.nanoTime() - start) / 1e9;
        Files.delete(file);
        return seconds;
    }

    private static void tell(String what, double plain, double seconds) {
        System.out.printf("%-40s %.2f s = %.2f times the plain copy (at most 1.5)%n", what, seconds, seconds / plain);
    }

    private double publish(Connection warehouse) throws Exception {
        long start = System.nanoTime();
        publish(warehouse, List.of(KEPT, WHOLE, MART));
        return (System.nanoTime() - start) / 1e9;
    }

    private void readers(int processes, int publications) throws Exception {
        List<PublishedTable> tables = List.of(
                new PublishedTable("marts", "bird", List.of("ring"), "", true, List.of()),
                new PublishedTable("marts", "ring", List.of("ring")));
        try (Connection warehouse = open()) {
            run(warehouse, "create schema marts");
            write(warehouse, 1);
            publish(warehouse, tables);
            List<Process> readers = new ArrayList<>();
            for (int i = 0; i < processes; i++) {
                readers.add(ReadingOver.start(folder, i));
            }
            long largest = 0;
            int most = 0;
            for (int round = 2; round <= publications; round++) {
                write(warehouse, round);
                publish(warehouse, tables);
                versions.prune();
                largest = Math.max(largest, bytes(versions.published()));
                most = Math.max(most, versions.list().size());
                if (round % 100 == 0) {
                    System.out.printf(
                            "%d publications; Java's heap %d MiB, published folder %d MiB%n",
                            round,
                            (Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory()) >> 20,
                            bytes(versions.published()) >> 20);
                }
            }
            Files.createFile(folder.resolve("stop"));
            for (Process reader : readers) {
                reader.waitFor();
            }
            System.out.printf(
                    "%d publications, at most %d versions and %d MiB kept%n", publications, most, largest >> 20);
            ReadingOver.tell(folder, processes);
        }
    }

    /** Two tables that must always agree on the round. */
    private static void write(Connection warehouse, int round) throws SQLException {
        run(
                warehouse,
                "create or replace table marts.bird as select range as ring, " + round + " as round from range(20000)",
                "create or replace table marts.ring as select range as ring, " + round + " as round from range(20000)");
    }

    private void publish(Connection warehouse, List<PublishedTable> tables) throws Exception {
        try (Publication publication = Publication.begin(versions)) {
            publication.copy(warehouse, tables);
            publication.seal(new Version(
                    0, "bench", Instant.now(), "", "bench", "", "bench", List.of(), List.of(), List.of()));
        }
    }

    private Connection open() throws SQLException {
        return DuckDb.open(folder.resolve("work.duckdb"), "2GB", 2, folder.resolve("spill"), folder);
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        for (String sql : statements) {
            try (Statement statement = connection.createStatement()) {
                statement.execute(sql);
            }
        }
    }

    private static long bytes(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
