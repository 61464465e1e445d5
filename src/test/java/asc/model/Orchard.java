package asc.model;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** A made-up sql folder and an empty database, for tests: fruit, trees and baskets. */
public final class Orchard implements AutoCloseable {

    private final Path sql;
    private final Connection connection;
    private final List<String> given = new ArrayList<>();

    /** An orchard whose sql folder is empty. */
    public Orchard(Path folder) throws IOException, SQLException {
        sql = Files.createDirectories(folder.resolve("sql"));
        connection = DriverManager.getConnection("jdbc:duckdb:");
    }

    /** Adds the files of a description: each begins with a line {@code === room/name.sql}, or {@code === given room.table (columns)}. */
    public Orchard with(String description) throws IOException, SQLException {
        for (String section : description.split("(?m)^=== ")) {
            int end = section.indexOf('\n');
            if (end < 0) {
                continue;
            }
            String heading = section.substring(0, end).strip();
            if (heading.startsWith("given ")) {
                give(heading.substring("given ".length()));
            } else if (heading.contains("/")) {
                file(heading, section.substring(end + 1));
            }
        }
        return this;
    }

    /** Adds or replaces a file. */
    public Orchard file(String name, String text) throws IOException {
        Path file = sql.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return this;
    }

    /** Adds a query with the header it needs. */
    public Orchard query(Room room, String name, String key, String query) throws IOException {
        return file(
                room.schema() + "/" + name + ".sql",
                "-- %s  %s\n-- one row per  %s\n-- title  %s\n-- owner  orchard\n\n%s\n"
                        .formatted(room.word(), name, key, name, query));
    }

    /** Creates a given table: {@code staging.crate (crate_id integer)}. */
    public Orchard give(String definition) throws SQLException {
        String name = definition.split("[ (]", 2)[0];
        execute("create schema if not exists " + name.split("\\.")[0]);
        execute("create table " + definition);
        given.add(name);
        return this;
    }

    public Path sql() {
        return sql;
    }

    public Connection connection() {
        return connection;
    }

    public ModelGraph graph() throws SQLException {
        return ModelGraph.of(connection, ModelFolder.read(sql), given);
    }

    public ModelBuild build() throws SQLException {
        return new ModelBuild(connection, graph(), BuildListener.SILENT);
    }

    public void execute(String statement) throws SQLException {
        try (Statement executed = connection.createStatement()) {
            executed.execute(statement);
        }
    }

    /** The rows of a query, their values joined by a comma and a space. */
    public List<String> rows(String query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            List<String> rows = new ArrayList<>();
            while (result.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    values.add(String.valueOf(result.getString(i)));
                }
                rows.add(String.join(", ", values));
            }
            return rows;
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
