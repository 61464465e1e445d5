package asc.sample;

import asc.query.TableName;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The project's reference tables. */
final class Reference {

    private static final Path FOLDER = Path.of("sql/reference");

    private Reference() {}

    /** Makes the tables as their files have them, dates as dates; gives their names. */
    static List<TableName> read(Connection connection) throws Exception {
        List<TableName> tables = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                Stream<Path> files = Files.list(FOLDER)) {
            statement.execute("create schema reference");
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".csv")).toList()) {
                TableName table =
                        new TableName("reference", file.getFileName().toString().replace(".csv", ""));
                statement.execute("create table " + table + " as select * from read_csv('" + file
                        + "', header = true, delim = ',', quote = '\"')");
                tables.add(table);
            }
        }
        return tables;
    }
}
