package asc.model;

import asc.problem.Refusal;
import asc.query.TableName;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.stream.Collectors;
import org.duckdb.DuckDBAppender;
import org.duckdb.DuckDBConnection;

/** The relation {@code csv} that a reference table's query reads: the CSV beside it, every column text, an empty cell null. */
final class CsvRelation {

    static final String NAME = "csv";

    private CsvRelation() {}

    /** Makes the relation of a model that has a CSV; for any other it does nothing, and says so. */
    static boolean make(Connection connection, Model model) throws Refusal, SQLException, IOException {
        if (model.room() != Room.REFERENCE || !Files.exists(model.csv())) {
            return false;
        }
        CsvFile csv = CsvFile.read(model.csv(), model.csvPlace());
        String columns = csv.header().stream()
                .map(name -> TableName.quoted(name) + " varchar")
                .collect(Collectors.joining(", "));
        try (Statement statement = connection.createStatement()) {
            statement.execute("create or replace temp table " + NAME + " (" + columns + ")");
        }
        fill(connection, csv);
        return true;
    }

    private static void fill(Connection connection, CsvFile csv) throws SQLException {
        try (DuckDBAppender appender = connection.unwrap(DuckDBConnection.class).createAppender("temp", "main", NAME)) {
            for (List<String> row : csv.rows()) {
                appender.beginRow();
                for (String cell : row) {
                    if (cell.isEmpty()) {
                        appender.appendNull();
                    } else {
                        appender.append(cell);
                    }
                }
                appender.endRow();
            }
        }
    }

    /** Removes the relation, if there is one. */
    static void remove(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists temp." + NAME);
        }
    }
}
