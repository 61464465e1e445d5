package asc.definition;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Where a PostgreSQL copy of what is published is kept, as {@code asc.yaml} says it. It holds no password.
 *
 * @param user empty for the name of whoever runs us
 * @param parameters of the connection, by the driver's own names
 * @param readers the role that may read what is published
 * @param prefix what stands before the name of every schema; mostly empty
 */
public record PostgresAddress(
        String host,
        int port,
        String database,
        String user,
        Map<String, String> parameters,
        String readers,
        String prefix) {

    static final String PUBLISH = "publish";
    static final String READERS = "publish readers";
    static final String PREFIX = "publish prefix";

    private static final int USUAL_PORT = 5432;
    private static final String EXAMPLE = "Write it as postgres://user@host:5432/database.";
    private static final String NAME = "[a-z_][a-z0-9_]{0,39}";

    /** What may follow the database's name, as PostgreSQL's own programs call it, and what the driver calls it. */
    private static final Map<String, String> PARAMETERS = Map.of(
            "sslmode", "sslmode",
            "sslrootcert", "sslrootcert",
            "sslcert", "sslcert",
            "sslkey", "sslkey",
            "connect_timeout", "connectTimeout");

    /** Keeps its own map. */
    public PostgresAddress {
        parameters = Map.copyOf(parameters);
    }

    /** The server and the database in words, as messages name them. */
    public String shown() {
        return "PostgreSQL at " + host + ":" + port + ", database " + database;
    }

    /** Reads the three keys; empty when nothing is to be published there. */
    static Optional<PostgresAddress> read(Section section, Problems problems) {
        String readers = name(section, READERS, "asc_reader", problems);
        String prefix = name(section, PREFIX, "", problems);
        if (section.text(PUBLISH).isEmpty()) {
            return Optional.empty();
        }
        try {
            URI written = new URI(section.text(PUBLISH));
            Place place = section.placeOf(PUBLISH);
            int before = problems.all().size();
            check(written, place, problems);
            Map<String, String> parameters = parameters(written, place, problems);
            return problems.all().size() > before
                    ? Optional.empty()
                    : Optional.of(new PostgresAddress(
                            written.getHost(),
                            written.getPort() < 0 ? USUAL_PORT : written.getPort(),
                            written.getPath().substring(1),
                            written.getUserInfo() == null ? "" : written.getUserInfo(),
                            parameters,
                            readers,
                            prefix));
        } catch (URISyntaxException notAnAddress) {
            problems.add(section.placeOf(PUBLISH), "\"" + PUBLISH + "\" takes an address.", EXAMPLE);
            return Optional.empty();
        }
    }

    /** Never quotes what was written: it may hold a password. */
    private static void check(URI written, Place place, Problems problems) {
        if (!List.of("postgres", "postgresql").contains(String.valueOf(written.getScheme()))) {
            problems.add(place, "\"" + PUBLISH + "\" takes the address of a PostgreSQL database.", EXAMPLE);
        } else if (written.getHost() == null
                || !String.valueOf(written.getPath()).matches("/[^/]+")) {
            problems.add(place, "The address of \"" + PUBLISH + "\" lacks a host or a database.", EXAMPLE);
        } else if (written.getUserInfo() != null && written.getUserInfo().contains(":")) {
            problems.add(
                    place,
                    "A password stands in the address of \"" + PUBLISH + "\".",
                    "Take it out, and change it: whoever could read this file has it. It belongs into the file restricted/postgres.password"
                            + " of the home, or into the variable ASC_POSTGRES_PASSWORD.");
        }
    }

    private static Map<String, String> parameters(URI written, Place place, Problems problems) {
        Map<String, String> parameters = new TreeMap<>();
        if (written.getQuery() == null) {
            return parameters;
        }
        for (String pair : written.getQuery().split("&")) {
            String[] parts = pair.split("=", 2);
            String known = PARAMETERS.get(parts[0]);
            if (known == null || parts.length < 2) {
                problems.unknown(place, "parameter", parts[0], PARAMETERS.keySet());
            } else {
                parameters.put(known, parts[1]);
            }
        }
        return parameters;
    }

    private static String name(Section section, String key, String usual, Problems problems) {
        String name = section.has(key) ? section.text(key) : usual;
        if (!name.isEmpty() && !name.matches(NAME)) {
            problems.add(
                    section.placeOf(key), "\"" + key + "\" takes a name of small letters, digits and underscores.", "");
        }
        return name;
    }

    static Set<String> keys() {
        return Set.of(PUBLISH, READERS, PREFIX);
    }
}
