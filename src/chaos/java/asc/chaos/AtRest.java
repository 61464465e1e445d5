package asc.chaos;

import asc.database.DuckDb;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A home in which nothing runs: every row of its tables, and its files by name.
 *
 * @param working the working warehouse
 * @param published the version in force; it holds nothing where there is none
 * @param files the names of files by the folder they are in
 */
record AtRest(Contents working, Contents published, Map<String, List<String>> files) {

    /** The byte of the lock's file that a run locks. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final List<String> FOLDERS = List.of("inbox", "refused", "restricted", "published/current");

    static AtRest of(Home home) throws IOException, SQLException {
        Map<String, List<String>> files = new TreeMap<>();
        for (String folder : FOLDERS) {
            files.put(folder, home.files(folder));
        }
        files.put(
                "outbox", // whatever the day
                home.files("outbox").stream()
                        .map(name -> name.substring(name.indexOf('/') + 1))
                        .distinct() // a clock that went back made another day of it
                        .toList());
        files.put("what nobody shall see", leftBehind(home));
        return new AtRest(Contents.of(home.warehouse()), published(home), files);
    }

    /** Hidden names among the versions, and a file that names another version than the one in force. */
    private static List<String> leftBehind(Home home) throws IOException {
        List<String> left = new ArrayList<>(home.names("published"));
        left.removeIf(name -> !name.startsWith("."));
        Path current = home.published().resolve("current");
        if (Files.isSymbolicLink(current)
                && !Files.readString(home.published().resolve("current.txt"))
                        .strip()
                        .equals(Files.readSymbolicLink(current).toString())) {
            left.add("current.txt");
        }
        return left;
    }

    /** What the version in force holds. */
    static Contents published(Home home) throws SQLException {
        Path database = home.published().resolve("current/asc.duckdb");
        return Files.exists(database) ? Contents.of(database) : new Contents(Map.of());
    }

    /** How many rows another has that this has not. */
    int lost(AtRest other) {
        return sum(other.working.beyond(working)) + sum(other.published.beyond(published));
    }

    /** How many rows this has that another has not. */
    int surplus(AtRest other) {
        return sum(working.beyond(other.working)) + sum(published.beyond(other.published));
    }

    /** In words, wherever this is not as another; empty when nothing differs. */
    List<String> differences(AtRest other) {
        List<String> differences = new ArrayList<>();
        tell(differences, "lost, working", other.working.beyond(working));
        tell(differences, "lost, published", other.published.beyond(published));
        tell(differences, "too many, working", working.beyond(other.working));
        tell(differences, "too many, published", published.beyond(other.published));
        working.tablesOfOneOnly(other.working).forEach(table -> differences.add("table " + table));
        published.tablesOfOneOnly(other.published).forEach(table -> differences.add("published table " + table));
        for (Map.Entry<String, List<String>> folder : files.entrySet()) {
            List<String> theirs = other.files.get(folder.getKey());
            if (!folder.getValue().equals(theirs)) {
                differences.add(folder.getKey() + " holds " + folder.getValue() + ", not " + theirs);
            }
        }
        return differences;
    }

    /** Whether a home's lock can be had, as it must be when nothing runs. */
    static boolean isFree(Home home) throws IOException {
        try (FileChannel channel = FileChannel.open(
                        home.path().resolve("restricted/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false)) {
            return lock != null;
        }
    }

    /** The runs that the log says are running still. */
    static int unfinishedRuns(Home home) throws SQLException {
        try (Connection connection = DuckDb.openToRead(home.warehouse())) {
            return Contents.strings(connection, "select run_id from log.run where verdict = 'running'")
                    .size();
        }
    }

    private static void tell(List<String> differences, String what, Map<String, Integer> rows) {
        rows.forEach((table, count) -> differences.add(what + ": " + count + " rows of " + table));
    }

    private static int sum(Map<String, Integer> rows) {
        return rows.values().stream().mapToInt(Integer::intValue).sum();
    }
}
