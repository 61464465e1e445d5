package asc.run;

import asc.database.DuckDb;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Another process that reads the version in force over and over, as a dashboard does. Prints one line for each read. */
final class PublishedReader {

    private static final String JOINED = """
            select count(*) from marts.ascof_outcome as outcome
            join reference.measure using (measure_id)
            join log.file as file on file.verdict = 'loaded'
            join marts.ascof_benchmark using (measure_id, area_code, period_end, cohort)
            """;

    private PublishedReader() {}

    /** @param arguments the folder of the published versions, and a file whose appearance ends the reading */
    public static void main(String[] arguments) throws Exception {
        Path published = Path.of(arguments[0]);
        do {
            System.out.println(read(published));
        } while (!Files.exists(Path.of(arguments[1])));
    }

    /** The version that was read, or what was wrong with it. */
    private static String read(Path published) {
        // Opened by the one name readers know; the run in its log then says which version it is.
        try (Connection reader = DuckDb.openToRead(published.resolve("current/asc.duckdb"))) {
            String run = Tables.rows(reader, "select max(run_id) from log.run").get(0);
            List<String> wrong = new ArrayList<>();
            JsonNode version = versionOf(published, run);
            for (JsonNode table : version.path("tables")) {
                String name = table.path("table").asString();
                String rows =
                        Tables.rows(reader, "select count(*) from " + name).get(0);
                if (!rows.equals(table.path("rows").asString())) {
                    wrong.add(name + " has " + rows + " rows");
                }
            }
            if (Tables.rows(reader, JOINED).get(0).equals("0")) {
                wrong.add("nothing joins");
            }
            return wrong.isEmpty() ? "v" + version.path("version").asInt() : "not whole: " + wrong;
        } catch (SQLException | IOException failed) {
            return "failed: " + failed.getMessage();
        }
    }

    /** What {@code version.json} says of the version that a run made. */
    private static JsonNode versionOf(Path published, String run) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        try (DirectoryStream<Path> folders = Files.newDirectoryStream(published, "v*")) {
            for (Path folder : folders) {
                JsonNode version = json.readTree(Files.readString(folder.resolve("version.json")));
                if (version.path("job").asString().equals(run)) {
                    return version;
                }
            }
        }
        throw new IOException("No version says it was made by run " + run + ".");
    }
}
