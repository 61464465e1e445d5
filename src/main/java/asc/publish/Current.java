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
import java.util.List;
import java.util.Optional;
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

    /** The number of the version in force; empty before the first. Where one of the two names is gone, the other says it. */
    OptionalInt number() throws IOException {
        Path current = published.resolve(NAME);
        if (isLink()) {
            return VersionName.number(
                    Files.readSymbolicLink(current).getFileName().toString());
        }
        Path text = published.resolve(TEXT);
        if (Files.exists(text)) {
            return ifThere(VersionName.number(Files.readString(text).strip()));
        }
        return Files.isDirectory(current) ? numberOfFolder(current) : OptionalInt.empty();
    }

    private OptionalInt numberOfFolder(Path current) throws IOException {
        try {
            return ifThere(OptionalInt.of(VersionFile.read(current).version()));
        } catch (Refusal doesNotSay) {
            return OptionalInt.empty();
        }
    }

    private OptionalInt ifThere(OptionalInt number) {
        return number.stream()
                .filter(each -> Files.isDirectory(published.resolve(VersionName.of(each))))
                .findFirst();
    }

    /** Puts a sealed version in force. What needs room on the disk comes first: a full one must not stop between two names. */
    void switchTo(int number) throws IOException, Refusal {
        Path text = writtenAside(number);
        if (mayLink()) {
            link(number);
        } else {
            copy(number);
        }
        Files.move(text, published.resolve(TEXT), StandardCopyOption.ATOMIC_MOVE);
        Disk.flushFolder(published);
    }

    /** What a switch that was cut short, or a hand, left unlike the version in force, in words; empty when all is as it must be. */
    Optional<String> amiss() throws IOException {
        OptionalInt number = number();
        if (number.isEmpty()) {
            return Optional.empty();
        }
        for (String name : List.of(NAME, TEXT)) {
            if (!Files.exists(published.resolve(name), LinkOption.NOFOLLOW_LINKS)) {
                return Optional.of(name + " was missing");
            }
        }
        String name = VersionName.of(number.getAsInt());
        boolean whole = Files.readString(published.resolve(TEXT)).strip().equals(name)
                && (isLink() || holds(published.resolve(name)));
        return whole ? Optional.empty() : Optional.of("a switch had ended early");
    }

    /** Whether the folder holds a version's files and no others. */
    private boolean holds(Path version) throws IOException {
        Path current = published.resolve(NAME);
        List<Path> files = Disk.files(version);
        if (files.size() != Disk.files(current).size()) {
            return false;
        }
        for (Path file : files) {
            Path copy = current.resolve(version.relativize(file));
            if (!Files.isRegularFile(copy) || Files.mismatch(file, copy) != -1) {
                return false;
            }
        }
        return true;
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
            mustBeForWantOfLinks(temporary, notAllowed);
            copy(number);
            return;
        }
        Files.move(temporary, published.resolve(NAME), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Where there is a link already, or no file can be made either, the disk is at fault: a copy would go into the version that is linked. */
    private void mustBeForWantOfLinks(Path temporary, Exception notAllowed) throws IOException {
        if (isLink()) {
            throw new IOException("No link could be made: " + notAllowed.getMessage(), notAllowed);
        }
        Files.delete(Files.createFile(temporary));
    }

    private void copy(int number) throws IOException, Refusal {
        Path version = published.resolve(VersionName.of(number));
        Path aside = temporary("files");
        copyAside(version, aside);
        Path current = Files.createDirectories(published.resolve(NAME));
        for (Path file : Disk.files(aside)) {
            if (!file.endsWith(Publication.DATABASE)) {
                Path target = current.resolve(aside.relativize(file));
                Files.createDirectories(target.getParent());
                Files.move(file, target, StandardCopyOption.ATOMIC_MOVE);
            }
        }
        Path database = current.resolve(Publication.DATABASE);
        try {
            Files.move(aside.resolve(Publication.DATABASE), database, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException held) {
            throw new Refusal(
                    "Version " + number + " was made but is not in force.",
                    new Problem(
                            "Somebody has the version in force open, and this system does not let it be replaced meanwhile.",
                            database.toString(),
                            "Close the programs that read it, then put version " + number + " in force."));
        }
        for (Path file : Disk.files(current)) {
            if (!Files.exists(version.resolve(current.relativize(file)))) {
                Files.delete(file);
            }
        }
        Disk.delete(aside);
    }

    /** All of it before the first is put in place: a full disk must not leave files of two versions. */
    private static void copyAside(Path version, Path aside) throws IOException {
        if (Files.exists(aside)) {
            Disk.delete(aside);
        }
        for (Path file : Disk.files(version)) {
            Path copy = aside.resolve(version.relativize(file));
            Files.createDirectories(copy.getParent());
            // As a stream: a plain copy would inherit the sealed file's permissions and could not be flushed.
            try (InputStream content = Files.newInputStream(file)) {
                Files.copy(content, copy);
            }
            Disk.flushFile(copy);
        }
    }

    private Path writtenAside(int number) throws IOException {
        Path temporary = temporary(TEXT);
        Files.writeString(temporary, VersionName.of(number) + "\n");
        Disk.flushFile(temporary);
        return temporary;
    }

    private Path temporary(String name) {
        return published.resolve(TEMPORARY + ProcessHandle.current().pid() + "-" + name);
    }
}
