package asc.run;

import asc.database.DuckDb;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;

/** The published database, as whoever asks for a figure opens it. */
final class PublishedFile {

    private PublishedFile() {}

    /**
     * Opens it to be read.
     *
     * @param memory DuckDB's memory limit
     * @param notDone what is not done where there is none, in a sentence
     */
    static Connection open(Home home, String memory, String notDone) throws Refusal {
        Path database = home.published().resolve("current").resolve("asc.duckdb");
        if (!Files.exists(database)) {
            throw new Refusal(
                    notDone,
                    new Problem("Nothing is published yet.", "", "Run: asc night, or for sample data: asc demo"));
        }
        try {
            return DuckDb.openToRead(database, memory);
        } catch (SQLException unreadable) {
            throw damaged(home, notDone);
        }
    }

    /** Why a file cannot be read that is there. */
    static Refusal damaged(Home home, String notDone) {
        Invocation typed = new Invocation(Project.find(), home);
        return new Refusal(
                notDone,
                new Problem(
                        "The published file cannot be opened: it is damaged, or was cut short.",
                        home.published()
                                .resolve("current")
                                .resolve("asc.duckdb")
                                .toString(),
                        "Publish it anew from the warehouse: " + typed.of("night")
                                + "\nor put an earlier version in force: " + typed.of("versions") + " lists them."));
    }
}
