package asc.publish;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
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

    /** The SHA-256 of what a sealed version says of itself: no two versions have the same, whoever made them. */
    public String digest(int number) throws IOException {
        return TableFiles.sha256(folder(number).resolve(VersionFile.NAME));
    }

    /** Every sealed version, oldest first, but for those that do not say what they are: see {@link #undescribed()}. */
    public List<Version> list() throws IOException {
        List<Version> versions = new ArrayList<>();
        for (int number : numbers()) {
            described(number).ifPresent(versions::add);
        }
        return versions;
    }

    /** What is to be said of versions not in force whose description is damaged: they are not listed, and never deleted. A sentence each. */
    public List<String> undescribed() throws IOException {
        List<String> sentences = new ArrayList<>();
        for (int number : numbers()) {
            if (number != current.number().orElse(0) && described(number).isEmpty()) {
                sentences.add("Version " + number + ", which is not in force, is passed over: its " + VersionFile.NAME
                        + " is missing, damaged or of another version. Put that back from a backup, or delete "
                        + folder(number) + ".");
            }
        }
        return sentences;
    }

    /** The version in force; empty before the first, and while its description is damaged. */
    public Optional<Version> current() throws IOException {
        OptionalInt number = current.number();
        return number.isPresent() ? described(number.getAsInt()) : Optional.empty();
    }

    private Optional<Version> described(int number) throws IOException {
        try {
            return Optional.of(VersionFile.read(folder(number)));
        } catch (Refusal damaged) {
            return Optional.empty();
        }
    }

    /** The number of the version in force, whatever state it is in; empty before the first. */
    public OptionalInt inForce() throws IOException {
        return current.number();
    }

    /** What is wrong with the version in force, in a sentence; empty when each of its files is there and has the size that it says. */
    public Optional<String> damage() throws IOException {
        OptionalInt number = current.number();
        return number.isPresent() ? Damage.in(folder(number.getAsInt())).sentence() : Optional.empty();
    }

    /** The database of the version in force; empty before the first, and when it is damaged. */
    public Optional<Path> databaseInForce() throws IOException {
        OptionalInt number = current.number();
        Path inForce = folder(number.orElse(0)).resolve(Publication.DATABASE);
        return databases().stream().filter(inForce::equals).findFirst();
    }

    /** The databases of the versions in which none is damaged, the newest first. */
    public List<Path> databases() throws IOException {
        List<Path> databases = new ArrayList<>();
        for (int number : numbers()) {
            if (Damage.in(folder(number)).sparesTheDatabase()) {
                databases.add(0, folder(number).resolve(Publication.DATABASE));
            }
        }
        return databases;
    }

    /**
     * The version that was made from what has this fingerprint and need not be made again: the one in force, if it is whole, or a later
     * one. A later one was rolled back by somebody, and making it again would undo that.
     */
    public Optional<Version> madeFrom(String fingerprint) throws IOException {
        OptionalInt inForce = current.number();
        if (inForce.isEmpty()) {
            return Optional.empty();
        }
        for (Version version : list()) {
            boolean stands = version.version() == inForce.getAsInt() && damage().isEmpty()
                    || version.version() > inForce.getAsInt() && wasOnceInForce(version.version());
            if (stands && version.fingerprint().equals(fingerprint)) {
                return Optional.of(version);
            }
        }
        return Optional.empty();
    }

    /**
     * Puts another version in force in one step, and notes who did it and why beside the versions. What a killed run left is cleared away
     * first, as by {@link #sweep()}.
     *
     * @return the number of the version that was in force before
     */
    public int rollBack(int number, String who, String why) throws IOException, Refusal {
        sweep();
        int from = current.number().orElse(0);
        mustBeThere(number);
        // Noted first: a switch that nobody noted would be undone by the next night.
        switches().note(new Switches.Switch(Instant.now(), from, number, who, why));
        switchTo(number);
        return from;
    }

    /** One that was sealed only, since the run died, was never in force and may be made again. */
    private boolean wasOnceInForce(int number) throws IOException {
        return switches().list().stream().anyMatch(done -> done.from() == number || done.to() == number);
    }

    /** By whom which version was put in force by hand. */
    public Switches switches() {
        return new Switches(published);
    }

    /** The number that the next version gets. */
    public int next() throws IOException {
        List<Integer> numbers = numbers();
        return numbers.isEmpty() ? 1 : numbers.get(numbers.size() - 1) + 1;
    }

    /** Puts a version in force, a later or an earlier one, in one step. Nothing inside any version changes. */
    public void switchTo(int number) throws IOException, Refusal {
        mustBeThere(number);
        current.switchTo(number);
    }

    private void mustBeThere(int number) throws IOException, Refusal {
        if (!Files.isDirectory(folder(number))) {
            throw new Refusal(
                    "Nothing was changed.",
                    new Problem("There is no version " + number + ".", "", "The versions kept are " + numbers() + "."));
        }
        Optional<String> damage = Damage.in(folder(number)).sentence();
        if (damage.isPresent()) {
            throw new Refusal(
                    "Nothing was changed.",
                    new Problem(damage.get(), folder(number).toString(), "The versions kept are " + numbers() + "."));
        }
    }

    /**
     * Clears away what a killed run left: half-built and half-deleted versions, temporary names, a switch cut short, and puts back the name
     * of the version in force where it was deleted. Call it only
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
        Optional<String> amiss = current.amiss();
        if (amiss.isPresent()) {
            int number = current.number().orElseThrow();
            current.switchTo(number);
            done.add("Put version " + number + " in force again: " + amiss.get() + ".");
        }
        return done;
    }

    /**
     * Deletes old versions, keeping the one in force, the newest and the last of each month.
     *
     * @param newest how many of the newest
     * @return the numbers deleted
     */
    public List<Integer> prune(int newest) throws IOException {
        List<Integer> pruned = Retention.notKept(list(), current.number(), newest);
        for (int number : pruned) {
            Path aside = published.resolve(PRUNED + VersionName.of(number));
            Files.move(folder(number), aside, StandardCopyOption.ATOMIC_MOVE);
            Disk.delete(aside);
        }
        return pruned;
    }

    private List<Integer> numbers() throws IOException {
        return names().stream()
                .flatMapToInt(path -> VersionName.number(path.getFileName().toString()).stream())
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
