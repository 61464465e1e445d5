package asc.bench;

import asc.database.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What a night costs when a month is added to a warehouse of few months and of many. The landing is made by SQL, so the reading of the
 * spreadsheets, which is the same whatever is kept, is not in it. Run it from the project's folder once asc is built:
 * {@code java -cp "target/asc.jar:target/lib/*" src/bench/java/asc/bench/Growth.java 2 24}.
 */
public final class Growth {

    private static final Path BENCH = Path.of("src/bench/growth");

    private final Path home;
    private final Path project;

    private Growth(Path folder) throws IOException {
        this.home = Files.createDirectories(folder.resolve("home"));
        this.project = Files.createDirectories(folder.resolve("project"));
    }

    /** @param arguments how many months are kept, once for each measurement */
    public static void main(String[] arguments) throws Exception {
        for (String months : arguments) {
            Path folder = Files.createTempDirectory("asc-growth-");
            try {
                new Growth(folder).measure(Integer.parseInt(months));
            } finally {
                delete(folder);
            }
        }
    }

    private void measure(int months) throws Exception {
        copy(Path.of("sql"), project.resolve("sql"), path -> path.startsWith("types")
                || path.startsWith("migrations")
                || path.startsWith("reference")
                || path.endsWith("area_given.sql"));
        copy(BENCH.resolve("sql"), project.resolve("sql"), path -> true);
        copy(BENCH.resolve("jobs"), project.resolve("jobs"), path -> true);
        night();
        for (int month = 0; month < months; month++) {
            land(month);
        }
        System.out.printf("%d months at once: %s%n", months, night());
        for (int month = months; month < months + 2; month++) {
            land(month);
            System.out.printf("one month more than %d: %s%n", month, night());
        }
        System.out.printf("nothing new: %s%n", night());
    }

    /** Runs a night in a process of its own; gives its seconds, its peak of memory and its steps. */
    private String night() throws Exception {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:+UseSerialGC",
                        "-Dasc.project=" + project,
                        "-jar",
                        "target/asc.jar",
                        "night",
                        "--quiet",
                        "--home",
                        home.toString())
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("said.txt").toFile())
                .start();
        long peak = 0;
        double processor = 0;
        while (process.isAlive()) {
            peak = Math.max(peak, peakOf(process.pid()));
            processor = Math.max(processor, processorSecondsOf(process.toHandle()));
            Thread.sleep(50);
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException(Files.readString(home.resolve("said.txt")));
        }
        return "%.1f s, %.1f s of processor, %d MB of memory, files %d MB and %d MB; %s"
                .formatted(seconds, processor, peak / 1024, megabytes("restricted/working.duckdb"),
                        megabytes("published/current/asc.duckdb"), steps());
    }

    /** What a busy machine does not lengthen as much as the time by the clock. */
    private static double processorSecondsOf(ProcessHandle process) {
        return process.info().totalCpuDuration().map(Duration::toMillis).orElse(0L) / 1000.0;
    }

    private static long peakOf(long process) {
        try (Stream<String> lines = Files.lines(Path.of("/proc/" + process + "/status"))) {
            return lines.filter(line -> line.startsWith("VmHWM"))
                    .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException | RuntimeException gone) {
            return 0;
        }
    }

    private long megabytes(String file) throws IOException {
        Path path = home.resolve(file);
        return Files.exists(path) ? Files.size(path) / 1_000_000 : 0;
    }

    private String steps() throws SQLException {
        try (Connection connection = DuckDb.openToRead(home.resolve("restricted/working.duckdb"));
                Statement statement = connection.createStatement();
                ResultSet steps = statement.executeQuery(
                        "select step || ' ' || round(milliseconds / 1000, 1) from log.step where run_id = (select max(run_id)"
                                + " from log.run) and milliseconds >= 100 order by started_at, step")) {
            StringBuilder text = new StringBuilder();
            while (steps.next()) {
                text.append(text.isEmpty() ? "" : ", ").append(steps.getString(1));
            }
            return text.toString();
        }
    }

    private void land(int month) throws Exception {
        LocalDate edition = LocalDate.of(2024, 1, 1).plusMonths(month);
        try (Connection connection = DuckDb.open(
                        home.resolve("restricted/working.duckdb"),
                        "1GB",
                        2,
                        home.resolve("restricted/tmp"),
                        Path.of("sql"));
                Statement statement = connection.createStatement()) {
            statement.execute("set variable edition = '" + edition + "'");
            statement.execute("create temp table council as from read_csv('sql/reference/area.csv', all_varchar = true)"
                    + " where area_kind = 'council'");
            for (String query : Files.readString(BENCH.resolve("month.sql"))
                    .replace("{texts}", columns(20, "'Some text of column {i} ' || hash(i, {i}) % 5000 as text_{i}"))
                    .replace("{dates}", columns(8, "strftime(date '2000-01-01' + (hash(i, {i}) % 9000)::integer, '%d/%m/%Y') as date_{i}"))
                    .replace("{numbers}", columns(8, "(hash(i, {i}) % 1000)::varchar as number_{i}"))
                    .replace("{flags}", columns(6, "if(hash(i, {i}) % 2 = 0, 'Y', 'N') as flag_{i}"))
                    .replace("{rating_texts}", columns(9, "'Text of column {i} ' || hash(i // 6, {i}) % 9000 as text_{i}"))
                    .split(";\\s*\\n")) {
                // The log's tables are there; landing's are made like their first rows.
                statement.execute("create table if not exists "
                        + query.substring(query.indexOf("insert into ") + 12).replaceFirst(" by name| \\(.*\\)", " as")
                        + " limit 0");
                statement.execute(query);
            }
        }
    }

    private static String columns(int count, String pattern) {
        return IntStream.range(0, count)
                .mapToObj(i -> pattern.replace("{i}", Integer.toString(i)))
                .collect(Collectors.joining(", "));
    }

    private static void copy(Path from, Path to, java.util.function.Predicate<Path> wanted) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.filter(Files::isRegularFile)
                    .filter(path -> wanted.test(from.relativize(path)))
                    .toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                Files.createDirectories(target.getParent());
                Files.copy(path, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
