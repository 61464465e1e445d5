package asc.publish;

import asc.database.DuckDb;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Another process that reads the version in force over and over, as a dashboard does. Prints one line for each read. */
final class Reader {

    private Reader() {}

    /** @param arguments the database, and a file whose appearance ends the reading */
    public static void main(String[] arguments) throws Exception {
        Path stop = Path.of(arguments[1]);
        do {
            System.out.println(read(Path.of(arguments[0])));
        } while (!Files.exists(stop));
    }

    /** The rounds that both tables and every row say, which must be one. */
    private static String read(Path database) {
        try (Connection reader = DuckDb.openToRead(database)) {
            List<String> rounds = new ArrayList<>(rounds(reader, "select distinct round from log.round"));
            rounds.addAll(rounds(reader, "select distinct round from marts.bird"));
            String rows = rounds(reader, "select count(distinct weight) from marts.bird")
                    .get(0);
            boolean whole = rounds.size() == 2 && rounds.get(0).equals(rounds.get(1)) && rows.equals("5000");
            return whole ? rounds.get(0) : "not whole: " + rounds + " with " + rows + " rows";
        } catch (SQLException failed) {
            return "failed: " + failed.getMessage();
        }
    }

    private static List<String> rounds(Connection reader, String sql) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Statement statement = reader.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                found.add(rows.getString(1));
            }
        }
        return found;
    }
}
