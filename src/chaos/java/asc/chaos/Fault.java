package asc.chaos;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Something that goes wrong at one call.
 *
 * @param what as faults.c names it
 * @param call the kind of call, as faults.c names it
 * @param count which of all the calls of that kind on files of that name it is, from 1
 * @param file the file's path below the home, with a star for whatever is another in each run
 * @param step the step in which it is when nothing goes wrong
 * @param which whether it is the step's first such call or its last
 */
record Fault(String what, String call, int count, String file, String step, String which) {

    /** A name by which it is known again in another run. */
    String name() {
        return what + " at the " + which + " " + call + " of " + file + " in " + step;
    }

    /** A file that somebody sent is not any more what it was. */
    boolean changesAFile() {
        return what.equals("cut") || what.equals("replaced");
    }

    /** A file that was sent, or the copy of it that is read: without it the night goes on, and may publish what the others say. */
    boolean isOfASentFile() {
        return file.startsWith("inbox/") || file.startsWith("restricted/tmp/arrived-");
    }

    /** What a process is started with so that it meets the fault. */
    Map<String, String> environment(Path library, Home home, Path notes) {
        Map<String, String> environment = new LinkedHashMap<>(preloaded(library, home, notes));
        environment.put("ASC_FAULT", what + ":" + call + ":" + count + ":" + file);
        return environment;
    }

    /** What a process is started with so that each of its calls is noted. */
    static Map<String, String> preloaded(Path library, Home home, Path notes) {
        return Map.of(
                "LD_PRELOAD",
                library.toString(),
                "ASC_FAULT_BELOW",
                home.path().toString(),
                "ASC_FAULT_NOTES",
                notes.toString());
    }
}
