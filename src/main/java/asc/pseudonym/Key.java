package asc.pseudonym;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A secret that turns a text into a pseudonym: nobody without it can say which, and equal texts have equal ones. */
public final class Key {

    static final int BYTES = 32;
    private static final int FINGERPRINT_DIGITS = 16;
    private static final int PSEUDONYM_DIGITS = 24;

    private final int number;
    private final byte[] secret;

    Key(int number, byte[] secret) {
        this.number = number;
        this.secret = secret.clone();
    }

    /** A new one, from the machine's source of chance. */
    public static Key random(int number) {
        byte[] secret = new byte[BYTES];
        new SecureRandom().nextBytes(secret);
        return new Key(number, secret);
    }

    /** Its number, which stands in each pseudonym it makes. */
    public int number() {
        return number;
    }

    /** Tells it apart from other keys and says nothing of it: the first 16 digits of its SHA-256. */
    public String fingerprint() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret);
            return HexFormat.of().formatHex(digest).substring(0, FINGERPRINT_DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform must have SHA-256.
        }
    }

    /**
     * The pseudonym of a text, {@code k1-} and 24 digits of its HMAC-SHA256. Letter case and the blanks around it do not count, nor does
     * whether a spreadsheet stored a whole number as {@code 1234} or as {@code 1234.0}.
     */
    public String pseudonym(String text) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret, mac.getAlgorithm()));
            String plain =
                    text.replace('\u00a0', ' ').strip().toUpperCase(Locale.ROOT).replaceFirst("^(\\d+)\\.0+$", "$1");
            String digits = HexFormat.of().formatHex(mac.doFinal(plain.getBytes(StandardCharsets.UTF_8)));
            return "k" + number + "-" + digits.substring(0, PSEUDONYM_DIGITS);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform must have HmacSHA256.
        }
    }

    /** Its line in the key file. */
    String line() {
        return number + ": " + HexFormat.of().formatHex(secret);
    }
}
