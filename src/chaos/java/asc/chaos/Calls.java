package asc.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The calls on files that a run has made, and what can go wrong at them: at the first and the last of each kind on each file in each step. */
final class Calls {

    /** Digests, numbers of processes, times, versions. */
    private static final String OF_A_RUN = "[0-9a-f]{16,}|[0-9]+";

    private static final String STARTING = "start";
    private static final String ENDING = "end";

    /** A kind of call on a file in a step, and which of the run's such calls are its first and last. */
    private record Place(String call, String file, String step) {}

    private final Map<Place, int[]> places = new LinkedHashMap<>();

    private Calls() {}

    /**
     * Reads the notes that faults.c has made of a whole run.
     *
     * @param log the run's own log: each of its lines is one call
     */
    static Calls read(Path notes, Path log) throws IOException {
        List<String> told = steps(log);
        Calls calls = new Calls();
        Map<String, Integer> counts = new HashMap<>();
        int lines = 0;
        boolean begun = false;
        for (String note : Files.readAllLines(notes)) {
            String call = note.substring(0, note.indexOf('\t'));
            String path = note.substring(note.indexOf('\t') + 1);
            String file = path.replaceAll(OF_A_RUN, "*");
            boolean isLog = path.equals("logs/" + log.getFileName());
            begun |= isLog;
            int count = counts.merge(call + " " + file, 1, Integer::sum);
            String step = !begun ? STARTING : lines < told.size() ? told.get(lines) : ENDING;
            int[] ends = calls.places.computeIfAbsent(new Place(call, file, step), place -> new int[] {count, count});
            ends[1] = count;
            lines += isLog && call.equals("write") ? 1 : 0;
        }
        return calls;
    }

    /** For each line of a log the step that it tells of, or, when it tells of none, the next one. */
    private static List<String> steps(Path log) throws IOException {
        List<String> steps = new ArrayList<>();
        String next = ENDING;
        List<String> lines = Files.readAllLines(log);
        for (int i = lines.size() - 1; i >= 0; i--) {
            String step = Steps.step(lines.get(i));
            next = step.isEmpty() || step.contains(".") ? next : step;
            steps.add(0, next);
        }
        return steps;
    }

    /** Every fault; the first calls come before the last ones. */
    List<Fault> faults() {
        List<Fault> faults = new ArrayList<>();
        Set<String> steps = new LinkedHashSet<>();
        places.forEach((place, ends) -> {
            if (steps.add(place.step())) {
                faults.add(fault("back", place, ends[0], "first"));
            }
            whats(place).forEach(what -> faults.add(fault(what, place, ends[0], "first")));
        });
        places.forEach((place, ends) -> {
            if (ends[1] > ends[0]) {
                whats(place).forEach(what -> faults.add(fault(what, place, ends[1], "last")));
            }
        });
        return faults;
    }

    private static Fault fault(String what, Place place, int count, String which) {
        return new Fault(what, place.call(), count, place.file(), place.step(), which);
    }

    private static List<String> whats(Place place) {
        boolean isSent = place.file().startsWith("inbox/ponds/");
        return switch (place.call()) {
            case "read" -> isSent ? List.of("broken", "cut", "replaced") : List.of("broken");
            case "write" -> List.of("full");
            case "make" -> List.of("full", "closed");
            case "sync" -> List.of("broken");
            case "open" -> isSent ? List.of("closed", "cut", "replaced") : List.of("closed");
            default -> List.of("closed");
        };
    }
}
