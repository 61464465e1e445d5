package asc.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What was found well stays well until a job, a query, a fact or the program changes: it is written beside the program what was, so that
 * asking again takes no time.
 */
final class CheckedBefore {

    private final Path file = Project.code().resolveSibling("asc.checked");
    private final String fingerprint;

    CheckedBefore(Project project) throws IOException {
        this.fingerprint = Fingerprint.of(project);
    }

    /** What was said when all was well; empty when it has not been found so. */
    Optional<String> verdict() throws IOException {
        if (!isKept() || !Files.isRegularFile(file)) {
            return Optional.empty();
        }
        List<String> lines = Files.readAllLines(file);
        return lines.size() == 2 && lines.get(0).equals(fingerprint) ? Optional.of(lines.get(1)) : Optional.empty();
    }

    void keep(String verdict) {
        try {
            if (isKept()) {
                Files.write(file, List.of(fingerprint, verdict));
            }
        } catch (IOException notOurs) {
            // Where the program lies in a folder that cannot be written, it is checked each time.
        }
    }

    /** Classes that were just compiled, as in a test, have no fingerprint. */
    private static boolean isKept() {
        return Files.isRegularFile(Project.code());
    }
}
