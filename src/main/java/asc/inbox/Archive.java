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

    private static final Pattern SET_ASIDE = Pattern.compile("[0-9a-f]{16}_.*", Pattern.DOTALL);

    private static final String REASONS = ".problems.txt";

    /** What a name may take in a file system. */
    private static final int LONGEST_NAME = 255;

    private static final int BEHIND_SHA256 = LONGEST_NAME - 65;

    /** An identifier stands before it or behind it there, and {@code .problems.txt} or {@code .errors.xlsx}. */
    private static final int IN_REFUSED = LONGEST_NAME - 40;

    private final Path inbox;
    private final Path archive;
    private final Path refused;

    public Archive(Path home) {
        this.inbox = home.resolve("inbox");
        this.archive = home.resolve("restricted/archive");
        this.refused = home.resolve("refused");
    }

    /** Keeps a loaded file. */
    public void keep(ArrivedFile file) throws IOException {
        Files.createDirectories(archive);
        if (find(file.sha256()).isEmpty()) {
            Path kept = archive.resolve(file.sha256() + "_" + shortened(file.name(), BEHIND_SHA256));
            Files.move(file.content(), kept, StandardCopyOption.ATOMIC_MOVE);
            force(archive);
        }
    }

    /** One that was refused under a loaded file's name although it is kept itself was only the wrong one, and is cleared away. */
    public void clearWrong(ArrivedFile file) throws IOException {
        Path wrong = refused.resolve(file.name());
        if (Files.isRegularFile(wrong) && find(Inbox.sha256(wrong)).isPresent()) {
            resolve(file.name());
        }
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

    /** Where a file that was refused under this name lies: where it was put, or where another of its name then made it go. */
    public List<Path> refused(String name, String sha256) {
        return Stream.of(refusedAs(name), refused.resolve(setAside(name, sha256)))
                .filter(Files::isRegularFile)
                .toList();
    }

    /** Keeps a refused file that came from the inbox, with the reasons beside it. */
    public void refuse(ArrivedFile file, String reasons) throws IOException {
        Files.createDirectories(refused);
        if (isInInbox(file)) {
            makeWayFor(file);
            Files.copy(file.content(), refusedAs(file.name()), StandardCopyOption.REPLACE_EXISTING);
        }
        Files.write(reasonsOf(file.name()), List.of(reasons));
    }

    /** Where the reasons lie for which a file of this name was refused, if it still waits for somebody. */
    public Optional<Path> reasons(String name) {
        return Optional.of(reasonsOf(name)).filter(Files::isRegularFile);
    }

    /** Deletes a refused file and its reasons: what it should have brought is loaded. */
    public void resolve(String name) throws IOException {
        Files.deleteIfExists(refusedAs(name));
        Files.deleteIfExists(reasonsOf(name));
    }

    /** The same of one that had to make way for another of its name. */
    public void resolveAside(String fileId, String name) throws IOException {
        resolve(fileId + "_" + shortened(name, IN_REFUSED));
    }

    private Path refusedAs(String name) {
        return refused.resolve(shortened(name, IN_REFUSED));
    }

    private Path reasonsOf(String name) {
        return refused.resolve(shortened(name, IN_REFUSED) + REASONS);
    }

    /** Puts what comes back to be mended beside the refused files, in the place of an earlier copy; gives where it lies. */
    public Path putBack(MarkedName name, Path written) throws IOException {
        Files.createDirectories(refused);
        clearMarked(name.fileId());
        MarkedName lies = new MarkedName(shortened(name.sentAs(), IN_REFUSED), name.fileId(), name.ending());
        return Files.move(written, refused.resolve(lies.toString()), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Deletes what came back of a file: nothing of it is left to be mended. */
    public void clearMarked(String fileId) throws IOException {
        for (Path path : marked(fileId)) {
            Files.deleteIfExists(path);
        }
    }

    /** What came back of a file of this content and still lies there, or had to make way for what was refused when it was sent again. */
    public List<Path> marked(String fileId) throws IOException {
        return everyMarked().stream()
                .filter(path -> MarkedName.of(path.getFileName().toString())
                        .filter(name -> name.fileId().equals(fileId))
                        .isPresent())
                .toList();
    }

    /** Everything that came back to be mended and still lies there. */
    public List<Path> marked() throws IOException {
        return everyMarked().stream()
                .filter(path ->
                        !SET_ASIDE.matcher(path.getFileName().toString()).matches())
                .toList();
    }

    private List<Path> everyMarked() throws IOException {
        if (!Files.isDirectory(refused)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(refused)) {
            return files.filter(
                            path -> MarkedName.of(path.getFileName().toString()).isPresent())
                    .sorted()
                    .toList();
        }
    }

    /** Another refused file of this name, of another folder or an earlier day, is the only one of its content, and is kept beside. */
    private void makeWayFor(ArrivedFile file) throws IOException {
        Path there = refusedAs(file.name());
        if (!Files.isRegularFile(there)) {
            return;
        }
        String sha256 = Inbox.sha256(there);
        if (!sha256.equals(file.sha256())) {
            String aside = setAside(file.name(), sha256);
            Files.move(there, refused.resolve(aside), StandardCopyOption.REPLACE_EXISTING);
            Path reasons = reasonsOf(file.name());
            if (Files.exists(reasons)) {
                Files.move(reasons, refused.resolve(aside + REASONS), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }

    private static String setAside(String name, String sha256) {
        return sha256.substring(0, 16) + "_" + shortened(name, IN_REFUSED);
    }

    /** Of a long name the middle goes: jobs know a file by its beginning, readers by its ending. */
    private static String shortened(String name, int mostBytes) {
        int begins = name.offsetByCodePoints(0, name.codePointCount(0, name.length()) / 2);
        int ends = begins;
        while (bytes(name.substring(0, begins)) + bytes(name.substring(ends)) > mostBytes) {
            begins = name.offsetByCodePoints(begins, -1);
            ends = name.offsetByCodePoints(ends, 1);
        }
        return name.substring(0, begins) + name.substring(ends);
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    /** True of a file that was found in the inbox, and false of one that was given by hand. */
    public boolean isInInbox(ArrivedFile file) {
        return file.path().startsWith(inbox);
    }

    /**
     * Takes a file that was put away out of the inbox; one given by hand stays where it is. One that was replaced since it was read is another
     * file, and waits for the next run.
     */
    public void takeOut(ArrivedFile file) throws IOException {
        if (isInInbox(file) && file.isStillThere()) {
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
