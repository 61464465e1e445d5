package asc.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Where people find the day's workbooks. They are prepared under hidden names before their version is in force and handed out
 * after it is, so that a kill between the two loses none and hands out none too early.
 */
final class Outbox {

    private static final Pattern PREPARED = Pattern.compile("\\.v(\\d{1,9})-(.+)");

    private final Path outbox;

    Outbox(Path outbox) {
        this.outbox = outbox;
    }

    /** Copies a version's workbooks to the day's folder, where nobody sees them yet. */
    void prepare(int version, List<Path> workbooks) throws IOException {
        Path folder =
                Files.createDirectories(outbox.resolve(LocalDate.now(Words.ZONE).toString()));
        for (Path workbook : workbooks) {
            Files.copy(
                    workbook,
                    folder.resolve(".v" + version + "-" + workbook.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /**
     * Hands out what was prepared for the version in force, and clears away what was for any other.
     *
     * @return where the workbooks are that were handed out
     */
    List<Path> handOut(Optional<Integer> inForce) throws IOException {
        List<Path> handedOut = new ArrayList<>();
        for (Path file : files()) {
            Matcher prepared = PREPARED.matcher(file.getFileName().toString());
            if (prepared.matches() && inForce.equals(Optional.of(Integer.valueOf(prepared.group(1))))) {
                handedOut.add(
                        Files.move(file, file.resolveSibling(prepared.group(2)), StandardCopyOption.REPLACE_EXISTING));
            } else if (prepared.matches()) {
                Files.delete(file);
            }
        }
        return handedOut;
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(outbox)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(outbox, 2)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
