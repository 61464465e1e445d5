package asc.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What those see who read the published versions and the workbooks, at whatever moment. */
final class Readers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Home home;
    private final List<String> problems = new ArrayList<>();

    private Readers(Home home) {
        this.home = home;
    }

    /**
     * What they must not see: a version that is not whole, none where there was one, figures of neither before nor after, a workbook of
     * no version.
     *
     * @param wasPublished whether there was a version in force before
     * @param allowed what a version may hold; anything where it is empty
     */
    static List<String> problems(Home home, boolean wasPublished, List<Contents> allowed) throws IOException {
        Readers readers = new Readers(home);
        Path current = home.published().resolve("current");
        if (Files.exists(current)) {
            readers.checkVersion(current, allowed);
        } else if (wasPublished) {
            readers.problems.add("no version is in force");
        }
        for (String name : home.names("published")) {
            if (name.matches("v\\d+")) {
                readers.checkVersion(home.published().resolve(name), allowed);
            }
        }
        readers.checkWorkbooks();
        return readers.problems;
    }

    private void checkVersion(Path version, List<Contents> allowed) throws IOException {
        try {
            JsonNode said = JSON.readTree(Files.readString(version.resolve("version.json")));
            for (JsonNode table : said.path("tables")) {
                for (JsonNode file : table.path("files")) {
                    String name = file.path("file").asString();
                    if (!sha256(version.resolve(name)).equals(file.path("sha256").asString())) {
                        problems.add(version.getFileName() + "/" + name + " is not what version.json says");
                    }
                }
            }
            Contents contents = Contents.of(version.resolve("asc.duckdb"));
            if (!allowed.isEmpty() && !allowed.contains(contents)) {
                problems.add(version.getFileName() + " holds neither what was before nor what comes after");
            }
        } catch (IOException | SQLException | RuntimeException unreadable) {
            problems.add(version.getFileName() + " cannot be read: " + unreadable);
        }
    }

    /** Each is one of a version, byte for byte. */
    private void checkWorkbooks() throws IOException {
        List<String> whole = new ArrayList<>();
        for (String name : home.files("published")) {
            if (name.matches("v\\d+/[^/]+\\.xlsx")) {
                whole.add(sha256(home.published().resolve(name)));
            }
        }
        for (String name : home.files("outbox")) {
            boolean hidden = name.substring(name.indexOf('/') + 1).startsWith(".");
            if (!hidden && !whole.contains(sha256(home.path().resolve("outbox").resolve(name)))) {
                problems.add("outbox/" + name + " is of no version");
            }
        }
    }

    static String sha256(Path file) throws IOException {
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), MessageDigest.getInstance("SHA-256"))) {
            in.transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(((DigestInputStream) in).getMessageDigest().digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform must have SHA-256.
        }
    }
}
