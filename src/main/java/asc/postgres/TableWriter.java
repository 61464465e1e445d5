package asc.postgres;

import asc.query.TableName;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;

/** Writes a table of a sealed version into a schema that nobody reads yet. Rows go straight through: few are in memory at a time. */
final class TableWriter {

    /** Bytes that are sent at once. */
    private static final int PARCEL = 1 << 16;

    private final Connection sealed;
    private final Session session;
    private final String readers;

    /**
     * @param sealed the version's database, opened to stream
     * @param readers the role that may read, quoted
     */
    TableWriter(Connection sealed, Session session, String readers) {
        this.sealed = sealed;
        this.session = session;
        this.readers = readers;
    }

    /** Writes it whole, with its key, its comments and what PostgreSQL's planner must know. */
    void write(SealedTable table, String schema) throws SQLException {
        String name =
                TableName.quoted(schema) + "." + TableName.quoted(table.name().table());
        session.execute("create table " + name
                + table.columns().stream()
                        .map(column -> column.quoted() + " " + column.type().name())
                        .collect(Collectors.joining(", ", " (", ")")));
        long rows = copy(table, name);
        if (rows != table.rows()) {
            throw new SQLException(
                    table.name() + " has " + rows + " rows there, and " + table.rows() + " in the version.");
        }
        if (!table.key().isEmpty()) {
            session.execute("alter table " + name + " add primary key "
                    + table.key().stream().map(TableName::quoted).collect(Collectors.joining(", ", "(", ")")));
        }
        comment(table, name);
        session.execute("grant select on " + name + " to " + readers);
        session.execute("analyze " + name);
    }

    private void comment(SealedTable table, String name) throws SQLException {
        if (!table.comment().isEmpty()) {
            session.execute("comment on table " + name + " is " + Session.text(table.comment()));
        }
        for (SealedTable.Column column : table.columns()) {
            if (!column.comment().isEmpty()) {
                session.execute(
                        "comment on column " + name + "." + column.quoted() + " is " + Session.text(column.comment()));
            }
        }
    }

    /** Frozen: made in this very transaction, its rows are seen by whoever sees the table, even by one whose view of the data is older. */
    private long copy(SealedTable table, String name) throws SQLException {
        CopyIn copy = session.connection()
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyIn("copy " + name + " from stdin (format csv, freeze)");
        try {
            send(table, copy);
            return copy.endCopy();
        } finally {
            if (copy.isActive()) {
                copy.cancelCopy();
            }
        }
    }

    private void send(SealedTable table, CopyIn copy) throws SQLException {
        byte[] parcel = new byte[PARCEL];
        int filled = 0;
        try (Statement statement = sealed.createStatement();
                ResultSet rows = statement.executeQuery(table.asCopied())) {
            while (rows.next()) {
                byte[] line = (rows.getString(1) + "\n").getBytes(StandardCharsets.UTF_8);
                if (filled + line.length > PARCEL) {
                    copy.writeToCopy(parcel, 0, filled);
                    filled = 0;
                }
                if (line.length > PARCEL) {
                    copy.writeToCopy(line, 0, line.length);
                } else {
                    System.arraycopy(line, 0, parcel, filled, line.length);
                    filled += line.length;
                }
            }
        }
        copy.writeToCopy(parcel, 0, filled);
    }
}
