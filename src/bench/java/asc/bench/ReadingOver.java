package asc.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Properties;

/**
 * A process that opens the version in force, scans and joins its tables, closes it, and begins again until told to stop. What it met before
 * somebody wrote, and what since, is told apart.
 */
public final class ReadingOver {

    /** Its appearance says that every reader is under way, and that what is read from now on counts. */
    static final String COUNTING = "counting";

    /** Its appearance says that from now on versions are published. */
    static final String WRITING = "writing";

    static final String STOP = "stop";

    private static final String READY = "-ready";

    private static final String WHOLE = "select count(*) = %d and min(bird.round) = max(bird.round) and min(ring.round) = max(ring.round)"
            + " and min(bird.round) = min(ring.round) and sum(bird.weight) > 0 and count(distinct bird.kind) = 1"
            + " from marts.bird as bird join marts.ring as ring on ring.ring = bird.ring";

    private long reads;
    private long errors;
    private long mixed;
    private int[] milliseconds = new int[1024];
    private String first = "";

    private ReadingOver() {}

    /** @param arguments the folder, a file to tell in, how many rows there must be, and the name of the file that ends it */
    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        String sql = String.format(WHOLE, Integer.parseInt(arguments[2]));
        ReadingOver uncounted = new ReadingOver();
        ReadingOver before = new ReadingOver();
        ReadingOver since = new ReadingOver();
        Path database = folder.resolve("published/current/asc.duckdb");
        uncounted.read(database, sql);
        Files.createFile(Path.of(arguments[1] + READY));
        while (!Files.exists(folder.resolve(arguments[3]))) {
            ReadingOver now = Files.exists(folder.resolve(WRITING))
                    ? since
                    : Files.exists(folder.resolve(COUNTING)) ? before : uncounted;
            now.read(database, sql);
        }
        Files.writeString(Path.of(arguments[1]), before.told() + since.told());
    }

    private void read(Path database, String sql) {
        long start = System.nanoTime();
        try {
            mixed += isWhole(database, sql) ? 0 : 1;
        } catch (SQLException fault) {
            errors++;
            first = first.isEmpty() ? fault.getMessage().lines().findFirst().orElse("") : first;
        }
        int took = (int) ((System.nanoTime() - start) / 1_000_000);
        if (took >= milliseconds.length) {
            milliseconds = Arrays.copyOf(milliseconds, took + 1024);
        }
        milliseconds[took]++;
        reads++;
    }

    private static boolean isWhole(Path database, String sql) throws SQLException {
        Properties readOnly = new Properties();
        readOnly.setProperty("duckdb.read_only", "true");
        readOnly.setProperty("threads", "1");
        try (Connection reader = DriverManager.getConnection("jdbc:duckdb:" + database, readOnly);
                Statement statement = reader.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getBoolean(1);
        }
    }

    private String told() {
        StringBuilder counts = new StringBuilder();
        for (int took = 0; took < milliseconds.length; took++) {
            if (milliseconds[took] > 0) {
                counts.append(' ').append(took).append('x').append(milliseconds[took]);
            }
        }
        return reads + " " + errors + " " + mixed + counts + "\n" + first + "\n";
    }

    static Process start(Path folder, int number, int rows, String stop) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ReadingOver.class.getName(),
                        folder.toString(),
                        folder.resolve("reader-" + number).toString(),
                        String.valueOf(rows),
                        stop)
                .inheritIO()
                .start();
    }

    /** Waits until each has read once: what a process costs to start is not what a read costs. */
    static void awaitAll(Path folder, int processes) throws InterruptedException {
        for (int number = 0; number < processes; number++) {
            while (!Files.exists(folder.resolve("reader-" + number + READY))) {
                Thread.sleep(100);
            }
        }
    }

    /**
     * Prints what the readers met.
     *
     * @return whether none met an error or two versions at once
     */
    static boolean tell(Path folder, int processes, int extra) throws IOException {
        boolean alone = tell(folder, processes + extra, 0, (processes + extra) + " readers and no writer");
        return tell(folder, processes, 1, processes + " readers and a writer") && alone;
    }

    private static boolean tell(Path folder, int processes, int part, String who) throws IOException {
        long[] met = new long[3];
        int[] took = new int[1 << 22];
        for (int number = 0; number < processes; number++) {
            String[] told = Files.readString(folder.resolve("reader-" + number)).split("\n", -1);
            String[] words = told[2 * part].split(" ");
            for (int i = 0; i < met.length; i++) {
                met[i] += Long.parseLong(words[i]);
            }
            for (int i = met.length; i < words.length; i++) {
                String[] count = words[i].split("x");
                took[Integer.parseInt(count[0])] += Integer.parseInt(count[1]);
            }
            if (!told[2 * part + 1].isEmpty()) {
                System.out.println(told[2 * part + 1]);
            }
        }
        System.out.printf(
                "%s: read %,d times, %d errors, %d of mixed versions; half took at most %d ms, 99 of 100 %d ms, the longest %d ms%n",
                who, met[0], met[1], met[2], within(took, met[0] / 2), within(took, met[0] * 99 / 100), within(took, met[0]));
        return met[1] + met[2] == 0;
    }

    /** The milliseconds within which so many reads were done. */
    private static int within(int[] took, long reads) {
        long done = 0;
        for (int milliseconds = 0; milliseconds < took.length; milliseconds++) {
            done += took[milliseconds];
            if (done >= reads) {
                return milliseconds;
            }
        }
        return took.length;
    }
}
