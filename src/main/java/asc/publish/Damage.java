package asc.publish;

import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import tools.jackson.core.JacksonException;

/** Which files of a version are not as it says they are. The look is cheap: at names and sizes, not at what the files hold. */
final class Damage {

    /** A disk that lost one file has often lost many. */
    private static final int NAMED = 3;

    private final Path folder;
    private final Map<String, String> words = new LinkedHashMap<>();

    private Damage(Path folder) {
        this.folder = folder;
    }

    static Damage in(Path folder) throws IOException {
        Damage damage = new Damage(folder);
        damage.look();
        return damage;
    }

    private void look() throws IOException {
        try {
            VersionFile.read(folder);
        } catch (Refusal damaged) {
            words.put(VersionFile.NAME, "is missing, damaged or of another version");
        }
        try {
            for (Map.Entry<String, Long> file : DataPackage.sizes(folder).entrySet()) {
                compare(file.getKey(), file.getValue());
            }
        } catch (JacksonException | NoSuchFileException damaged) {
            words.put(DataPackage.NAME, "is missing or cannot be read");
        }
    }

    private void compare(String name, long bytes) throws IOException {
        Path file = folder.resolve(name);
        if (!Files.isRegularFile(file)) {
            words.put(name, "is missing");
        } else if (Files.size(file) != bytes) {
            words.put(name, String.format(Locale.UK, "has %,d bytes, not %,d", Files.size(file), bytes));
        }
    }

    /** Whether the database is there, and nothing that says what it holds is damaged. */
    boolean sparesTheDatabase() {
        return List.of(VersionFile.NAME, DataPackage.NAME, Publication.DATABASE).stream()
                .noneMatch(words::containsKey);
    }

    /** What is wrong, in a sentence; empty when nothing is. */
    Optional<String> sentence() {
        if (words.isEmpty()) {
            return Optional.empty();
        }
        List<String> said = new ArrayList<>();
        words.entrySet().stream().limit(NAMED).forEach(file -> said.add(file.getKey() + " " + file.getValue()));
        if (words.size() > NAMED) {
            said.add("and " + (words.size() - NAMED) + " more files are not as they were");
        }
        return Optional.of("Version " + folder.getFileName().toString().substring(1) + " is damaged: "
                + String.join("; ", said) + ".");
    }
}
