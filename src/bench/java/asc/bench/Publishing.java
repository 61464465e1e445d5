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
 * readers FOLDER PROCESSES PUBLICATIONS  reader processes that scan and join over and over, first alone (with one more of them, so that as
 *                                        many want the processors), then while versions follow one another
 * </pre>
 */
public final class Publishing {

    private static final int EDITIONS = 24;

    /** Of each table that is read meanwhile: enough to scan and to join, and published in a moment. */
    private static final int READ_ROWS = 5000;

    /** How long readers are alone before anything is published. */
    private static final long ALONE_MILLISECONDS = 30_000;

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
            double[] first = new double[3];
            for (int i = 0; i < plain.length; i++) {
                plain[i] = plainCopy(warehouse);
                first[i] = publish(warehouse, new Versions(folder.resolve("first" + i)));
            }
            Arrays.sort(plain);
            Arrays.sort(first);
            System.out.printf("%,d rows; plain COPY FROM DATABASE %.2f s (median of 3)%n", rows, plain[1]);
            tell("first version, all new (median of 3)", plain[1], first[1]);
            publish(warehouse, versions);
            run(warehouse, "update warehouse.visit set hours = hours + 1 where edition = date '2024-03-01'");
            tell("one edition of " + EDITIONS + " changed", plain[1], publish(warehouse, versions));
            tell("nothing changed", plain[1], publish(warehouse, versions));
            run(warehouse, "update warehouse.visit set hours = hours + 1");
            tell("every row of the large table changed", plain[1], publish(warehouse, versions));
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

    private double publish(Connection warehouse, Versions into) throws Exception {
        long start = System.nanoTime();
        publish(warehouse, List.of(KEPT, WHOLE, MART), into);
        return (System.nanoTime() - start) / 1e9;
    }

    private void readers(int processes, int publications) throws Exception {
        List<PublishedTable> tables = List.of(
                new PublishedTable("marts", "bird", List.of("ring"), "", true, List.of()),
                new PublishedTable("marts", "ring", List.of("ring")));
        try (Connection warehouse = open()) {
            run(warehouse, "create schema marts");
            write(warehouse, 1);
            publish(warehouse, tables, versions);
            List<Process> readers = new ArrayList<>();
            for (int i = 0; i <= processes; i++) {
                String stop = i < processes ? ReadingOver.STOP : ReadingOver.WRITING;
                readers.add(ReadingOver.start(folder, i, READ_ROWS, stop));
            }
            ReadingOver.awaitAll(folder, processes + 1);
            Files.createFile(folder.resolve(ReadingOver.COUNTING));
            Thread.sleep(ALONE_MILLISECONDS);
            // In place of the one who reads besides comes the writer.
            Files.createFile(folder.resolve(ReadingOver.WRITING));
            long start = System.nanoTime();
            long largest = 0;
            int most = 0;
            for (int round = 2; round <= publications + 1; round++) {
                write(warehouse, round);
                publish(warehouse, tables, versions);
                versions.prune(7);
                largest = Math.max(largest, bytes(versions.published()));
                most = Math.max(most, versions.list().size());
                if ((round - 1) % 100 == 0 || round == publications + 1) {
                    System.out.printf(
                            "%d publications in %.0f s; writer's memory at most %d MiB, a reader's %d MiB; published folder %d MiB%n",
                            round - 1,
                            (System.nanoTime() - start) / 1e9,
                            peak(ProcessHandle.current().pid()),
                            peak(readers.get(0).pid()),
                            bytes(versions.published()) >> 20);
                }
            }
            Files.createFile(folder.resolve(ReadingOver.STOP));
            for (Process reader : readers) {
                reader.waitFor();
            }
            System.out.printf(
                    "%d publications, at most %d versions and %d MiB kept%n", publications, most, largest >> 20);
            if (!ReadingOver.tell(folder, processes, 1)) {
                throw new IllegalStateException("A reader noticed.");
            }
        }
    }

    /** The most memory that a process has had, in MiB; 0 where the system does not say. */
    private static long peak(long process) throws IOException {
        Path status = Path.of("/proc", String.valueOf(process), "status");
        if (!Files.exists(status)) {
            return 0;
        }
        return Files.readAllLines(status).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .sum()
                / 1024;
    }

    /** Two tables that must always agree on the round. */
    private static void write(Connection warehouse, int round) throws SQLException {
        run(
                warehouse,
                "create or replace table marts.bird as select range as ring, " + round
                        + " as round, (range / 7)::decimal(9, 3) as weight, 'robin' as kind from range(" + READ_ROWS + ")",
                "create or replace table marts.ring as select range as ring, " + round + " as round from range("
                        + READ_ROWS + ")");
    }

    private static void publish(Connection warehouse, List<PublishedTable> tables, Versions into) throws Exception {
        try (Publication publication = Publication.begin(into)) {
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
