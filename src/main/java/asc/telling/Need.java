package asc.telling;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * One thing that needs somebody.
 *
 * @param key what it is about, the same every night: by it a fault is known again
 * @param owner who owns the job it is about
 * @param title what happened, a sentence; never a cell's value
 * @param details where, why and what to do about it, in lines; never a cell's value
 */
public record Need(String key, String owner, String title, String details) {

    /** Refuses nulls: details that there are none of are empty. */
    public Need {
        Objects.requireNonNull(key);
        Objects.requireNonNull(owner);
        Objects.requireNonNull(title);
        Objects.requireNonNull(details);
    }

    /** A fingerprint of what it says: while it stays, nobody is told again. */
    String print() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            byte[] hash = digest.digest((title + "\n" + details).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform must have SHA-256.
        }
    }
}
