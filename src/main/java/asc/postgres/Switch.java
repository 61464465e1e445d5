package asc.postgres;

import asc.postgres.KeptVersions.Kept;
import asc.query.TableName;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Puts a version in force by renaming schemas, in one transaction, at a moment at which nobody reads the old one. A query finds its tables
 * by their names one after the other, so a rename while it does so would give it tables of two versions. Those who come meanwhile wait,
 * and then find the new one; if the moment does not come in a quarter of a second they are let through, and it is tried again.
 */
final class Switch {

    /** How long new readers wait at most for those who are there already. */
    private static final String BLOCKED = "250ms";

    private static final String CANCELLED = "57014";
    private static final String DEADLOCK = "40P01";

    private final Session session;
    private final KeptVersions kept;

    Switch(Session session, KeptVersions kept) {
        this.session = session;
        this.kept = kept;
    }

    /**
     * Tries until it succeeds.
     *
     * @param patience for how long
     * @return whether it did: false when somebody was reading all the time
     */
    boolean to(Kept next, Duration patience) throws SQLException {
        Instant end = Instant.now().plus(patience);
        for (long pause = 50; !isDone(next); pause = Math.min(2000, pause * 2)) {
            if (Instant.now().isAfter(end)) {
                return false;
            }
            sleep(pause);
        }
        return true;
    }

    private boolean isDone(Kept next) throws SQLException {
        try {
            session.inTransaction(() -> {
                Optional<Kept> inForce = kept.inForce();
                if (inForce.isPresent()) {
                    lock(inForce.get());
                    putAside(inForce.get());
                }
                putInForce(next);
                kept.putInForce(next);
            });
            return true;
        } catch (SQLException failed) {
            if (List.of(CANCELLED, DEADLOCK).contains(String.valueOf(failed.getSQLState()))) {
                return false;
            }
            throw failed;
        }
    }

    private void lock(Kept inForce) throws SQLException {
        List<String> tables =
                kept.tables(inForce.held().stream().map(kept.schemas()::inForce).toList());
        session.execute("set local statement_timeout = '" + BLOCKED + "'");
        session.execute("lock table " + String.join(", ", tables) + " in access exclusive mode");
        session.execute("set local statement_timeout = 0");
    }

    private void putAside(Kept inForce) throws SQLException {
        for (String schema : inForce.held()) {
            String name = TableName.quoted(kept.schemas().inForce(schema));
            session.execute("revoke usage on schema " + name + " from " + kept.readers());
            session.execute("alter schema " + name + " rename to "
                    + TableName.quoted(kept.schemas().aside(inForce.version(), inForce.sha256(), schema)));
        }
    }

    private void putInForce(Kept next) throws SQLException {
        for (String schema : next.held()) {
            String name = TableName.quoted(kept.schemas().inForce(schema));
            session.execute("alter schema "
                    + TableName.quoted(kept.schemas().aside(next.version(), next.sha256(), schema)) + " rename to "
                    + name);
            session.execute("grant usage on schema " + name + " to " + kept.readers());
        }
    }

    /** Who reads what is in force: the number of each session and whose it is. */
    List<String> reading() throws SQLException {
        Optional<Kept> inForce = kept.inForce();
        if (inForce.isEmpty()) {
            return List.of();
        }
        return session.strings(
                "select distinct format('%s of %s', activity.pid, coalesce(activity.usename, 'nobody'))"
                        + " from pg_locks as held join pg_class on pg_class.oid = held.relation"
                        + " join pg_namespace as schema on schema.oid = pg_class.relnamespace"
                        + " join pg_stat_activity as activity on activity.pid = held.pid"
                        + " where activity.pid <> pg_backend_pid() and schema.nspname = any (?) order by 1",
                inForce.get().held().stream().map(kept.schemas()::inForce).toList());
    }

    private static void sleep(long milliseconds) throws SQLException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new SQLException(interrupted);
        }
    }
}
