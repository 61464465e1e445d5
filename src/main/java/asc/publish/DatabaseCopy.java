package asc.publish;

import asc.database.TableContent;
import asc.query.TableName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Copies tables from an open database into a new file. All of it is one transaction of the open connection, so the copy is of
 * one moment; DuckDB lets a transaction write to one file only, so the connection must not be inside one already.
 */
final class DatabaseCopy {

    /** The oldest file format, so that readers with an older driver can open what is published. */
    private static final String FORMAT = "v1.0.0";

    private static final String ALIAS = "publication";

    private final Connection connection;

    DatabaseCopy(Connection connection) {
        this.connection = connection;
    }

    /** Makes the file and closes it again; returns what each table held when it was copied. */
    Map<PublishedTable, TableContent> into(Path file, List<PublishedTable> tables) throws SQLException {
        if (!connection.getAutoCommit()) {
            throw new IllegalStateException("The connection is inside a transaction: commit it before publishing.");
        }
        execute("attach '" + text(file.toString()) + "' as " + ALIAS + " (storage_version '" + FORMAT + "')");
        try {
            connection.setAutoCommit(false);
            Map<PublishedTable, TableContent> copied = copyAll(tables);
            connection.commit();
            return copied;
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
            // Detaching writes everything into the file itself: no write-ahead log stays beside it.
            execute("detach " + ALIAS);
        }
    }

    private Map<PublishedTable, TableContent> copyAll(List<PublishedTable> tables) throws SQLException {
        Map<PublishedTable, TableContent> copied = new LinkedHashMap<>();
        for (PublishedTable table : tables) {
            execute("create schema if not exists " + ALIAS + "." + TableName.quoted(table.schema()));
            execute("create table " + ALIAS + "." + table.quoted() + " as select * from " + table.quoted()
                    + table.orderClause());
            for (String comment : comments(table)) {
                execute(comment);
            }
            copied.put(table, TableContent.of(connection, table.quoted()));
        }
        return copied;
    }

    private List<String> comments(PublishedTable table) throws SQLException {
        String target = ALIAS + "." + table.quoted();
        List<String> statements = new ArrayList<>();
        for (List<String> found : commentsOf("''", "duckdb_tables()", table)) {
            statements.add("comment on table " + target + " is '" + text(found.get(1)) + "'");
        }
        for (List<String> found : commentsOf("column_name", "duckdb_columns()", table)) {
            statements.add("comment on column " + target + "." + TableName.quoted(found.get(0)) + " is '"
                    + text(found.get(1)) + "'");
        }
        return statements;
    }

    private List<List<String>> commentsOf(String subject, String catalog, PublishedTable table) throws SQLException {
        String sql = "select " + subject + ", comment from " + catalog
                + " where database_name = current_database() and schema_name = ? and table_name = ? and comment is not null"
                + " order by 1";
        List<List<String>> found = new ArrayList<>();
        try (var statement = connection.prepareStatement(sql)) {
            statement.setString(1, table.schema());
            statement.setString(2, table.name());
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(List.of(rows.getString(1), rows.getString(2)));
                }
            }
        }
        return found;
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
