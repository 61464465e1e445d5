package asc.publish;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** {@code switches.jsonl}: a line for each time that somebody put a version in force by hand. */
public final class Switches {

    static final String NAME = "switches.jsonl";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /**
     * One version put in force instead of another.
     *
     * @param from the version in force before; 0 when there was none
     * @param to the version in force since
     */
    public record Switch(Instant at, int from, int to, String who, String why) {}

    private final Path file;

    Switches(Path published) {
        this.file = published.resolve(NAME);
    }

    /** On a line of its own, though a full disk may have cut the last one short. */
    void note(Switch done) throws IOException {
        boolean cutShort = Files.exists(file) && !Files.readString(file).endsWith("\n");
        Files.writeString(
                file,
                (cutShort ? "\n" : "") + JSON.writeValueAsString(done) + "\n",
                StandardCharsets.UTF_8,
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND,
                StandardOpenOption.DSYNC);
    }

    /** All of them, oldest first. A line that a power cut left unfinished is passed over. */
    public List<Switch> list() throws IOException {
        List<Switch> switches = new ArrayList<>();
        for (String line : Files.exists(file) ? Files.readAllLines(file) : List.<String>of()) {
            try {
                switches.add(JSON.readValue(line, Switch.class));
            } catch (JacksonException unfinished) {
                continue;
            }
        }
        return switches;
    }
}
