package asc.pseudonym;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The file that holds the keys, a line each: its number and 64 hexadecimal digits. Its owner alone can read it. */
public final class KeyFile {

    private static final Pattern LINE = Pattern.compile("(\\d{1,6}): ([0-9a-f]{64})");
    private static final String HEADING =
            "# The keys that people's pseudonyms are made with. Keep a copy where the warehouse's own copies are not:"
                    + " whoever has both can tell who is who, and without a key its pseudonyms can be made no more.";

    private final Path path;

    public KeyFile(Path path) {
        this.path = path;
    }

    /** Where it lies. */
    public Path path() {
        return path;
    }

    /** How messages name it. */
    String shown() {
        return path.getParent().getFileName() + "/" + path.getFileName();
    }

    /**
     * The keys by number; none when there is no file.
     *
     * @throws Refusal when a line is no key; it names the line and quotes nothing
     */
    public SortedMap<Integer, Key> read() throws IOException, Refusal {
        SortedMap<Integer, Key> keys = new TreeMap<>();
        if (!Files.exists(path)) {
            return keys;
        }
        List<String> lines = lines();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).strip();
            Matcher key = LINE.matcher(line);
            if (key.matches()) {
                int number = Integer.parseInt(key.group(1));
                if (keys.put(number, new Key(number, HexFormat.of().parseHex(key.group(2)))) != null) {
                    throw damaged(", line " + (i + 1), "Key " + number + " stands twice.");
                }
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                throw damaged(", line " + (i + 1), "A line of the key file is no key: a number and 64 digits.");
            }
        }
        return keys;
    }

    /** Writes the file with one key more, in one step: a run that dies leaves the old one or the new one. */
    void add(Key key) throws IOException, Refusal {
        Map<Integer, Key> keys = read();
        keys.put(key.number(), key);
        List<String> lines = new ArrayList<>(List.of(HEADING));
        keys.values().forEach(each -> lines.add(each.line()));
        Path aside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(aside);
        try (FileChannel channel = FileChannel.open(
                aside, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), forItsOwner())) {
            channel.write(ByteBuffer.wrap((String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        Files.move(aside, path, StandardCopyOption.ATOMIC_MOVE);
    }

    private List<String> lines() throws Refusal {
        try {
            return Files.readAllLines(path);
        } catch (CharacterCodingException noText) {
            throw damaged("", "The key file is not text.");
        } catch (IOException notForUs) {
            throw new Refusal(
                    "No pseudonym can be made.",
                    new Problem(
                            "The key file cannot be read.",
                            shown(),
                            "Let the user who runs this read it, or restore the file from the copy that was kept of it."));
        }
    }

    private FileAttribute<?>[] forItsOwner() throws IOException {
        boolean posix = Files.getFileStore(path.getParent()).supportsFileAttributeView(PosixFileAttributeView.class);
        return posix
                ? new FileAttribute<?>[] {
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[] {};
    }

    private Refusal damaged(String line, String what) {
        return new Refusal(
                "No pseudonym can be made.",
                new Problem(what, shown() + line, "Restore the file from the copy that was kept of it."));
    }
}
