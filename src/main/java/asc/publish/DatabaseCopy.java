package asc.publish;

import asc.database.TableContent;
import asc.query.TableName;
import java.math.BigInteger;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Copies tables from an open database into a file. All of it is one transaction of the open connection, so the copy is of
 * one moment; DuckDB lets a transaction write to one file only, so the connection must not be inside one already.
 *
 * <p>Writing costs forty times what reading does. A file that holds an earlier copy is therefore not written anew: what its tables hold is
 * compared with the originals, and only what differs is written.
 */
final class DatabaseCopy {

    /** The oldest file format, so that readers with an older driver can open what is published. */
    private static final String FORMAT = "v1.0.0";

    private static final String ALIAS = "publication";

    private final Connection connection;
    private final String source;
    private Catalog there;

    DatabaseCopy(Connection connection) throws SQLException {
        this.connection = connection;
        this.source = strings("select current_database()").get(0);
    }

    /** Makes the file, or brings it up to date, and closes it again; returns what each table held when it was copied. */
    Map<PublishedTable, TableContent> into(Path file, List<PublishedTable> tables) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("The connection is inside a transaction: commit it before publishing.");
        }
        execute("attach '" + text(file.toString()) + "' as " + ALIAS + " (storage_version '" + FORMAT + "')");
        try {
            connection.setAutoCommit(false);
            Catalog originals = new Catalog(connection, source);
            there = new Catalog(connection, ALIAS);
            mustHoldNothingElse(tables, originals);
            Map<PublishedTable, TableContent> copied = new LinkedHashMap<>();
            for (PublishedTable table : tables) {
                execute("create schema if not exists " + ALIAS + "." + TableName.quoted(table.schema()));
                copied.put(table, table.isCopiedByPart() ? copyByPart(table) : copyWhole(table));
            }
            new TableComments(connection, originals, ALIAS).copy(tables);
            connection.commit();
            end();
            return copied;
        } catch (SQLException failed) {
            undo(failed);
            throw failed;
        }
    }

    private void end() throws SQLException {
        connection.setAutoCommit(true);
        // Detaching writes everything into the file itself: no write-ahead log stays beside it.
        execute("detach " + ALIAS);
    }

    /** A full disk can bring the whole database down: nothing can be undone in it then, and what failed first is what must be told. */
    private void undo(SQLException failed) {
        try {
            connection.rollback();
        } catch (SQLException another) {
            failed.addSuppressed(another);
        }
        try {
            end();
        } catch (SQLException another) {
            failed.addSuppressed(another);
        }
    }

    /** What was taken out of a file can still lie in it unseen: a file that holds a table or a column more is not carried on. */
    private void mustHoldNothingElse(List<PublishedTable> tables, Catalog originals) throws SQLException {
        List<String> published = tables.stream().map(PublishedTable::label).toList();
        for (String table : there.labels()) {
            if (!published.contains(table)) {
                throw new SQLException("The file holds " + table + ", which is not published: begin a new one.");
            }
        }
        for (PublishedTable table : tables) {
            if (there.has(table) && !columns(there, table).equals(columns(originals, table))) {
                throw new SQLException("The columns of " + table.label() + " have changed: begin a new file.");
            }
        }
    }

    private TableContent copyWhole(PublishedTable table) throws SQLException {
        TableContent original = TableContent.of(connection, table.origin());
        if (!there.has(table) || !TableContent.of(connection, copyOf(table)).equals(original)) {
            write(table);
        }
        return original;
    }

    private void write(PublishedTable table) throws SQLException {
        execute("create or replace table " + copyOf(table) + " as select * from " + table.origin()
                + table.orderClause());
    }

    /**
     * The parts that differ are taken out and put in again; one that is the same stays as it lies. Part by part costs three times what
     * the whole does, so where most of it differs all is written.
     */
    private TableContent copyByPart(PublishedTable table) throws SQLException {
        if (!there.has(table)) {
            write(table);
            return TableContent.of(connection, table.origin());
        }
        String part = TableName.quoted(table.part());
        Map<String, TableContent> original = TableContent.byPart(connection, table.origin(), part);
        Map<String, TableContent> held = TableContent.byPart(connection, copyOf(table), part);
        TreeSet<String> differing = new TreeSet<>(held.keySet());
        differing.addAll(original.keySet());
        differing.removeIf(
                value -> original.containsKey(value) && original.get(value).equals(held.get(value)));
        long rows = differing.stream()
                .filter(original::containsKey)
                .mapToLong(value -> original.get(value).rows())
                .sum();
        if (rows * 3 > sum(original.values()).rows()) {
            write(table);
            return sum(original.values());
        }
        for (String value : differing) {
            String ofPart = " where " + part
                    + (value.isEmpty()
                            ? " is null"
                            : " = cast('" + text(value) + "' as " + typeOf(table, table.part()) + ")");
            execute("delete from " + copyOf(table) + ofPart);
            execute("insert into " + copyOf(table) + " select * from " + table.origin() + ofPart + table.orderClause());
        }
        return sum(original.values());
    }

    private static TableContent sum(Collection<TableContent> parts) {
        return new TableContent(
                parts.stream().mapToLong(TableContent::rows).sum(),
                parts.stream().map(TableContent::sum).reduce(BigInteger.ZERO, BigInteger::add));
    }

    private static List<String> columns(Catalog catalog, PublishedTable table) {
        return catalog.table(table).columns().stream()
                .map(column -> column.name() + " " + column.type())
                .toList();
    }

    private String typeOf(PublishedTable table, String column) throws SQLException {
        return strings("select typeof(" + TableName.quoted(column) + ") from " + table.quoted() + " limit 1").stream()
                .findFirst()
                .orElse("varchar");
    }

    private static String copyOf(PublishedTable table) {
        return ALIAS + "." + table.quoted();
    }

    private List<String> strings(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }

    /** A statement each: DuckDB closes one that failed. */
    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String text(String value) {
        return value.replace("'", "''");
    }
}
