package asc.inbox;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The folders where people save spreadsheets. */
public final class Inbox {

    /** A file that was written to in this time may still be growing. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Path home;

    public Inbox(Path home) {
        this.home = home;
    }

    /**
     * The files that a job finds, by name.
     *
     * @param find the folder and glob of a job file, below the home folder
     */
    public List<Path> files(String find) throws IOException {
        Path folder = home.resolve(find.substring(0, find.lastIndexOf('/')));
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        // Letter case differs between publishers' months, and between file systems.
        PathMatcher glob = FileSystems.getDefault()
                .getPathMatcher(
                        "glob:" + find.substring(find.lastIndexOf('/') + 1).toLowerCase(Locale.UK));
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String name = entry.getFileName().toString();
                // What came back to be mended is found by the name under which it was sent.
                if (!passing(name)
                        && glob.matches(Path.of(MarkedName.sentAs(name).toLowerCase(Locale.UK)))) {
                    files.add(entry);
                }
            }
        }
        files.sort(null);
        return files;
    }

    /** Every file of every folder, for telling which no job reads. */
    public List<Path> everything() throws IOException {
        List<Path> files = new ArrayList<>();
        Path inbox = home.resolve("inbox");
        if (Files.isDirectory(inbox)) {
            for (Path entry : entries(inbox)) {
                boolean isFolder = Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS) && Files.isReadable(entry);
                for (Path file : isFolder ? entries(entry) : List.of(entry)) {
                    boolean isFile = !Files.isDirectory(file, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(file);
                    if (isFile && !passing(file.getFileName().toString())) {
                        files.add(file);
                    }
                }
            }
        }
        return files;
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }

    /**
     * Waits until a file has stopped growing, and takes a copy of it to be read.
     *
     * @param aside a folder for the copy
     * @throws Refusal when it is no plain file, or still being written
     */
    public static ArrivedFile arrive(Path path, Path aside) throws IOException, Refusal, InterruptedException {
        if (Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS) && !Files.isReadable(path)) {
            throw new Refusal(
                    path.getFileName() + " was not loaded.",
                    new Problem(
                            "It may not be read.",
                            "",
                            "Give the account that runs asc the right to read it. It stays in the inbox; the next run takes it."));
        }
        BasicFileAttributes before = quiet(path);
        // A folder of its own: the copy keeps its name, which says what kind of file it claims to be.
        Path copy = Files.createTempDirectory(aside, "arrived-").resolve(MarkedName.readAs(ArrivedFile.nameOf(path)));
        String sha256;
        try (OutputStream out = Files.newOutputStream(copy, StandardOpenOption.CREATE_NEW)) {
            sha256 = sha256(path, out);
        }
        BasicFileAttributes after = plainFile(path);
        if (after.size() != before.size()
                || !after.lastModifiedTime().equals(before.lastModifiedTime())
                || Files.size(copy) != after.size()) {
            Files.delete(copy);
            Files.delete(copy.getParent());
            throw stillWritten(path);
        }
        return new ArrivedFile(path, copy, sha256, after.size(), after.lastModifiedTime());
    }

    /** A file as it is, without waiting and without a copy. */
    public static ArrivedFile asItIs(Path path) throws IOException, Refusal {
        BasicFileAttributes attributes = plainFile(path);
        return new ArrivedFile(path, path, sha256(path), attributes.size(), attributes.lastModifiedTime());
    }

    private static BasicFileAttributes quiet(Path path) throws IOException, Refusal, InterruptedException {
        BasicFileAttributes attributes = plainFile(path);
        Instant deadline = Instant.now().plus(PATIENCE);
        while (Duration.between(attributes.lastModifiedTime().toInstant(), Instant.now())
                        .abs()
                        .compareTo(QUIET)
                < 0) {
            if (Instant.now().isAfter(deadline)) {
                throw stillWritten(path);
            }
            Thread.sleep(200);
            attributes = plainFile(path);
        }
        return attributes;
    }

    /** The SHA-256 of a file's content, in lower-case hexadecimal digits. */
    public static String sha256(Path path) throws IOException {
        return sha256(path, OutputStream.nullOutputStream());
    }

    /** The SHA-256 of what was written on, the file's content. */
    private static String sha256(Path path, OutputStream out) throws IOException {
        MessageDigest digest = newSha256();
        try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                digest.update(buffer, 0, count);
                out.write(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Files of the spreadsheet programs and file managers themselves: locks, part downloads, folder settings. */
    private static boolean passing(String name) {
        return name.startsWith("~$")
                || name.startsWith(".")
                || name.endsWith(".part")
                || name.endsWith(".crdownload")
                || name.endsWith(".tmp")
                || name.equalsIgnoreCase("desktop.ini")
                || name.equalsIgnoreCase("thumbs.db");
    }

    private static BasicFileAttributes plainFile(Path path) throws IOException, Refusal {
        BasicFileAttributes attributes =
                Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!attributes.isRegularFile()) {
            throw new Refusal(
                    path.getFileName() + " was not loaded.",
                    new Problem(
                            "It is a link or a folder, not a file.", "", "Save the spreadsheet itself in the inbox."));
        }
        return attributes;
    }

    private static Refusal stillWritten(Path path) {
        return new Refusal(
                path.getFileName() + " was not loaded.",
                new Problem("It is still being written.", "", "It stays in the inbox; the next run takes it."));
    }

    private static MessageDigest newSha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform must have SHA-256.
        }
    }
}
