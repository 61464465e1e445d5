package asc.run;

import asc.Books;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** A council's home for a test: real files, worked on by real processes. */
record TestHome(Path path) {

    /** An empty home, but for the settings and the sample workbook in its inbox. */
    static TestHome withSample(Path path) throws IOException {
        TestHome home = new TestHome(Files.createDirectories(path));
        Files.copy(Path.of("sql/samples/asc.yaml"), path.resolve("asc.yaml"));
        home.put(SampleWorkbook.file(), SampleWorkbook.NAME);
        return home;
    }

    /** A copy with all that is in it, links as links. */
    TestHome copyTo(Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(path)) {
            for (Path source : (Iterable<Path>) paths::iterator) {
                Files.copy(
                        source,
                        target.resolve(path.relativize(source)),
                        LinkOption.NOFOLLOW_LINKS,
                        StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
        return new TestHome(target);
    }

    /** Saves a copy of a file in the inbox, a minute ago. */
    Path put(Path file, String name) throws IOException {
        Path saved = Files.createDirectories(path.resolve(SampleWorkbook.INBOX)).resolve(name);
        return Books.settled(Files.copy(file, saved));
    }

    Ran night() throws IOException, InterruptedException {
        return run("night");
    }

    Ran run(String... command) throws IOException, InterruptedException {
        return start(command).end();
    }

    Program start(String... command) throws IOException {
        String[] arguments = Stream.concat(Stream.of(command), Stream.of("--home", path.toString()))
                .toArray(String[]::new);
        return Program.start(arguments);
    }

    /** The working warehouse. */
    Path warehouse() {
        return path.resolve("restricted/working.duckdb");
    }

    /** The published database in force. */
    Path published() {
        return path.resolve("published/current/asc.duckdb");
    }

    /** The names of the versions there are. */
    List<String> versions() {
        return names("published").stream().filter(name -> name.matches("v\\d+")).toList();
    }

    /** Files below a folder, by their path from it, sorted; empty when the folder is not there. */
    List<String> names(String folder) {
        Path root = path.resolve(folder);
        if (!Files.exists(root)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(root)) {
            return paths.filter(file -> !file.equals(root))
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** The files, not the folders, below a folder. */
    List<String> files(String folder) {
        return names(folder).stream()
                .filter(name -> !Files.isDirectory(path.resolve(folder).resolve(name), LinkOption.NOFOLLOW_LINKS))
                .toList();
    }
}
