package asc.telling;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Who was told what: a file in the restricted folder. Losing it loses nothing but that people are told once more. */
final class Memory {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Path file;
    private final Map<String, Told> told;

    private Memory(Path file, Map<String, Told> told) {
        this.file = file;
        this.told = told;
    }

    static Memory read(Path file) throws IOException {
        Map<String, Told> told = new TreeMap<>();
        if (Files.exists(file)) {
            try {
                told.putAll(
                        JSON.readValue(Files.readString(file), new TypeReference<LinkedHashMap<String, Told>>() {}));
            } catch (JacksonException damaged) {
                // Then everybody is told once more.
            }
        }
        return new Memory(file, told);
    }

    Told of(String owner, String address) {
        return told.getOrDefault(key(owner, address), Told.NOTHING);
    }

    void put(String owner, String address, Told what) {
        told.put(key(owner, address), what);
    }

    Map<String, Told> all() {
        return told;
    }

    /** Only what is known of the addresses that there are stays, since of others nobody would ever be told again. */
    void write() throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(aside, JSON.writeValueAsString(told));
        Files.move(aside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** An address is somebody's own: only a fingerprint of it is kept. */
    private static String key(String owner, String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(address.getBytes(StandardCharsets.UTF_8));
            return owner + " " + HexFormat.of().formatHex(hash, 0, 6);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform must have SHA-256.
        }
    }
}
