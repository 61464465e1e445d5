package asc.publish;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** What a version needs from the disk: to be there after a power cut, not to be changed, to be gone. */
final class Disk {

    private Disk() {}

    /** Everything below a folder, deepest first, the folder last. A link counts as itself, never as what it names. */
    private static List<Path> deepestFirst(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        }
    }

    /** The files in a folder and below it. */
    static List<Path> files(Path folder) throws IOException {
        return deepestFirst(folder).stream().filter(Files::isRegularFile).toList();
    }

    /** Sends a folder's files, then the folders, to the disk itself. */
    static void flush(Path folder) throws IOException {
        for (Path path : deepestFirst(folder)) {
            if (Files.isDirectory(path)) {
                flushFolder(path);
            } else if (Files.isWritable(path)) {
                flushFile(path); // One that cannot be written is of a sealed version, and was flushed then.
            }
        }
    }

    static void flushFile(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /** A rename is on the disk only when its folder is; Windows cannot open a folder, and does not need to. */
    static void flushFolder(Path folder) throws IOException {
        if (!isPosix(folder)) {
            return;
        }
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Makes a folder's files unwritable to everyone, where the disk knows permissions. */
    static void makeReadOnly(Path folder) throws IOException {
        for (Path path : deepestFirst(folder)) {
            if (!Files.isDirectory(path) && isPosix(path)) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("r--r--r--"));
            }
        }
    }

    /** Deletes a folder with all that is in it, a file or a link. */
    static void delete(Path path) throws IOException {
        if (Files.isSymbolicLink(path)) {
            Files.delete(path);
            return;
        }
        for (Path each : deepestFirst(path)) {
            Files.deleteIfExists(each);
        }
    }

    static void mustNotExist(Path path) throws IOException {
        if (Files.exists(path)) {
            throw new FileAlreadyExistsException(path.toString());
        }
    }

    private static boolean isPosix(Path path) {
        return Files.getFileAttributeView(path, PosixFileAttributeView.class) != null;
    }
}
