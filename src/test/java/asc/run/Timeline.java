package asc.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** When each step of a run ended, from the run's own log. */
record Timeline(List<Ended> steps) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** A step, and when it ended; the first entry is the start of the process. */
    record Ended(String step, Instant at) {}

    /** The steps told so far in the only log of a home; a table that was built is no step. */
    static Timeline of(TestHome home, Instant started) throws IOException {
        List<Ended> steps = new ArrayList<>(List.of(new Ended("nothing", started)));
        for (String line : lines(home.path().resolve("logs"))) {
            JsonNode event = JSON.readTree(line);
            String step = event.path("step").asString("");
            if (!step.isEmpty() && !step.contains(".")) {
                steps.add(new Ended(step, Instant.parse(event.path("at").asString())));
            }
        }
        return new Timeline(steps);
    }

    /** How often a step has been passed. */
    boolean has(String step) {
        return steps.stream().anyMatch(ended -> ended.step().equals(step));
    }

    /** The step before. */
    String before(String step) {
        return steps.get(index(step) - 1).step();
    }

    /** How long a step took, all that happened since the one before it. */
    Duration length(String step) {
        int index = index(step);
        return Duration.between(steps.get(index - 1).at(), steps.get(index).at());
    }

    private int index(String step) {
        return steps.stream().map(Ended::step).toList().indexOf(step);
    }

    /** A line that is still being written is for later. */
    private static List<String> lines(Path logs) throws IOException {
        if (!Files.isDirectory(logs)) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        try (Stream<Path> files = Files.list(logs)) {
            for (Path file : (Iterable<Path>) files.sorted()::iterator) {
                String text = Files.readString(file);
                text.substring(0, text.lastIndexOf('\n') + 1).lines().forEach(lines::add);
            }
        }
        return lines;
    }
}
