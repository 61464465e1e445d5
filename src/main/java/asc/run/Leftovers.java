package asc.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** Whatever runs that died have left in the folder for what is temporary: only the holder of the lock works there, and it has not begun. */
final class Leftovers {

    private Leftovers() {}

    /** Deletes it; gives how many files and folders that were. */
    static int sweep(Path temporary) throws IOException {
        try (Stream<Path> paths = Files.walk(temporary)) {
            return (int) paths.sorted(Comparator.reverseOrder())
                    .filter(path -> !path.equals(temporary))
                    .filter(Leftovers::delete)
                    .count();
        }
    }

    /** A file that Windows says is open, and the folder it is in, are left for another time. */
    private static boolean delete(Path path) {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException inUse) {
            return false;
        }
    }
}
