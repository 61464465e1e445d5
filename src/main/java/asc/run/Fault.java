package asc.run;

import asc.database.DuckDb;
import asc.problem.Problem;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** What people see of a fault of ours: never a stack trace, never a message that may hold what a cell holds. */
final class Fault {

    /** How systems say it, wherever in a message: the rest of that may hold what a cell holds. */
    private static final List<String> DISK_FULL =
            List.of("No space left on device", "Disk quota exceeded", "not enough space on the disk");

    /** How DuckDB says that it may not spill more, wherever in a message: the setting that it names is the one it was given. */
    private static final String SPILLED = "max_temp_directory_size";

    private Fault() {}

    /** A sentence, and where in our code it happened, for whoever mends it. */
    static String inWords(Throwable fault) {
        return "asc met a fault it did not expect, and stopped. What was loaded and published before is unchanged.\n  "
                + what(fault) + "\n  Where: " + where(fault)
                + "\n  If it happens again, report these lines; they hold nothing of the spreadsheets.";
    }

    static boolean isOfAFullDisk(Throwable fault) {
        String message = String.valueOf(fault.getMessage());
        return DISK_FULL.stream().anyMatch(message::contains);
    }

    /** A file system's message names a file and a reason, and is safe; any other may quote data. */
    static String what(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (isOfAFullDisk(cause)) {
                return "The disk that holds the home is full. Make room, then run it again: it makes good what is missing.";
            }
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof OutOfMemoryError) {
                return "Java's own memory did not suffice. It has 512 MB; with ASC_JAVA_OPTIONS=-Xmx1g, say, it has more.";
            }
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).contains(SPILLED)) {
                return "It has spilled to the disk as much as it may: what \"spill\" in asc.yaml says, or most of what was free.";
            }
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (DuckDb.isForLackOfMemory(cause)) {
                return "DuckDB may use no more memory: give it more with \"memory\" in asc.yaml.";
            }
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (String.valueOf(cause.getMessage()).startsWith("IO Error")) {
                return "DuckDB could not read or write one of its files in the home: is a disk full or not sound, or was a right taken away?";
            }
        }
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException missing && Rights.problem(missing).isPresent()) {
                Problem problem = Rights.problem(missing).get();
                return problem.what() + " " + problem.remedy();
            }
            if (cause instanceof FileSystemException || cause.getClass() == IOException.class) {
                return cause.getClass().getSimpleName() + ": " + cause.getMessage();
            }
        }
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.getClass().getName();
    }

    private static String where(Throwable fault) {
        Throwable root = fault;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return Arrays.stream(root.getStackTrace())
                .filter(frame -> frame.getClassName().startsWith("asc."))
                .limit(5)
                .map(frame -> frame.getFileName() + ":" + frame.getLineNumber())
                .collect(Collectors.joining(" < "));
    }
}
