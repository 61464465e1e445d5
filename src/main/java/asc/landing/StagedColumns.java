package asc.landing;

import static asc.landing.LandingTable.quoted;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The columns of one staging table, brought to what its job says. */
final class StagedColumns {

    private final Connection connection;
    private final String name;

    StagedColumns(Connection connection, String name) {
        this.connection = connection;
        this.name = name;
    }

    /** The names of the staging tables there are. */
    static List<String> tables(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select table_name from duckdb_tables()"
                        + " where schema_name = 'staging' and database_name = current_database() order by 1")) {
            List<String> names = new ArrayList<>();
            while (result.next()) {
                names.add(result.getString(1));
            }
            return names;
        }
    }

    /**
     * Makes the table, or adds the columns it lacks at its end. Where that does not give the columns wanted, the table begins anew.
     *
     * @return whether the rows that were in it still are
     */
    boolean extendTo(Map<String, String> wanted) throws SQLException {
        List<Map.Entry<String, String>> all = new ArrayList<>(wanted.entrySet());
        List<Map.Entry<String, String>> there = new ArrayList<>(stored().entrySet());
        boolean isExtension = !there.isEmpty()
                && there.size() <= all.size()
                && all.subList(0, there.size()).equals(there);
        if (!isExtension) {
            execute("create or replace table staging." + quoted(name)
                    + all.stream().map(StagedColumns::definition).collect(Collectors.joining(", ", " (", ")")));
            return false;
        }
        for (Map.Entry<String, String> column : all.subList(there.size(), all.size())) {
            execute("alter table staging." + quoted(name) + " add column " + definition(column));
        }
        return true;
    }

    private static String definition(Map.Entry<String, String> column) {
        return quoted(column.getKey()) + " " + column.getValue();
    }

    private Map<String, String> stored() throws SQLException {
        String sql =
                "select column_name, data_type from duckdb_columns() where schema_name = 'staging' and table_name = ?"
                        + " and database_name = current_database() order by column_index";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, name);
            ResultSet result = query.executeQuery();
            Map<String, String> columns = new LinkedHashMap<>();
            while (result.next()) {
                columns.put(result.getString(1), result.getString(2));
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
