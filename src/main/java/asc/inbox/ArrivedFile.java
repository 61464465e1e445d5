package asc.inbox;

import java.nio.file.Path;

/**
 * A file that has arrived whole.
 *
 * @param path where it is
 * @param sha256 the SHA-256 of its content, 64 lower-case hexadecimal digits
 * @param bytes its size
 */
public record ArrivedFile(Path path, String sha256, long bytes) {

    /** The identifier of its content in every table: the first 16 digits of the SHA-256. */
    public String fileId() {
        return sha256.substring(0, 16);
    }

    /** Its name as people see it. */
    public String name() {
        return path.getFileName().toString();
    }
}
