package asc.run;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;

/** What the system does not let the account do that runs asc, in words: which folder or file, and what to ask for. */
final class Rights {

    private static final String READ_ONLY = "Read-only file system";

    /** How systems say it, when Java has no exception of its own for it. */
    private static final List<String> MISSING = List.of("Operation not permitted", "Permission denied", READ_ONLY);

    private Rights() {}

    /** True when a right is missing, or the disk is mounted read-only. */
    static boolean areMissing(IOException fault) {
        return fault instanceof AccessDeniedException
                || fault instanceof FileSystemException said
                        && MISSING.stream().anyMatch(String.valueOf(said.getReason())::contains);
    }

    /** What to do, so that the folder can be written; whatever else it may be that was in the way. */
    static String remedy(Path folder, IOException fault) {
        String message = String.valueOf(fault.getMessage());
        if (Fault.isOfAFullDisk(fault)) {
            return "The disk of " + folder + " is full: make room there.";
        }
        if (message.contains(READ_ONLY)) {
            return "The disk of " + folder + " is mounted read-only: let it be mounted so that it can be written.";
        }
        String account = account() + " must be allowed to write in " + folder + ".";
        return areMissing(fault) ? account : account + " The system says: " + reason(fault) + ".";
    }

    private static String account() {
        return "The account that runs asc (" + OpenRun.who() + ")";
    }

    private static String reason(IOException fault) {
        return fault instanceof FileSystemException said && said.getReason() != null
                ? said.getReason()
                : fault.getClass().getSimpleName();
    }

    /** What is wrong where something could not be written, made or read; empty where it is not for want of a right. */
    static Optional<Problem> problem(IOException fault) {
        if (!areMissing(fault) || ((FileSystemException) fault).getFile() == null) {
            return Optional.empty();
        }
        Path place = Path.of(((FileSystemException) fault).getFile());
        if (Files.exists(place) && !Files.isReadable(place)) {
            return Optional.of(
                    new Problem("asc cannot read " + place + ".", "", account() + " must be allowed to read it."));
        }
        String other = ((FileSystemException) fault).getOtherFile();
        Path folder = folder(place);
        // Of what cannot be moved it may be the one folder or the other.
        return Optional.of(problem(other != null && Files.isWritable(folder) ? folder(Path.of(other)) : folder, fault));
    }

    private static Path folder(Path place) {
        Path folder = place;
        while (!Files.isDirectory(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        return folder;
    }

    private static Problem problem(Path place, IOException fault) {
        boolean isFolder = Files.isDirectory(place);
        String what = "asc cannot write " + (isFolder ? "in the folder " : "the file ") + place + ".";
        return new Problem(what, "", remedy(isFolder ? place : place.getParent(), fault));
    }

    /** The same as a refusal of all that was asked; the fault itself where it is another. */
    static Refusal refusal(IOException fault) throws IOException {
        return refusal(problem(fault).orElseThrow(() -> fault));
    }

    private static Refusal refusal(Problem problem) {
        return new Refusal("Nothing was run, and nothing was changed.", problem);
    }

    /**
     * Looks whether a folder, or a file that is there, can be written. Only where the system says that it cannot is it tried.
     *
     * @throws Refusal when it cannot
     */
    static void mustWrite(Path place) throws Refusal {
        if (!Files.exists(place) || Files.isWritable(place)) {
            return;
        }
        try {
            if (Files.isDirectory(place)) {
                Files.delete(Files.createTempFile(place, ".written", ""));
            } else {
                FileChannel.open(place, StandardOpenOption.WRITE).close();
            }
        } catch (IOException cannot) {
            throw refusal(problem(place, cannot));
        }
    }
}
