package asc.postgres;

import asc.definition.PostgresAddress;
import asc.publish.Version;
import asc.query.TableName;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which versions the PostgreSQL database holds, and which of them is in force: a table of its own there, which every reader may read. */
final class KeptVersions {

    /** What PostgreSQL says of a schema that is there already. */
    private static final String TAKEN = "42P06";

    private final Session session;
    private final SchemaSet schemas;
    private final String readers;
    private final String table;

    KeptVersions(Session session, PostgresAddress address) {
        this.session = session;
        this.schemas = new SchemaSet(address.prefix());
        this.readers = address.readers();
        this.table = schemas.published() + ".version";
    }

    SchemaSet schemas() {
        return schemas;
    }

    String readers() {
        return TableName.quoted(readers);
    }

    /** Makes what is not there: the role that reads, and the table of versions. */
    void prepare() throws SQLException {
        session.inTransaction(() -> {
            if (session.strings("select 1 from pg_roles where rolname = ?", readers)
                    .isEmpty()) {
                session.execute("create role " + readers() + " nologin");
            }
            if (!session.strings("select to_regclass(" + Session.text(table) + ") is null")
                    .contains("f")) {
                create();
            }
        });
    }

    private void create() throws SQLException {
        session.execute("create schema if not exists " + schemas.published());
        session.execute(
                "create table " + table + " (version integer not null, sha256 text not null,"
                        + " made_at timestamptz not null, schemas text[] not null, written_at timestamptz not null default now(),"
                        + " put_in_force_at timestamptz, is_in_force boolean not null default false, primary key (version, sha256))");
        session.execute("comment on table " + table
                + " is 'The versions that this database holds, and which of them is in force'");
        session.execute("create unique index on " + table + " (is_in_force) where is_in_force");
        session.execute("grant usage on schema " + schemas.published() + " to " + readers());
        session.execute("grant select on " + table + " to " + readers());
    }

    /**
     * One of them.
     *
     * @param version its number
     * @param sha256 of its {@code version.json}: another home may have a version of the same number
     * @param held the schemas that it has tables in, without a prefix
     */
    record Kept(int version, String sha256, List<String> held, boolean isInForce) {

        boolean is(int number, String digest) {
            return version == number && sha256.equals(digest);
        }
    }

    /** All of them: the one in force first, then those that were so latest. */
    List<Kept> list() throws SQLException {
        List<Kept> kept = new ArrayList<>();
        for (List<String> row : session.rows("select version, sha256, array_to_string(schemas, ' '), is_in_force from "
                + table + " order by is_in_force desc, put_in_force_at desc nulls last")) {
            kept.add(new Kept(
                    Integer.parseInt(row.get(0)),
                    row.get(1),
                    List.of(row.get(2).split(" ")),
                    row.get(3).equals("t")));
        }
        return kept;
    }

    Optional<Kept> inForce() throws SQLException {
        return list().stream().filter(Kept::isInForce).findFirst();
    }

    /** A schema that somebody else has made is never renamed, nor written to. */
    void mustBeFree(List<String> wanted) throws SQLException {
        List<String> ours = inForce().map(Kept::held).orElse(List.of());
        List<String> names = wanted.stream()
                .filter(schema -> !ours.contains(schema))
                .map(schemas::inForce)
                .toList();
        List<String> taken =
                session.strings("select nspname from pg_namespace where nspname = any (?) order by 1", names);
        if (!taken.isEmpty()) {
            throw new SQLException(String.join(", ", taken), TAKEN);
        }
    }

    void add(Version version, String sha256, List<String> held) throws SQLException {
        session.update(
                "insert into " + table
                        + " (version, sha256, made_at, schemas) values (?, ?, cast(? as timestamptz), ?)",
                version.version(),
                sha256,
                version.madeAt().toString(),
                held);
    }

    /** Part of a switch: the names must change in the same transaction. */
    void putInForce(Kept kept) throws SQLException {
        session.update("update " + table + " set is_in_force = false where is_in_force");
        session.update(
                "update " + table
                        + " set is_in_force = true, put_in_force_at = clock_timestamp() where version = ? and sha256 = ?",
                kept.version(),
                kept.sha256());
    }

    void remove(Kept kept) throws SQLException {
        session.update("delete from " + table + " where version = ? and sha256 = ?", kept.version(), kept.sha256());
    }

    /** Tables of schemas, each as SQL writes it, in an order that is always the same. */
    List<String> tables(List<String> schemaNames) throws SQLException {
        return session.strings(
                "select format('%I.%I', schemaname, tablename) from pg_tables where schemaname = any (?) order by 1",
                schemaNames);
    }
}
