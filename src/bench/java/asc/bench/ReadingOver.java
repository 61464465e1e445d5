package asc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;

/** A process that opens the version in force, scans and joins its tables, closes it, and begins again until told to stop. */
public final class ReadingOver {

    private ReadingOver() {}

    /** @param arguments the folder, and a file to tell in */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        long reads = 0;
        long errors = 0;
        long mixed = 0;
        long longest = 0;
        String first = "";
        while (!Files.exists(folder.resolve("stop"))) {
            long start = System.nanoTime();
            try {
                mixed += isWhole(folder.resolve("published/current/asc.duckdb")) ? 0 : 1;
            } catch (SQLException fault) {
                errors++;
                first = first.isEmpty() ? fault.getMessage().lines().findFirst().orElse("") : first;
            }
            reads++;
            longest = Math.max(longest, System.nanoTime() - start);
        }
        Files.writeString(
                Path.of(arguments[1]), reads + " " + errors + " " + mixed + " " + longest / 1_000_000 + " " + first);
    }

    private static boolean isWhole(Path database) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        readOnly.setProperty("threads", "1");
        try (Connection reader = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly);
                Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery("select count(*) = 20000 and min(bird.round) = max(ring.round)"
                        + " and max(bird.round) = min(ring.round) from marts.bird as bird join marts.ring as ring"
                        + " on ring.ring = bird.ring")) {
            row.next();
            return row.getBoolean(1);
        }
    }

    static Process start(Path folder, int number) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingOver.class.getName(),
                        folder.toString(),
                        folder.resolve("reader-" + number).toString())
                .inheritIO()
                .start();
    }

    static void tell(Path folder, int processes) throws IOException {
        long reads = 0;
        long errors = 0;
        long mixed = 0;
        long longest = 0;
        for (int number = 0; number < processes; number++) {
            String[] told = Files.readString(folder.resolve("reader-" + number)).split(" ", 5);
            reads += Long.parseLong(told[0]);
            errors += Long.parseLong(told[1]);
            mixed += Long.parseLong(told[2]);
            longest = Math.max(longest, Long.parseLong(told[3]));
            if (!told[4].isEmpty()) {
                System.out.println(told[4]);
            }
        }
        System.out.printf(
                "%d readers read %,d times: %d errors, %d of mixed versions; the longest took %.1f s%n",
                processes, reads, errors, mixed, longest / 1000.0);
    }
}
