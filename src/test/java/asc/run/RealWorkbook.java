package asc.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import asc.Books;
import asc.database.DuckDb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The national workbook of 2024-25, as published, through one whole night for all tests that ask what came of it. */
final class RealWorkbook {

    static final Path FILE = Path.of("..", "shared", "data", "ascof", "ascof_2024_25.ods");
    static final String COVENTRY = "E08000026";

    private static Path home;
    private static Connection published;
    private static Map<String, String> printed;

    private RealWorkbook() {}

    /** The published version, open to read; the test that asks is skipped where the workbook is not at hand. */
    static synchronized Connection published() throws Exception {
        assumeTrue(Files.exists(FILE), "the real workbook is not at hand: " + FILE);
        if (published == null) {
            home = Files.createTempDirectory("asc-real-workbook");
            Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(home)));
            Path inbox = Files.createDirectories(home.resolve("inbox/ascof"));
            Books.settled(Files.copy(FILE, inbox.resolve("ascof_2024_25.ods")));
            Files.writeString(home.resolve("asc.yaml"), "council: " + COVENTRY + "\n");
            Console night = Console.run("night", "--home", home.toString());
            assertThat(night.code()).as(night.out() + night.err()).isZero();
            published = DuckDb.openToRead(home.resolve("published/current/asc.duckdb"));
        }
        return published;
    }

    /** The home in which it was loaded, for commands that only read. */
    static synchronized Path home() throws Exception {
        published();
        return home;
    }

    /** What each cell shows, by {@code sheet!row!column}, read by nothing of the project. */
    static synchronized Map<String, String> printed() throws Exception {
        if (printed == null) {
            printed = Map.copyOf(PrintedCells.of(FILE));
        }
        return printed;
    }

    /** Rows of text, an empty cell as null. */
    static List<List<String>> rows(String sql) throws Exception {
        return rows(published(), sql);
    }

    static List<List<String>> rows(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    private static void delete(Path home) {
        try (Stream<Path> paths = Files.walk(home)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            System.err.println("A test's home is still there: " + home + " (" + e.getMessage() + ")");
        }
    }
}
