package asc.run;

import asc.problem.Problem;
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
    private final List<Problem> waiting = new ArrayList<>();

    Outbox(Path outbox) {
        this.outbox = outbox;
    }

    /** Copies a version's workbooks to the day's folder, where nobody sees them yet. One that cannot be is no reason to publish nothing. */
    void prepare(int version, List<Path> workbooks) throws IOException {
        Path folder = outbox.resolve(LocalDate.now(Words.ZONE).toString());
        for (Path workbook : workbooks) {
            Path prepared = folder.resolve(".v" + version + "-" + workbook.getFileName());
            try {
                Files.createDirectories(folder);
                Files.copy(workbook, prepared, StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException notWritten) {
                if (Files.exists(prepared)) {
                    Files.delete(prepared); // Half a workbook must not be handed out.
                }
                waits(
                        workbook.getFileName().toString(),
                        folder,
                        "Make room there, or let this account write there. Until the next version it lies in the folder of this one, in "
                                + "home/published.");
            }
        }
    }

    /**
     * Hands out what was prepared for the version in force, and clears away what was for any other. What cannot take its place, since
     * somebody has the earlier one open, stays prepared.
     *
     * @return where the workbooks are that were handed out
     */
    List<Path> handOut(Optional<Integer> inForce) throws IOException {
        List<Path> handedOut = new ArrayList<>();
        for (Path file : files()) {
            Matcher prepared = PREPARED.matcher(file.getFileName().toString());
            if (!prepared.matches()) {
                continue;
            }
            try {
                if (inForce.equals(Optional.of(Integer.valueOf(prepared.group(1))))) {
                    Path place = file.resolveSibling(prepared.group(2));
                    handedOut.add(Files.move(file, place, StandardCopyOption.REPLACE_EXISTING));
                } else {
                    Files.delete(file);
                }
            } catch (IOException held) {
                waits(
                        prepared.group(2),
                        file.getParent(),
                        "Somebody has the earlier one open, or this account may not write there. When that is mended, the next night "
                                + "hands it out; until then it lies in home/published/current.");
            }
        }
        return handedOut;
    }

    private void waits(String workbook, Path folder, String remedy) {
        waiting.add(new Problem(workbook + " could not be put into the outbox.", folder.toString(), remedy));
    }

    /** What could not be handed out since this was asked last. */
    List<Problem> waiting() {
        List<Problem> told = List.copyOf(waiting);
        waiting.clear();
        return told;
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
