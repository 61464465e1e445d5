package asc.publish;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** The published versions: {@code v1}, {@code v2} … in one folder, of which {@code current} names one. */
public final class Versions {

    static final String BUILDING = ".building-";
    static final String PRUNED = ".pruned-";

    private final Path published;
    private final Current current;

    /** @param published the folder; it need not exist yet */
    public Versions(Path published) {
        this(published, true);
    }

    Versions(Path published, boolean linksAllowed) {
        this.published = published;
        this.current = new Current(published, linksAllowed);
    }

    /** The folder that holds them. */
    public Path published() {
        return published;
    }

    /** A sealed version's folder. */
    public Path folder(int number) {
        return published.resolve(VersionName.of(number));
    }

    /** Every sealed version, oldest first. */
    public List<Version> list() throws IOException, Refusal {
        List<Version> versions = new ArrayList<>();
        for (int number : numbers()) {
            versions.add(VersionFile.read(folder(number)));
        }
        return versions;
    }

    /** The version in force; empty before the first. */
    public Optional<Version> current() throws IOException, Refusal {
        OptionalInt number = current.number();
        return number.isPresent() ? Optional.of(VersionFile.read(folder(number.getAsInt()))) : Optional.empty();
    }

    /** The database of the version in force; empty before the first. */
    Optional<Path> databaseInForce() throws IOException {
        OptionalInt number = current.number();
        return number.isPresent()
                ? Optional.of(folder(number.getAsInt()).resolve(Publication.DATABASE))
                        .filter(Files::isRegularFile)
                : Optional.empty();
    }

    /** The fingerprint of the version in force: a publication with the same one would change nothing, so it need not be made. */
    public Optional<String> currentFingerprint() throws IOException, Refusal {
        return current().map(Version::fingerprint);
    }

    /** The number that the next version gets. */
    public int next() throws IOException {
        List<Integer> numbers = numbers();
        return numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
    }

    /** Puts a version in force, a later or an earlier one, in one step. Nothing inside any version changes. */
    public void switchTo(int number) throws IOException, Refusal {
        if (!Files.isDirectory(folder(number))) {
            throw new Refusal(
                    "Nothing was changed.",
                    new Problem("There is no version " + number + ".", "", "The versions kept are " + numbers() + "."));
        }
        VersionFile.read(folder(number));
        current.switchTo(number);
    }

    /**
     * Clears away what a killed run left: half-built and half-deleted versions, temporary names, a switch cut short. Call it only
     * while no other run can be publishing.
     *
     * @return what was done, a sentence each
     */
    public List<String> sweep() throws IOException, Refusal {
        List<String> done = new ArrayList<>();
        for (Path path : leftovers()) {
            Disk.delete(path);
            done.add("Removed " + path.getFileName() + ", which a run that ended early had left behind.");
        }
        if (current.isHalfSwitched()) {
            int number = current.number().orElseThrow();
            current.switchTo(number);
            done.add("Put version " + number + " in force again: a switch had ended early.");
        }
        return done;
    }

    /**
     * Deletes old versions, keeping the one in force, the newest seven and the last of each month.
     *
     * @return the numbers deleted
     */
    public List<Integer> prune() throws IOException, Refusal {
        List<Integer> pruned = Retention.notKept(list(), current.number());
        for (int number : pruned) {
            Path aside = published.resolve(PRUNED + VersionName.of(number));
            Files.move(folder(number), aside, StandardCopyOption.ATOMIC_MOVE);
            Disk.delete(aside);
        }
        return pruned;
    }

    private List<Integer> numbers() throws IOException {
        return names().stream()
                .flatMapToInt(name -> VersionName.number(name).stream())
                .sorted()
                .boxed()
                .toList();
    }

    private List<Path> leftovers() throws IOException {
        return names().stream().filter(Versions::isLeftover).sorted().toList();
    }

    private static boolean isLeftover(Path path) {
        String name = path.getFileName().toString();
        return Stream.of(BUILDING, PRUNED, Current.TEMPORARY).anyMatch(name::startsWith);
    }

    private List<Path> names() throws IOException {
        if (!Files.isDirectory(published)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.list(published)) {
            return paths.toList();
        }
    }
}
