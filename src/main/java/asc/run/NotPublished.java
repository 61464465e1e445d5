package asc.run;

import asc.database.DuckDb;
import asc.model.Room;
import asc.problem.Nearest;
import asc.query.QueryParser;
import asc.query.SqlFile;
import asc.query.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Why a query finds no table of a name: it may well be there, and not be published. */
final class NotPublished {

    private static final Set<String> NEVER = Set.of(Room.STAGING.schema(), Room.LANDING.schema());

    private final Project project;
    private final Home home;
    private final Set<String> published = new TreeSet<>();

    /** @param connection the published version */
    NotPublished(Project project, Home home, Connection connection) throws SQLException {
        this.project = project;
        this.home = home;
        try (Statement statement = connection.createStatement();
                ResultSet tables = statement.executeQuery(
                        "select schema_name || '.' || table_name from duckdb_tables() where not internal")) {
            while (tables.next()) {
                published.add(tables.getString(1));
            }
        }
    }

    /** Sentences about the first table that a query reads and that is not published; empty when all it reads is. */
    Optional<String> of(String sql) throws SQLException, IOException {
        try (Connection parsing = DuckDb.inMemory();
                QueryParser parser = new QueryParser(parsing)) {
            Set<TableName> reads = parser.parse(new SqlFile(Path.of("query.sql"), "", sql), unread -> {})
                    .map(query -> query.reads())
                    .orElse(Set.of());
            for (TableName table : reads) {
                boolean isOurs = Room.of(table.schema()).isPresent();
                if (isOurs && !published.contains(table.toString())) {
                    return Optional.of(about(table));
                }
            }
            return Optional.empty();
        }
    }

    private String about(TableName table) throws IOException {
        Path file = project.sql().resolve(table.schema()).resolve(table.table() + ".sql");
        boolean isOfTheWorkingWarehouse = NEVER.contains(table.schema()) || Files.exists(file);
        if (!isOfTheWorkingWarehouse) {
            return "There is no table " + table + ". "
                    + Nearest.sentence(table.toString(), published, "asc query \"show all tables\" lists them.");
        }
        return "The table " + table + " is not in the published version" + why(file) + ".\n"
                + "  That holds only reference, warehouse (without people), measures, marts and log.\n"
                + "  How a file's rows are read: " + typed("preview JOB FILE") + "\n"
                + "  The working warehouse, which has everything and is restricted: "
                + typed("query --working \"select …\"");
    }

    private String why(Path file) throws IOException {
        if (!Files.exists(file)) {
            return "";
        }
        return Files.readAllLines(file).stream()
                        .takeWhile(line -> line.startsWith("--"))
                        .anyMatch(line -> line.startsWith("-- restricted"))
                ? ": it holds people"
                : " yet: the next night makes it";
    }

    private String typed(String command) {
        return new Invocation(project, home).of(command);
    }
}
