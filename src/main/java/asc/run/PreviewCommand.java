package asc.run;

import asc.definition.LoadJob;
import asc.inbox.ArrivedFile;
import asc.inbox.Inbox;
import asc.landing.FileLoad;
import asc.landing.Staging;
import asc.landing.Verdict;
import asc.pseudonym.Key;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "preview",
        description = "The first rows of a file as staging would have them, and its issues; writes nothing.",
        mixinStandardHelpOptions = true)
final class PreviewCommand implements Callable<Integer> {

    /** More than a person reads; the limits of a job are far below. */
    private static final int ISSUES = 10_000;

    @Mixin
    private Options options;

    @Parameters(index = "0", paramLabel = "JOB", description = "A load job.")
    private String name;

    @Parameters(index = "1", paramLabel = "FILE", description = "The spreadsheet.")
    private Path file;

    @Option(
            names = "--edition",
            paramLabel = "DATE",
            converter = EditionDate.class,
            description = "The file's edition, when it cannot say.")
    private LocalDate edition;

    @Option(names = "--rows", description = "How many rows of each table; 5 unless said.", defaultValue = "5")
    private int rows;

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        LoadJob job = definitions.load(name);
        if (!Files.isRegularFile(file)) {
            throw new Options.WrongUsage("There is no file " + file + ".");
        }
        // Nothing is kept: the tables live in memory and are gone with this process.
        try (Warehouse warehouse = Warehouse.empty(project)) {
            definitions.types().install(warehouse.connection());
            ArrivedFile arrived = Inbox.asItIs(file.toAbsolutePath().normalize());
            Verdict verdict = new FileLoad(warehouse.connection(), job, arrived, key()::pseudonym)
                    .load(Optional.ofNullable(edition), "preview");
            show(warehouse, job, Outcome.loaded(job, file, verdict, "").text().replace(" is loaded", " can be loaded"));
        }
        return 0;
    }

    /** The home's newest key; where there is none yet, one that is gone with this process. */
    private Key key() throws Exception {
        SortedMap<Integer, Key> keys = options.home().keys().read();
        return keys.isEmpty() ? Key.random(1) : keys.get(keys.lastKey());
    }

    private void show(Warehouse warehouse, LoadJob job, String text) throws Exception {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("text", text);
        if (!options.json) {
            System.out.println(text);
        }
        for (String table : Staging.tables(job)) {
            show(warehouse, "staging." + table, Math.max(0, rows), document);
        }
        show(warehouse, "log.issue order by all", ISSUES, document);
        if (options.json) {
            System.out.println(JsonMapper.builder().build().writeValueAsString(document));
        }
    }

    private void show(Warehouse warehouse, String table, int most, Map<String, Object> document) throws Exception {
        try (Statement statement = warehouse.connection().createStatement();
                ResultSet result = statement.executeQuery("from " + table + " limit " + most)) {
            Grid grid = Grid.of(result);
            String name = table.replace(" order by all", "");
            document.put(name, grid.asMaps());
            if (!options.json) {
                System.out.println("\n" + name);
                grid.print(Grid.Format.TABLE, System.out);
            }
        }
    }
}
