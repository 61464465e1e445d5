package asc.publish;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.OptionalInt;

/**
 * The one name readers open: {@code current}. It is a link to the version in force, replaced by a rename, so that it names a
 * whole version at every moment. Where links are not allowed (Windows without the right to make them) it is a folder that holds
 * a copy, each file put there by a rename, its database last. {@code current.txt} names the version beside it for people and scripts.
 */
final class Current {

    static final String NAME = "current";
    static final String TEXT = "current.txt";
    static final String TEMPORARY = ".current-";

    private final Path published;
    private final boolean linksAllowed;

    Current(Path published, boolean linksAllowed) {
        this.published = published;
        this.linksAllowed = linksAllowed;
    }

    /** The number of the version in force; empty before the first. */
    OptionalInt number() throws IOException {
        Path current = published.resolve(NAME);
        if (Files.isSymbolicLink(current)) {
            return VersionName.number(Files.readSymbolicLink(current).getFileName());
        }
        Path text = published.resolve(TEXT);
        return Files.isDirectory(current) && Files.exists(text)
                ? VersionName.number(Path.of(Files.readString(text).strip()))
                : OptionalInt.empty();
    }

    /** Puts a sealed version in force. */
    void switchTo(int number) throws IOException, Refusal {
        if (mayLink()) {
            link(number);
        } else {
            copy(number);
        }
        writeText(number);
        Disk.flushFolder(published);
    }

    /** True when a folder or {@code current.txt} was left behind by a switch that was cut short. */
    boolean isHalfSwitched() throws IOException {
        OptionalInt number = number();
        if (number.isEmpty()) {
            return false;
        }
        Path text = published.resolve(TEXT);
        String name = VersionName.of(number.getAsInt());
        if (!Files.exists(text) || !Files.readString(text).strip().equals(name)) {
            return true;
        }
        Path database = published.resolve(NAME).resolve(Publication.DATABASE);
        return !isLink() && Files.mismatch(database, published.resolve(name).resolve(Publication.DATABASE)) != -1;
    }

    private boolean isLink() {
        return Files.isSymbolicLink(published.resolve(NAME));
    }

    private boolean mayLink() {
        return linksAllowed && !Files.isDirectory(published.resolve(NAME), LinkOption.NOFOLLOW_LINKS);
    }

    private void link(int number) throws IOException, Refusal {
        Path temporary = temporary(NAME);
        Files.deleteIfExists(temporary);
        try {
            Files.createSymbolicLink(temporary, Path.of(VersionName.of(number)));
        } catch (UnsupportedOperationException | FileSystemException notAllowed) {
            copy(number);
            return;
        }
        Files.move(temporary, published.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    private void copy(int number) throws IOException, Refusal {
        Path current = Files.createDirectories(published.resolve(NAME));
        Path version = published.resolve(VersionName.of(number));
        for (Path file : Disk.files(version)) {
            if (!file.endsWith(Publication.DATABASE)) {
                Path target = current.resolve(version.relativize(file));
                Files.createDirectories(target.getParent());
                putInPlace(file, target);
            }
        }
        try {
            putInPlace(version.resolve(Publication.DATABASE), current.resolve(Publication.DATABASE));
        } catch (FileSystemException held) {
            throw new Refusal(
                    "Version " + number + " was made but is not in force.",
                    new Problem(
                            "Somebody has the version in force open, and this system does not let it be replaced meanwhile.",
                            current.resolve(Publication.DATABASE).toString(),
                            "Close the programs that read it, then put version " + number + " in force."));
        }
        for (Path file : Disk.files(current)) {
            if (!Files.exists(version.resolve(current.relativize(file)))) {
                Files.delete(file);
            }
        }
    }

    private void putInPlace(Path source, Path target) throws IOException {
        Path temporary = temporary(target.getFileName().toString());
        Files.deleteIfExists(temporary);
        // As a stream: a plain copy would inherit the sealed file's permissions and could not be flushed.
        try (InputStream content = Files.newInputStream(source)) {
            Files.copy(content, temporary);
        }
        Disk.flushFile(temporary);
        Files.move(temporary, target, StandardCopyOption.ATOMIC_MOVE);
    }

    private void writeText(int number) throws IOException {
        Path temporary = temporary(TEXT);
        Files.writeString(temporary, VersionName.of(number) + "\n");
        Disk.flushFile(temporary);
        Files.move(temporary, published.resolve(TEXT), StandardCopyOption.ATOMIC_MOVE);
    }

    private Path temporary(String name) {
        return published.resolve(TEMPORARY + ProcessHandle.current().pid() + "-" + name);
    }
}
