package asc.inbox;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Each loaded file once, as it was read; and beside it, in another folder, each refused one with the reasons. */
public final class Archive {

    private final Path archive;
    private final Path refused;

    public Archive(Path home) {
        this.archive = home.resolve("restricted/archive");
        this.refused = home.resolve("refused");
    }

    /** Moves a loaded file out of the inbox; one that is there already is only removed from the inbox. */
    public void keep(ArrivedFile file) throws IOException {
        Files.createDirectories(archive);
        if (find(file.sha256()).isPresent()) {
            Files.delete(file.path());
            return;
        }
        Files.move(
                file.path(), archive.resolve(file.sha256() + "_" + file.name()), StandardCopyOption.REPLACE_EXISTING);
        force(archive);
    }

    /** The archived file of this content. */
    public Optional<ArrivedFile> find(String sha256) throws IOException {
        if (!Files.isDirectory(archive)) {
            return Optional.empty();
        }
        try (Stream<Path> files = Files.list(archive)) {
            return files.filter(path -> path.getFileName().toString().startsWith(sha256))
                    .findFirst()
                    .map(path -> new ArrivedFile(path, sha256, path.toFile().length()));
        }
    }

    /** Moves a refused file out of the inbox and writes the reasons beside it. */
    public Path refuse(Path file, String reasons) throws IOException {
        Files.createDirectories(refused);
        Path target = refused.resolve(file.getFileName());
        if (Files.exists(file)) {
            Files.move(file, target, StandardCopyOption.REPLACE_EXISTING);
        }
        Path problems = refused.resolve(file.getFileName() + ".problems.txt");
        Files.write(problems, List.of(reasons));
        return target;
    }

    private static void force(Path folder) {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException folderCannotBeForced) {
            // Windows does not open folders; there a rename is durable by itself.
        }
    }
}
