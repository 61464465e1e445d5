package asc.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/**
 * A file that has arrived whole.
 *
 * @param path where it arrived
 * @param content what is read: a copy that nobody else can replace or cut short meanwhile, or the file itself
 * @param sha256 the SHA-256 of the content, 64 lower-case hexadecimal digits
 * @param bytes its size
 * @param modified when the file that arrived was last written to
 */
public record ArrivedFile(Path path, Path content, String sha256, long bytes, FileTime modified) {

    /** The identifier of its content in every table: the first 16 digits of the SHA-256. */
    public String fileId() {
        return sha256.substring(0, 16);
    }

    /** Its name as people see it. */
    public String name() {
        return nameOf(path);
    }

    /** The name under which it was sent first, should it have come back since to be mended. */
    public String sentAs() {
        return MarkedName.sentAs(name());
    }

    /** The name of a file that came back to be mended, if its name is such a one. */
    public Optional<MarkedName> marked() {
        return MarkedName.of(name());
    }

    /** A file's name as people see it; in the archive it stands behind the SHA-256. */
    public static String nameOf(Path path) {
        return path.getFileName().toString().replaceFirst("^[0-9a-f]{64}_", "");
    }

    /** Deletes the copy that was read, if one was made. */
    public void discardCopy() throws IOException {
        if (!content.equals(path)) {
            Files.deleteIfExists(content);
            Files.deleteIfExists(content.getParent());
        }
    }

    /** True when the file that arrived is still there and was not written to since. */
    boolean isStillThere() throws IOException {
        return Files.exists(path)
                && Files.size(path) == bytes
                && Files.getLastModifiedTime(path).equals(modified);
    }
}
