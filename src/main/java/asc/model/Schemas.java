package asc.model;

import asc.query.TableName;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** The schemas of the built rooms: there, and without tables that no longer have a file. */
final class Schemas {

    private final Connection connection;

    Schemas(Connection connection) {
        this.connection = connection;
    }

    void prepare(List<Model> models) throws SQLException {
        List<TableName> kept = models.stream().map(Model::name).toList();
        for (Room room : Room.built()) {
            execute("create schema if not exists " + room.schema());
        }
        for (Found found : found()) {
            if (found.isView() || !kept.contains(found.name())) {
                execute("drop " + (found.isView() ? "view " : "table ")
                        + found.name().sql());
            }
        }
    }

    /** A table or view that stands in a built room. */
    private record Found(TableName name, boolean isView) {}

    private List<Found> found() throws SQLException {
        List<Found> found = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select table_schema, table_name, table_type"
                        + " from information_schema.tables where table_catalog = current_database()")) {
            while (result.next()) {
                TableName name = new TableName(result.getString(1), result.getString(2));
                if (Room.of(name.schema()).filter(Room.built()::contains).isPresent()) {
                    found.add(new Found(name, result.getString(3).equals("VIEW")));
                }
            }
        }
        return found;
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
