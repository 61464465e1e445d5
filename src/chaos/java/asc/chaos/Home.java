package asc.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A council's home that something is done to. */
record Home(Path path) {

    /** An empty one, in the place of whatever was there. */
    static Home empty(Path path) throws IOException {
        Home home = new Home(path);
        home.delete();
        Files.createDirectories(path);
        return home;
    }

    /** A copy with all that is in it, links as links, in the place of whatever was there. */
    Home copyTo(Path target) throws IOException {
        new Home(target).delete();
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path source : (Iterable<Path>) paths::iterator) {
                Files.copy(
                        source,
                        target.resolve(path.relativize(source)),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new Home(target);
    }

    void delete() throws IOException {
        if (Files.exists(path)) {
            try (Stream<Path> paths = Files.walk(path)) {
                for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    Path warehouse() {
        return path.resolve("restricted/working.duckdb");
    }

    Path published() {
        return path.resolve("published");
    }

    /** Saves a text in the inbox, a minute ago: nobody waits until it has stopped growing. */
    Path saved(String name, String text) throws IOException {
        Path file = path.resolve("inbox").resolve(name);
        Files.createDirectories(file.getParent());
        return aMinuteAgo(Files.writeString(file, text));
    }

    static Path aMinuteAgo(Path file) throws IOException {
        return Files.setLastModifiedTime(file, FileTime.from(Instant.now().minusSeconds(60)));
    }

    /** What is below a folder, by its path from it, sorted; nothing when the folder is not there. */
    List<String> names(String folder) throws IOException {
        Path root = path.resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(file -> !file.equals(root))
                    .map(file -> root.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    /** The files, not the folders, below a folder. */
    List<String> files(String folder) throws IOException {
        return names(folder).stream()
                .filter(name -> !Files.isDirectory(path.resolve(folder).resolve(name), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }
}
