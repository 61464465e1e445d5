package asc.run;

import asc.problem.Problem;
import asc.problem.Refusal;
import asc.pseudonym.KeyFile;
import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything a council has: its inbox, its working warehouse, its published versions. The code folder can be replaced. */
record Home(Path path) {

    /** The home that is meant where none is named: {@code ASC_HOME}, else the folder {@code home} where we are. */
    static Path usual() {
        String variable = System.getenv("ASC_HOME");
        return Path.of(variable == null || variable.isBlank() ? "home" : variable)
                .toAbsolutePath()
                .normalize();
    }

    boolean isUsual() {
        return path.equals(usual());
    }

    private static final Set<PosixFilePermission> OWNER_ONLY = PosixFilePermissions.fromString("rwx------");

    private static final Set<PosixFilePermission> OWNERS_FILE = PosixFilePermissions.fromString("rw-------");

    private static final FileAttribute<?>[] CLOSED = {PosixFilePermissions.asFileAttribute(OWNER_ONLY)};
    private static final FileAttribute<?>[] OPEN = {};

    Path settings() {
        return path.resolve("asc.yaml");
    }

    Path restricted() {
        return path.resolve("restricted");
    }

    /** DuckDB calls a database after its file, and one called as a room's schema would make every name ambiguous. */
    Path warehouse() {
        return restricted().resolve("working.duckdb");
    }

    Path history() {
        return restricted().resolve("batch");
    }

    Path temporary() {
        return restricted().resolve("tmp");
    }

    /** The keys of pseudonyms: closed to others, as everything in this folder. */
    KeyFile keys() {
        return new KeyFile(restricted().resolve("pseudonym.key"));
    }

    Path lock() {
        return restricted().resolve("lock");
    }

    Path published() {
        return path.resolve("published");
    }

    Path outbox() {
        return path.resolve("outbox");
    }

    Path plans() {
        return path.resolve("plans");
    }

    Path logs() {
        return path.resolve("logs");
    }

    /**
     * Makes the folders that are not there.
     *
     * @throws Refusal when a folder that holds what people sent is open to others, or a run could not write what every run writes
     */
    void prepare() throws IOException, Refusal {
        try {
            makeFolders();
        } catch (IOException cannot) {
            throw Rights.refusal(cannot);
        }
        Path batch = history().resolveSibling(history().getFileName() + ".mv.db");
        for (Path place : List.of(restricted(), temporary(), logs(), published(), lock(), warehouse(), batch)) {
            Rights.mustWrite(place);
        }
    }

    private void makeFolders() throws IOException, Refusal {
        for (Path folder : List.of(path.resolve("inbox"), published(), outbox(), logs())) {
            Files.createDirectories(folder);
        }
        for (Path folder : List.of(restricted(), path.resolve("refused"))) {
            prepareRestricted(folder);
        }
        Files.createDirectories(temporary());
    }

    private static void prepareRestricted(Path folder) throws IOException, Refusal {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            // In one step: a run that died between two would leave a folder that every later one refuses.
            Files.createDirectory(folder, isPosix(folder.getParent()) ? CLOSED : OPEN);
        }
        mustBeClosed(folder);
    }

    /**
     * Looks at the folders that are there.
     *
     * @throws Refusal when one that holds what people sent is open to others
     */
    void mustBeClosed() throws IOException, Refusal {
        for (Path folder : List.of(restricted(), path.resolve("refused"))) {
            if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
                mustBeClosed(folder);
            }
        }
    }

    private static void mustBeClosed(Path folder) throws IOException, Refusal {
        if (isPosix(folder.getParent()) && !OWNER_ONLY.containsAll(Files.getPosixFilePermissions(folder))) {
            throw new Refusal(
                    "Nothing was run.",
                    new Problem(
                            "The folder " + folder + " is open to other users.",
                            "",
                            "It holds what people sent. Close it: chmod 700 " + folder));
        }
    }

    /** Closes a folder that was just made to everyone but its owner. */
    static void closeFolder(Path folder) throws IOException {
        if (isPosix(folder)) {
            Files.setPosixFilePermissions(folder, OWNER_ONLY);
        }
    }

    /** Everything in the restricted folder is for its owner alone, as the folder is. */
    void closeToOthers() throws IOException {
        if (!isPosix(path)) {
            return;
        }
        try (Stream<Path> within = Files.walk(restricted())) {
            for (Path path : (Iterable<Path>) within::iterator) {
                boolean isFile = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
                if (isFile || Files.isDirectory(path, LinkOption.NOFOLLOW_LINKS)) {
                    close(path, isFile ? OWNERS_FILE : OWNER_ONLY);
                }
            }
        }
    }

    private static void close(Path path, Set<PosixFilePermission> rights) throws IOException {
        try {
            Files.setPosixFilePermissions(path, rights);
        } catch (IOException cannot) {
            // The folder around it is closed, and whoever cannot write it is told so where it is written.
            if (!Rights.areMissing(cannot)) {
                throw cannot;
            }
        }
    }

    private static boolean isPosix(Path folder) throws IOException {
        FileStore store = Files.getFileStore(folder);
        return store.supportsFileAttributeView(PosixFileAttributeView.class);
    }
}
