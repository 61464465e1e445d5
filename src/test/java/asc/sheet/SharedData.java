package asc.sheet;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Real files that are kept beside the project; tests that want them are skipped where they are not. */
final class SharedData {

    private static final Path FOLDER = Path.of("..", "shared", "data");

    private SharedData() {}

    static Path file(String name) {
        Path file = FOLDER.resolve(name);
        assumeTrue(Files.exists(file), "skipped: " + file + " is not there");
        return file;
    }

    static List<Path> hostileFiles() throws IOException {
        try (Stream<Path> files = Files.walk(file("hostile"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
