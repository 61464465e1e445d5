package asc.plan;

import asc.database.DuckDb;
import asc.database.TableContent;
import asc.publish.PublishedTable;
import asc.query.DuckDbMessage;
import asc.query.SqlFile;
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
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The published tables as they are in force and as they would be. In the queries of {@code sql/plan} the first stand in the database {@code
 * before}, the others in {@code after}, with the same columns on both sides: one that only the other side has is empty.
 */
public final class Comparison implements AutoCloseable {

    /** The tables as they are in force. */
    public static final String BEFORE = "before";

    /** The tables as they would be. */
    public static final String AFTER = "after";

    private static final Map<String, String> SIDES = Map.of(BEFORE, "in_force", AFTER, "planned");

    private final Connection connection;
    private final List<PublishedTable> tables;

    /**
     * Opens both.
     *
     * @param inForce the published database in force; empty before the first
     * @param planned a working warehouse in which everything was built, that nobody has open
     * @param spill how much of the disk it may spill, as {@code 10GB}; empty for most of what is free
     * @param tables the tables that would be published
     */
    public Comparison(
            Optional<Path> inForce,
            Path planned,
            String memory,
            Path temporary,
            Optional<String> spill,
            List<PublishedTable> tables)
            throws SQLException {
        this.connection = DuckDb.openToCompare(inForce, planned, memory, temporary);
        this.tables = List.copyOf(tables);
        try {
            if (spill.isPresent()) {
                DuckDb.limitSpill(connection, spill.get());
            }
            for (String side : SIDES.keySet()) {
                execute("attach ':memory:' as " + side);
                for (PublishedTable table : tables) {
                    view(side, table);
                }
            }
            DuckDb.lock(connection);
        } catch (SQLException failed) {
            connection.close();
            throw failed;
        }
    }

    /** The open databases, for gates. */
    public Connection connection() {
        return connection;
    }

    /** The tables of which a row would come, change or go; the log, which every run adds to, is left out. */
    public List<TableMovement> movements() throws SQLException {
        List<TableMovement> movements = new ArrayList<>();
        for (PublishedTable table : tables) {
            if (!table.orderedBy().isEmpty() && !content(BEFORE, table).equals(content(AFTER, table))) {
                movements.add(movement(table));
            }
        }
        return movements;
    }

    /** What a table would hold, in one text. */
    public String contentAfter(PublishedTable table) throws SQLException {
        return said(TableContent.of(connection, SIDES.get(AFTER) + "." + table.quoted()));
    }

    /** A table's content as a plan notes it. */
    public static String said(TableContent content) {
        return content.rows() + " rows " + content.sum();
    }

    /** The rows of a query of {@code sql/plan}, each with its columns by name; numbers are numbers, all else is text. */
    public List<Map<String, Object>> rows(SqlFile query) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query.text())) {
            List<Map<String, Object>> rows = new ArrayList<>();
            while (result.next()) {
                Map<String, Object> row = new LinkedHashMap<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    Object value = result.getObject(i);
                    row.put(
                            result.getMetaData().getColumnLabel(i),
                            value == null || value instanceof Number ? value : value.toString());
                }
                rows.add(row);
            }
            return rows;
        } catch (SQLException complaint) {
            throw new SQLException(DuckDbMessage.inFile(complaint, query).asText(), complaint);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }

    private TableContent content(String side, PublishedTable table) throws SQLException {
        return TableContent.of(connection, side + "." + table.quoted());
    }

    private TableMovement movement(PublishedTable table) throws SQLException {
        List<String> key = table.orderedBy();
        String same = key.stream()
                .map(column -> "b." + TableName.quoted(column) + " = a." + TableName.quoted(column))
                .collect(Collectors.joining(" and "));
        String first = TableName.quoted(key.get(0));
        String sql = "select count(*) filter (b." + first + " is null), count(*) filter (a." + first
                + " is not null and b." + first + " is not null and b is distinct from a), count(*) filter (a."
                + first + " is null) from " + BEFORE + "." + table.quoted() + " as b full join " + AFTER + "."
                + table.quoted() + " as a on " + same;
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery(sql)) {
            counts.next();
            return new TableMovement(table.label(), counts.getLong(1), counts.getLong(2), counts.getLong(3));
        }
    }

    private void view(String side, PublishedTable table) throws SQLException {
        Map<String, String> before = columns(SIDES.get(BEFORE), table);
        Map<String, String> after = columns(SIDES.get(AFTER), table);
        Map<String, String> own = side.equals(BEFORE) ? before : after;
        Map<String, String> all = new LinkedHashMap<>(after);
        before.forEach(all::putIfAbsent);
        String select = all.keySet().stream()
                .map(column -> (own.containsKey(column) ? TableName.quoted(column) : "null")
                        + cast(before.get(column), after.get(column)) + " as " + TableName.quoted(column))
                .collect(Collectors.joining(", "));
        String from =
                own.isEmpty() ? " from (select 1) where false" : " from " + SIDES.get(side) + "." + table.quoted();
        execute("create schema if not exists " + side + "." + TableName.quoted(table.schema()));
        execute("create view " + side + "." + table.quoted() + " as select " + select + from);
    }

    /** A column whose type has changed is compared as text. */
    private static String cast(String before, String after) {
        if (before == null || after == null) {
            return "::" + (before == null ? after : before);
        }
        return before.equals(after) ? "" : "::varchar";
    }

    private Map<String, String> columns(String database, PublishedTable table) throws SQLException {
        String sql = "select column_name, data_type from duckdb_columns() where database_name = '" + database
                + "' and schema_name = '" + table.schema().replace("'", "''") + "' and table_name = '"
                + table.name().replace("'", "''") + "' order by column_index";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            Map<String, String> columns = new LinkedHashMap<>();
            while (rows.next()) {
                columns.put(rows.getString(1), rows.getString(2));
            }
            return columns;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
