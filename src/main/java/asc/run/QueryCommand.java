package asc.run;

import asc.database.DuckDb;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
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
        description = "Runs SQL, read-only, over the published version.",
        mixinStandardHelpOptions = true)
final class QueryCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Option(names = "--format", description = "table, csv or json; table unless said.", defaultValue = "table")
    private String format;

    @Parameters(paramLabel = "SQL", description = "One query.")
    private String sql;

    @Override
    public Integer call() throws Exception {
        Grid.Format chosen = format();
        Path published = options.home().published().resolve("current").resolve("asc.duckdb");
        if (!Files.exists(published)) {
            throw new Refusal(
                    "The query was not run.",
                    new Problem("Nothing is published yet.", "", "Run: asc night, or for sample data: asc demo"));
        }
        // So opened it reads the published version and nothing else of this machine.
        try (Connection connection =
                        DuckDb.openToRead(published, options.settings().memory());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            Grid.of(result).print(chosen, System.out);
        } catch (SQLException fault) {
            // What is published holds no personal value, so DuckDB's own message may be shown whole.
            throw new Options.WrongUsage("The query cannot be run.\n  "
                    + fault.getMessage()
                            .replaceFirst(
                                    "(?s)^Invalid Input Error: Attempting to execute an unsuccessful[^\n]*\nError: ",
                                    "")
                            .strip());
        }
        return 0;
    }

    private Grid.Format format() throws Options.WrongUsage {
        try {
            return options.json ? Grid.Format.JSON : Grid.Format.valueOf(format.toUpperCase(Locale.UK));
        } catch (IllegalArgumentException unknown) {
            throw new Options.WrongUsage("The format \"" + format + "\" is not known. It is table, csv or json.");
        }
    }
}
