package asc.postgres;

import asc.database.DuckDb;
import asc.definition.PostgresAddress;
import asc.postgres.KeptVersions.Kept;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.Publication;
import asc.publish.Version;
import asc.publish.Versions;
import asc.query.TableName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A PostgreSQL database that follows the version in force. It reads nothing but sealed versions, so it can be brought to any of them at
 * any time, after a failure too: what it lacks is written, and what it has is only switched to.
 */
public final class PostgresCopy {

    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final String IN_USE = "2BP01";

    private final PostgresAddress address;
    private final Login login;
    private final Duration patience;

    /** @param passwordFile where the password may lie; it need not be there */
    public PostgresCopy(PostgresAddress address, Path passwordFile) {
        this(address, passwordFile, PATIENCE);
    }

    /** @param patience how long it is waited for a moment at which nobody reads */
    PostgresCopy(PostgresAddress address, Path passwordFile, Duration patience) {
        this.address = address;
        this.login = new Login(address, passwordFile);
        this.patience = patience;
    }

    /**
     * Makes the database hold a version and puts it in force there.
     *
     * @return what was done
     * @throws Refusal when it could not be; what was in force there still is
     */
    public Written follow(Versions versions, Version version) throws IOException, Refusal, SQLException {
        Path folder = versions.folder(version.version());
        String sha256 = versions.digest(version.version());
        // A fault of the version's own file is no fault of PostgreSQL's.
        try (Connection sealed = DuckDb.openToStream(folder.resolve(Publication.DATABASE))) {
            List<SealedTable> tables = SealedTable.of(sealed, version);
            return follow(version, sha256, sealed, tables);
        }
    }

    private Written follow(Version version, String sha256, Connection sealed, List<SealedTable> tables)
            throws IOException, Refusal {
        try (Session session = login.open()) {
            KeptVersions kept = new KeptVersions(session, address);
            kept.prepare();
            if (kept.inForce()
                    .filter(there -> there.is(version.version(), sha256))
                    .isPresent()) {
                return new Written(address.shown() + ", holds version " + version.version() + " already.", List.of());
            }
            kept.mustBeFree(schemas(tables));
            if (find(kept, version, sha256).isEmpty()) {
                write(session, kept, version, sha256, new TableWriter(sealed, session, kept.readers()), tables);
            }
            Switch step = new Switch(session, kept);
            if (!step.to(find(kept, version, sha256).orElseThrow(), patience)) {
                throw isBeingRead(version, step.reading());
            }
            long rows = tables.stream().mapToLong(SealedTable::rows).sum();
            return new Written(
                    String.format(
                            Locale.UK,
                            "%s, holds version %d now: %,d tables, %,d rows.",
                            address.shown(),
                            version.version(),
                            tables.size(),
                            rows),
                    tidy(session, kept));
        } catch (SQLException failed) {
            throw refused(version, PostgresProblem.of(failed, address));
        }
    }

    private static Optional<Kept> find(KeptVersions kept, Version version, String sha256) throws SQLException {
        return kept.list().stream()
                .filter(there -> there.is(version.version(), sha256))
                .findFirst();
    }

    /** One transaction: a version is there whole, or not at all. */
    private static void write(
            Session session,
            KeptVersions kept,
            Version version,
            String sha256,
            TableWriter writer,
            List<SealedTable> tables)
            throws SQLException {
        List<String> held = schemas(tables);
        session.inTransaction(() -> {
            for (String schema : held) {
                session.execute("create schema " + aside(kept, version, sha256, schema));
            }
            for (SealedTable table : tables) {
                writer.write(
                        table,
                        kept.schemas()
                                .aside(version.version(), sha256, table.name().schema()));
            }
            kept.add(version, sha256, held);
        });
    }

    private static List<String> schemas(List<SealedTable> tables) {
        return tables.stream().map(table -> table.name().schema()).distinct().toList();
    }

    private static String aside(KeptVersions kept, Version version, String sha256, String schema) {
        return TableName.quoted(kept.schemas().aside(version.version(), sha256, schema));
    }

    /** The version in force stays, and the one that was so before it: a step back is a change of names. The others go. */
    private static List<String> tidy(Session session, KeptVersions kept) throws SQLException {
        List<String> notes = new ArrayList<>();
        for (Kept old : kept.list().stream().skip(2).toList()) {
            List<String> schemas = old.held().stream()
                    .map(schema -> kept.schemas().aside(old.version(), old.sha256(), schema))
                    .toList();
            try {
                session.inTransaction(() -> {
                    session.execute("set local lock_timeout = '5s'");
                    for (String table : kept.tables(schemas)) {
                        session.execute("drop table " + table);
                    }
                    for (String schema : schemas) {
                        session.execute("drop schema if exists " + TableName.quoted(schema));
                    }
                    kept.remove(old);
                });
            } catch (SQLException held) {
                notes.add("Version " + old.version() + " stays in PostgreSQL, as the schemas "
                        + String.join(", ", schemas) + ": "
                        + (IN_USE.equals(held.getSQLState())
                                ? "a view or another object there was made on it, and shows old figures. Drop it, and read the tables themselves."
                                : "it could not be dropped; the next publication tries again."));
            }
        }
        return notes;
    }

    private Refusal isBeingRead(Version version, List<String> sessions) {
        return refused(
                version,
                new Problem(
                        "Version " + version.version()
                                + " is written there, but the one before it was being read without a pause for "
                                + patience.toSeconds() + " seconds"
                                + (sessions.isEmpty() ? "." : ", by session " + String.join(", ", sessions) + "."),
                        "",
                        "A program has left a transaction open. End it, or in PostgreSQL: select pg_terminate_backend(NUMBER)."));
    }

    private Refusal refused(Version version, Problem problem) {
        return new Refusal(
                address.shown() + ", was not brought to version " + version.version()
                        + ": it shows what it showed before. The next night, or publication, tries again.",
                problem);
    }
}
