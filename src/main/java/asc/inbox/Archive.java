package asc.inbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Each loaded file once, as it was read; and beside it, in another folder, each refused one with the reasons. */
public final class Archive {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{64}_.*", Pattern.DOTALL);

    private static final String REASONS = ".problems.txt";

    private final Path inbox;
    private final Path archive;
    private final Path refused;

    public Archive(Path home) {
        this.inbox = home.resolve("inbox");
        this.archive = home.resolve("restricted/archive");
        this.refused = home.resolve("refused");
    }

    /** Keeps a loaded file, and takes it out of the inbox when it came from there; a file given by hand stays where it is. */
    public void keep(ArrivedFile file) throws IOException {
        Files.createDirectories(archive);
        if (find(file.sha256()).isEmpty()) {
            Path kept = archive.resolve(file.sha256() + "_" + shortened(file.name()));
            Files.move(file.content(), kept, StandardCopyOption.ATOMIC_MOVE);
            force(archive);
        }
        takeOut(file);
    }

    /** Where the archived file of this content is. */
    public Optional<Path> find(String sha256) throws IOException {
        if (!Files.isDirectory(archive)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(archive)) {
            return files.filter(path -> path.getFileName().toString().startsWith(sha256))
                    .findFirst();
        }
    }

    /** Every archived file by its SHA-256. */
    public Map<String, Path> all() throws IOException {
        Map<String, Path> all = new HashMap<>();
        if (Files.isDirectory(archive)) {
            try (Stream<Path> files = Files.list(archive)) {
                files.filter(path -> NAME.matcher(path.getFileName().toString()).matches())
                        .forEach(path -> all.put(path.getFileName().toString().substring(0, 64), path));
            }
        }
        return all;
    }

    /** Where a refused file of this name lies, if one does. */
    public Optional<Path> refused(String name) {
        return Optional.of(refused.resolve(name)).filter(Files::isRegularFile);
    }

    /** Keeps a refused file with the reasons beside it, and takes it out of the inbox when it came from there. */
    public void refuse(ArrivedFile file, String reasons) throws IOException {
        Files.createDirectories(refused);
        if (file.path().startsWith(inbox)) {
            Files.copy(file.content(), refused.resolve(file.name()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(refused.resolve(file.name() + REASONS), List.of(reasons));
        takeOut(file);
    }

    /** Where the reasons lie for which a file of this name was refused, if it still waits for somebody. */
    public Optional<Path> reasons(String name) {
        return Optional.of(refused.resolve(name + REASONS)).filter(Files::isRegularFile);
    }

    /** Deletes a refused file and its reasons: what it should have brought is loaded. */
    public void resolve(String name) throws IOException {
        Files.deleteIfExists(refused.resolve(name));
        Files.deleteIfExists(refused.resolve(name + REASONS));
    }

    /** The SHA-256 stands before the name, and a file system takes 255 bytes: of a long name the end is kept, with its ending. */
    private static String shortened(String name) {
        int bytesLeft = 255 - 65;
        String end = name;
        while (end.getBytes(StandardCharsets.UTF_8).length > bytesLeft) {
            end = end.substring(Character.charCount(end.codePointAt(0)));
        }
        return end;
    }

    /** A file that was replaced since it was read is another file, and waits for the next run. */
    private void takeOut(ArrivedFile file) throws IOException {
        if (file.path().startsWith(inbox) && file.isStillThere()) {
            Files.delete(file.path());
        }
    }

    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException folderCannotBeForced) {
            // Windows does not open folders; there a rename is durable by itself.
        }
    }
}
