package asc.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** While versions follow one another, a process that reads them sees one whole version each time, and never an error. */
class ReadersNeverNoticeTest {

    private static final int VERSIONS = 25;

    @TempDir
    Path home;

    @Test
    void everyReadSeesOneWholeVersion() throws Exception {
        Versions versions = new Versions(home.resolve("published"));
        Path reads = home.resolve("reads.txt");
        publish(versions, 1, 1);

        Process reader = read(reads);
        try {
            waitForLines(reads, 1);
            publish(versions, 2, VERSIONS);
            versions.prune(7);
            waitForLines(reads, Files.readAllLines(reads).size() + 2);
        } finally {
            Files.createFile(home.resolve("stop"));
            assertThat(reader.waitFor(60, TimeUnit.SECONDS)).isTrue();
        }

        List<Integer> seen =
                Files.readAllLines(reads).stream().map(Integer::valueOf).toList();
        assertThat(seen).isSorted().hasSizeGreaterThan(5).startsWith(1).endsWith(VERSIONS);
    }

    private void publish(Versions versions, int first, int last) throws Exception {
        try (Connection warehouse = Warehouse.open(home)) {
            for (int round = first; round <= last; round++) {
                Warehouse.write(warehouse, round);
                try (Publication publication = Publication.begin(versions)) {
                    publication.copy(warehouse, Warehouse.TABLES);
                    publication.seal(Warehouse.said("print " + round));
                }
            }
        }
    }

    private Process read(Path output) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-Xmx128m",
                        Reader.class.getName(),
                        home.resolve("published/current/asc.duckdb").toString(),
                        home.resolve("stop").toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
    }

    private static void waitForLines(Path file, int lines) throws Exception {
        for (int tenths = 0; tenths < 600; tenths++) {
            if (Files.exists(file) && Files.readAllLines(file).size() >= lines) {
                return;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("The reader was not heard of for a minute.");
    }
}
