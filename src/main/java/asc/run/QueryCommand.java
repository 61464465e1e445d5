package asc.run;

import asc.database.DuckDb;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.Versions;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

@Command(
        name = "query",
        description = "Runs SQL, read-only, over the published version; or over the restricted working warehouse.",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

    private static final String NOT_RUN = "The query was not run.";

    @Mixin
    private Options options;

    @Option(names = "--format", description = "table, csv or json; table unless said.", defaultValue = "table")
    private String format;

    @Option(
            names = "--working",
            description = "Over the working warehouse, with staging and people; not while a run is in progress.")
    private boolean working;

    @Parameters(paramLabel = "SQL", description = "One query.")
    private String sql;

    @Override
    public Integer call() throws Exception {
        Grid.Format chosen = format();
        mustBeLoaded();
        // So opened a query reads the one database and nothing else of this machine. While the working warehouse is
        // read no run may begin; what is published is never held.
        try (HomeLock held = working ? HomeLock.take(options.home(), "query --working") : null;
                Connection connection = open();
                Statement statement = connection.createStatement()) {
            try (ResultSet result = statement.executeQuery(sql)) {
                Grid.print(result, chosen, System.out);
            } catch (SQLException fault) {
                if (!working
                        && new Versions(options.home().published())
                                .databaseInForce()
                                .isEmpty()) {
                    throw PublishedFile.damaged(options.home(), NOT_RUN);
                }
                throw new Options.WrongUsage("The query cannot be run.\n  " + reason(fault, connection));
            }
        }
        return 0;
    }

    private void mustBeLoaded() throws Refusal {
        if (working && !Files.exists(options.home().warehouse())) {
            throw new Refusal(
                    NOT_RUN, new Problem("Nothing is loaded yet.", "", "Run: asc night, or for sample data: asc demo"));
        }
    }

    private Connection open() throws Exception {
        String memory = options.settings().memory();
        return working
                ? DuckDb.openToRead(options.home().warehouse(), memory)
                : PublishedFile.open(options.home(), memory, NOT_RUN);
    }

    private String reason(SQLException fault, Connection connection) throws Exception {
        // Whoever may read the database may read what DuckDB says of it.
        String message = fault.getMessage()
                .replaceFirst("(?s)^Invalid Input Error: Attempting to execute an unsuccessful[^\n]*\nError: ", "")
                .strip();
        return working || !message.startsWith("Catalog Error")
                ? message
                : new NotPublished(Project.find(), options.home(), connection)
                        .of(sql)
                        .orElse(message);
    }

    private Grid.Format format() throws Options.WrongUsage {
        try {
            return options.json ? Grid.Format.JSON : Grid.Format.valueOf(format.toUpperCase(Locale.UK));
        } catch (IllegalArgumentException unknown) {
            throw new Options.WrongUsage("The format \"" + format + "\" is not known. It is table, csv or json.");
        }
    }
}
