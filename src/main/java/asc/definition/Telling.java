package asc.definition;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is told when something needs them, and how.
 *
 * @param addresses of each owner: mail addresses, addresses of webhooks, {@link #OUTBOX}, or a file of the restricted folder that
 *     holds the address of a webhook
 * @param mail the mail server; empty where nobody has a mail address
 * @param digest the day on which owners are told that all is well; empty for never
 */
public record Telling(Map<String, List<String>> addresses, Optional<Mail> mail, Optional<DayOfWeek> digest) {

    /** Nobody is told anything. */
    public static final Telling NOBODY = new Telling(Map.of(), Optional.empty(), Optional.empty());

    /** The address of a file in the outbox. */
    public static final String OUTBOX = "outbox";

    /** How the address of a file that holds a webhook's address begins. */
    public static final String RESTRICTED = "restricted/";

    public Telling {
        addresses = Map.copyOf(addresses);
    }

    /** Whether the way to the mail server is encrypted. */
    public enum Encryption {
        /** From the first byte on. */
        TLS,
        /** From its second sentence on, or not at all spoken with. */
        STARTTLS,
        /** Never: for a relay on the same machine or within a closed network. */
        NONE
    }

    /**
     * A mail server.
     *
     * @param server its name
     * @param port its port
     * @param encryption how it is spoken with
     * @param from the sender's address
     * @param user who signs in; empty for nobody
     * @param passwordFile the file that holds the password, from the home folder; empty where nobody signs in
     */
    public record Mail(String server, int port, Encryption encryption, String from, String user, String passwordFile) {}

    /** The addresses of an owner; none where nothing is said of it. */
    public List<String> of(String owner) {
        return addresses.getOrDefault(owner, List.of());
    }

    /** Whether an address is a mail address. */
    public static boolean isMail(String address) {
        return address.contains("@") && !isWebhook(address);
    }

    /** Whether an address is that of a webhook itself. */
    public static boolean isWebhook(String address) {
        return address.matches("https?://.*");
    }
}
