package asc.run;

import asc.inbox.Inbox;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A home of its own in the restricted folder, in which something is tried: a copy of the working warehouse, and the files of the inbox and the
 * archive under second names. Whatever is done there is gone when it is closed; what a kill leaves, the next run sweeps.
 */
final class PlanCopy implements AutoCloseable {

    private static final String NAME = "plan-";

    private final Home original;
    private final Home copy;

    /**
     * Makes it. The caller holds the original's lock.
     *
     * @param reprocesses whether files of the archive are loaded again
     * @throws Refusal when the disk has no room for it
     */
    PlanCopy(Home original, boolean reprocesses) throws IOException, Refusal {
        this(original, true, reprocesses);
    }

    /** One with an empty warehouse, and the files of the archive. */
    static PlanCopy empty(Home original) throws IOException, Refusal {
        return new PlanCopy(original, false, true);
    }

    private PlanCopy(Home original, boolean withWarehouse, boolean withArchive) throws IOException, Refusal {
        this.original = original;
        sweep(original.temporary());
        DiskSpace.mustHoldACopyOf(original);
        this.copy = new Home(
                original.temporary().resolve(NAME + ProcessHandle.current().pid()));
        try {
            Files.createDirectory(copy.path());
            Home.closeFolder(copy.path());
            copy.prepare();
            if (withWarehouse) {
                copyWarehouse();
            }
            fill(withArchive);
        } catch (IOException | Refusal fault) {
            close();
            throw fault;
        }
    }

    Home home() {
        return copy;
    }

    /** Where a path of the original stands in the copy; one that lies elsewhere stays as it is. */
    Path inCopy(Path path) {
        return path.startsWith(original.path())
                ? copy.path().resolve(original.path().relativize(path))
                : path;
    }

    @Override
    public void close() throws IOException {
        delete(copy.path());
    }

    private void copyWarehouse() throws IOException {
        Path warehouse = original.warehouse();
        for (Path file : List.of(warehouse, wal(warehouse), original.keys().path())) {
            copy(file);
        }
        copy.closeToOthers();
        for (Path file : new Inbox(original.path()).everything()) {
            link(file);
        }
    }

    private void copy(Path file) throws IOException {
        if (Files.exists(file)) {
            Files.copy(file, inCopy(file));
        }
    }

    private void fill(boolean withArchive) throws IOException {
        copy(original.settings());
        Path archive = original.restricted().resolve("archive");
        if (withArchive && Files.isDirectory(archive)) {
            try (Stream<Path> files = Files.list(archive)) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    link(file);
                }
            }
        }
    }

    /** A log that a run which died left beside the warehouse belongs to it. */
    private static Path wal(Path warehouse) {
        return warehouse.resolveSibling(warehouse.getFileName() + ".wal");
    }

    /** A second name costs nothing, and taking it away leaves the first; where the file system has none, it is copied. */
    private void link(Path file) throws IOException {
        Path target = inCopy(file);
        Files.createDirectories(target.getParent());
        try {
            Files.createLink(target, file);
        } catch (UnsupportedOperationException | FileSystemException noSecondName) {
            Files.copy(file, target, LinkOption.NOFOLLOW_LINKS, StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    private static void sweep(Path temporary) throws IOException {
        try (Stream<Path> paths = Files.list(temporary)) {
            for (Path path : paths.filter(path -> path.getFileName().toString().startsWith(NAME))
                    .toList()) {
                delete(path);
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                try {
                    Files.delete(path);
                } catch (FileSystemException inUse) {
                    // The library that this process runs is in use on Windows; the next run sweeps it.
                }
            }
        }
    }
}
