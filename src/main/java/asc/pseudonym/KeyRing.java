package asc.pseudonym;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The keys there are and must be: those of the key file, held against what the log knows. It is the caller's transaction. */
public final class KeyRing {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    /** What the log knows of a key. */
    private record Known(int number, String fingerprint, LocalDateTime madeAt, boolean isLost) {}

    private final Connection connection;
    private final KeyFile file;

    /**
     * @param connection the working warehouse
     */
    public KeyRing(Connection connection, KeyFile file) {
        this.connection = connection;
        this.file = file;
    }

    /**
     * The key that new pseudonyms are made with, made now if there never was one.
     *
     * @throws Refusal when a key the log knows is not in the file, or is another one there
     */
    public Key newest() throws IOException, SQLException, Refusal {
        SortedMap<Integer, Key> keys = file.read();
        SortedMap<Integer, Known> known = known();
        List<Problem> lost = lost(keys, known);
        if (!lost.isEmpty()) {
            throw new Refusal("No pseudonym can be made.", lost);
        }
        if (keys.isEmpty()) {
            return make(keys, known, "the first file with pseudonyms");
        }
        for (Key key : keys.values()) {
            if (!known.containsKey(key.number())) {
                note(key, "found in the key file");
            }
        }
        return keys.get(keys.lastKey());
    }

    /**
     * Makes a key with the next number, with which pseudonyms are made from now on. Older keys stay.
     *
     * @throws Refusal when a key is lost: that is said with {@link #replace}
     */
    public Key rotate(String why) throws IOException, SQLException, Refusal {
        SortedMap<Integer, Key> keys = file.read();
        SortedMap<Integer, Known> known = known();
        List<Problem> lost = lost(keys, known);
        if (!lost.isEmpty()) {
            throw new Refusal("No new key was made.", lost);
        }
        return make(keys, known, why);
    }

    /**
     * Gives up the keys that are lost, and makes a new one with the next number.
     *
     * @throws Refusal when none is lost
     */
    public Key replace(String why) throws IOException, SQLException, Refusal {
        SortedMap<Integer, Key> keys = file.read();
        SortedMap<Integer, Known> known = known();
        if (lost(keys, known).isEmpty()) {
            throw new Refusal(
                    "No new key was made.",
                    new Problem("No key is lost.", file.shown(), "To begin a new one all the same: asc key rotate."));
        }
        for (Known each : known.values()) {
            if (isLost(each, keys)) {
                giveUp(each.number());
            }
        }
        return make(keys, known, why);
    }

    private Key make(SortedMap<Integer, Key> keys, SortedMap<Integer, Known> known, String why)
            throws IOException, SQLException, Refusal {
        int highest = Math.max(keys.isEmpty() ? 0 : keys.lastKey(), known.isEmpty() ? 0 : known.lastKey());
        Key key = Key.random(highest + 1);
        // The file first: a key the log knows and the file lacks would stop every load.
        file.add(key);
        note(key, why);
        return key;
    }

    private List<Problem> lost(Map<Integer, Key> keys, Map<Integer, Known> known) {
        List<Problem> lost = new ArrayList<>();
        for (Known each : known.values()) {
            if (isLost(each, keys)) {
                boolean another = keys.containsKey(each.number());
                lost.add(new Problem(
                        "Key " + each.number() + " of the pseudonyms (fingerprint " + each.fingerprint()
                                + ", in use since " + DATE.format(each.madeAt()) + ") is lost: "
                                + (another
                                        ? "the key file has another key of that number."
                                        : "it is not in the key file."),
                        file.shown(),
                        "Restore the file from the copy that was kept of it. If there is none: asc key replace --why \"…\""
                                + " begins a new key.\nRows loaded before keep their pseudonyms, but nobody can link them with"
                                + " rows loaded after."));
            }
        }
        return lost;
    }

    private static boolean isLost(Known each, Map<Integer, Key> keys) {
        Key key = keys.get(each.number());
        return !each.isLost() && (key == null || !key.fingerprint().equals(each.fingerprint()));
    }

    private SortedMap<Integer, Known> known() throws SQLException {
        SortedMap<Integer, Known> known = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select key_number, fingerprint, made_at, lost_at is not null"
                        + " from log.pseudonym_key order by key_number")) {
            while (rows.next()) {
                known.put(
                        rows.getInt(1),
                        new Known(
                                rows.getInt(1),
                                rows.getString(2),
                                rows.getTimestamp(3).toLocalDateTime(),
                                rows.getBoolean(4)));
            }
        }
        return known;
    }

    private void note(Key key, String why) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into log.pseudonym_key values (?, ?, ?, ?, null)")) {
            insert.setInt(1, key.number());
            insert.setString(2, key.fingerprint());
            insert.setObject(3, now());
            insert.setString(4, why);
            insert.execute();
        }
    }

    private void giveUp(int number) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement("update log.pseudonym_key set lost_at = ? where key_number = ?")) {
            update.setObject(1, now());
            update.setInt(2, number);
            update.execute();
        }
    }

    private static LocalDateTime now() {
        return LocalDateTime.now(ZoneOffset.UTC);
    }
}
