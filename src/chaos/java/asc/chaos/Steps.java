package asc.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The steps that a run has told of when each had ended.
 *
 * @param begun whether the run had begun its log
 * @param names in order; a table that was built is none
 */
record Steps(boolean begun, List<String> names) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Of the run whose log is not among those before. */
    static Steps of(Home home, Set<String> logsBefore) throws IOException {
        List<String> names = new ArrayList<>();
        boolean begun = false;
        for (String log : home.files("logs")) {
            if (!logsBefore.contains(log)) {
                begun = true;
                for (String line : Files.readAllLines(home.path().resolve("logs").resolve(log))) {
                    String step = step(line);
                    if (!step.isEmpty() && !step.contains(".")) {
                        names.add(step);
                    }
                }
            }
        }
        return new Steps(begun, names);
    }

    /** The step in which a run ended, when it usually goes through these. */
    String endedIn(Steps usual) {
        if (!begun) {
            return "start";
        }
        return names.size() < usual.names.size() ? usual.names.get(names.size()) : "end";
    }

    /** The step of a line; empty when it names none, or was not written to its end. */
    static String step(String line) {
        try {
            return JSON.readTree(line).path("step").asString("");
        } catch (JacksonException unfinished) {
            return "";
        }
    }

    static Set<String> logs(Home home) throws IOException {
        return Set.copyOf(home.files("logs"));
    }
}
