package asc.chaos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The folder in which everything is tried: the gardener's project, the prepared homes, the one that is disturbed, those to look at. */
final class Workshop {

    /** What the gardener's project has of ours: it is the same whatever is loaded. */
    private static final List<String> OURS = List.of(
            "sql/types/text.sql",
            "sql/types/whole_number.sql",
            "sql/types/date_uk.sql",
            "sql/types/pseudonym.sql",
            "sql/migrations",
            "sql/plan",
            "sql/reference/correction.sql");

    private static final String CORRECTIONS =
            "correction_id,file,edition,sheet,row,column_letter,published,corrected,why,who,corrected_on\n";

    private final Path folder;
    private final Launcher launcher;
    private final Map<Shape, Prepared> prepared = new EnumMap<>(Shape.class);

    /** @param project this project's folder */
    Workshop(Path project, Path folder) throws Exception {
        this.folder = Files.createDirectories(folder).toRealPath();
        Path ponds = this.folder.resolve("project");
        new Home(ponds).delete();
        copy(project.resolve("src/test/resources/ponds"), ponds);
        for (String part : OURS) {
            copy(project.resolve(part), ponds.resolve(part));
        }
        Files.writeString(ponds.resolve("sql/reference/correction.csv"), CORRECTIONS);
        launcher = new Launcher(project.resolve("asc"), ponds, this.folder.resolve("said"));
        // The first run keeps the classes it has read; those that are counted start from there.
        launcher.done(Home.empty(home()), "night");
    }

    Launcher launcher() {
        return launcher;
    }

    Path file(String name) {
        return folder.resolve(name);
    }

    /** The home that is disturbed, wherever it comes from: always at one place. */
    Path home() {
        return folder.resolve("home");
    }

    /** Prepared once. */
    Prepared prepared(Shape shape) throws Exception {
        if (!prepared.containsKey(shape)) {
            prepared.put(shape, Prepared.make(shape, folder, launcher));
        }
        return prepared.get(shape);
    }

    /** Keeps the disturbed home for whoever looks into it. */
    void keep(String name) throws IOException {
        Path kept = Files.createDirectories(folder.resolve("kept")).resolve(name);
        new Home(home()).copyTo(kept);
        Files.copy(folder.resolve("said"), kept.resolve("said-last"));
    }

    private static void copy(Path source, Path target) throws IOException {
        try (Stream<Path> paths = Files.walk(source)) {
            for (Path path : (Iterable<Path>) paths::iterator) {
                Path copy = target.resolve(source.relativize(path).toString());
                Files.createDirectories(copy.getParent());
                if (!Files.isDirectory(path)) {
                    Files.copy(path, copy);
                }
            }
        }
    }
}
