package asc.database;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;

/**
 * By which fingerprint each part of a table was made: the rows of a file in staging, the rows of an edition in a table kept by
 * edition. A part whose fingerprint has not changed need not be made again. What is noted here shares the rows' transaction, and can be
 * lost: then everything is made again.
 */
public final class KeptParts {

    private static final String SCHEMA = "kept";
    private static final String RECORD = SCHEMA + ".part";

    private final Connection connection;
    private final String table;

    /** @param table the table with its schema, as {@code schema.table} */
    public KeptParts(Connection connection, String table) throws SQLException {
        this.connection = connection;
        this.table = table;
        prepare(connection);
    }

    private static void prepare(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + SCHEMA);
            statement.execute("create table if not exists " + RECORD
                    + " (table_name varchar not null, part varchar not null, fingerprint varchar not null)");
        }
    }

    /** The fingerprint of each part. */
    public Map<String, String> fingerprints() throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select part, fingerprint from " + RECORD + " where table_name = ?")) {
            query.setString(1, table);
            ResultSet result = query.executeQuery();
            Map<String, String> found = new TreeMap<>();
            while (result.next()) {
                found.put(result.getString(1), result.getString(2));
            }
            return found;
        }
    }

    /** Notes that a part was made. */
    public void note(String part, String fingerprint) throws SQLException {
        forget(part);
        try (PreparedStatement insert = connection.prepareStatement("insert into " + RECORD + " values (?, ?, ?)")) {
            insert.setString(1, table);
            insert.setString(2, part);
            insert.setString(3, fingerprint);
            insert.executeUpdate();
        }
    }

    /** Forgets one part. */
    public void forget(String part) throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + RECORD + " where table_name = ? and part = ?")) {
            delete.setString(1, table);
            delete.setString(2, part);
            delete.executeUpdate();
        }
    }

    /** Forgets every part of the table. */
    public void forgetAll() throws SQLException {
        try (PreparedStatement delete =
                connection.prepareStatement("delete from " + RECORD + " where table_name = ?")) {
            delete.setString(1, table);
            delete.executeUpdate();
        }
    }

    /** Forgets the tables of a schema that are no longer there. */
    public static void forgetAbsent(Connection connection, String schema) throws SQLException {
        prepare(connection);
        try (PreparedStatement delete = connection.prepareStatement("delete from " + RECORD
                + " where starts_with(table_name, ? || '.') and table_name not in (select schema_name || '.' || table_name"
                + " from duckdb_tables() where database_name = current_database())")) {
            delete.setString(1, schema);
            delete.executeUpdate();
        }
    }

    /** A fingerprint of texts, in their order. */
    public static String fingerprint(Iterable<String> texts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                // With its length before it, no text can pass for the end of another.
                digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible); // Every Java platform must have SHA-256.
        }
    }
}
