package asc.run;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/**
 * A folder in which nothing can be written until it is closed: for an ordinary account by its mode, and for root, whom no mode binds, by the
 * mark that says it is immutable. Where neither can be done the test is skipped.
 */
final class Unwritable implements AutoCloseable {

    private final Path folder;
    private final Set<PosixFilePermission> before;
    private final boolean isMarked;

    private Unwritable(Path folder, Set<PosixFilePermission> before, boolean isMarked) {
        this.folder = folder;
        this.before = before;
        this.isMarked = isMarked;
    }

    static Unwritable folder(Path folder) throws IOException, InterruptedException {
        assumeTrue(!System.getProperty("os.name").startsWith("Windows"), "Windows has rights of another kind");
        Set<PosixFilePermission> before = Files.getPosixFilePermissions(folder);
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-x------"));
        if (!canBeWritten(folder)) {
            return new Unwritable(folder, before, false);
        }
        Files.setPosixFilePermissions(folder, before);
        assumeTrue(marks("+i", folder), "Only where chattr can bind root");
        return new Unwritable(folder, before, true);
    }

    private static boolean canBeWritten(Path folder) {
        try {
            Files.delete(Files.createTempFile(folder, "written", ""));
            return true;
        } catch (IOException cannot) {
            return false;
        }
    }

    private static boolean marks(String mark, Path folder) throws InterruptedException {
        try {
            return new ProcessBuilder("chattr", mark, folder.toString())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException noSuchCommand) {
            return false;
        }
    }

    @Override
    public void close() throws IOException, InterruptedException {
        if (isMarked) {
            marks("-i", folder);
        } else {
            Files.setPosixFilePermissions(folder, before);
        }
    }
}
