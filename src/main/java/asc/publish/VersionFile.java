package asc.publish;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.OptionalInt;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads and writes {@code version.json}. Its order is the record's, so that two of them can be compared line by line. */
final class VersionFile {

    static final String NAME = "version.json";

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private VersionFile() {}

    static void write(Path folder, Version version) throws IOException {
        Files.writeString(folder.resolve(NAME), JSON.writeValueAsString(version) + "\n");
    }

    static Version read(Path folder) throws IOException, Refusal {
        Path file = folder.resolve(NAME);
        try {
            Version version = JSON.readValue(Files.readAllBytes(file), Version.class);
            if (version != null && isOf(folder, version)) { // The text "null" is JSON too.
                return version;
            }
        } catch (JacksonException | NoSuchFileException unreadable) {
            // Said below.
        }
        throw new Refusal(
                "The version in " + folder + " cannot be read.",
                new Problem(
                        "Its " + NAME + " is missing, damaged or of another version.",
                        file.toString(),
                        "Put the file back from a backup, or delete the whole folder if another version is in force."));
    }

    /** A folder that somebody copied or renamed still holds the version that it says, and is none of its new number. */
    private static boolean isOf(Path folder, Version version) {
        OptionalInt named = VersionName.number(folder.getFileName().toString());
        return named.isEmpty() || named.getAsInt() == version.version();
    }
}
