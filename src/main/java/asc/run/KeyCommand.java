package asc.run;

import asc.definition.Column;
import asc.definition.LoadJob;
import asc.definition.TableShape;
import asc.pseudonym.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(
        name = "key",
        description =
                "The keys that people's pseudonyms are made with: never the keys themselves, only what tells them apart.",
        mixinStandardHelpOptions = true,
        subcommands = {NewKeyCommand.Rotate.class, NewKeyCommand.Replace.class})
final class KeyCommand implements Callable<Integer> {

    @Mixin
    private Options options;

    @Override
    public Integer call() throws Exception {
        Definitions definitions = Definitions.toShow(Project.find());
        Grid grid = new Grid("key", "fingerprint", "made", "files", "state", "why");
        Map<Integer, Key> inFile = options.home().keys().read();
        Optional<Reading> reading = Reading.of(options.home());
        if (reading.isPresent()) {
            try (Reading log = reading.get()) {
                for (Map<String, Object> key : keys(log)) {
                    int number = ((Number) key.get("key_number")).intValue();
                    String fingerprint = (String) key.get("fingerprint");
                    grid.row(
                            "k" + number,
                            fingerprint,
                            (String) key.get("made"),
                            log.isPublishedCopy()
                                    ? ""
                                    : files(log, number, definitions.jobs().loads()),
                            state(key.get("lost") != null, fingerprint, inFile.get(number)),
                            (String) key.get("why"));
                }
            }
        }
        if (grid.isEmpty() && !options.json) {
            System.out.println("No key was made yet: the first file with pseudonyms makes one.");
        } else {
            grid.print(options.json ? Grid.Format.JSON : Grid.Format.TABLE, System.out);
        }
        return 0;
    }

    private static List<Map<String, Object>> keys(Reading log) throws Exception {
        boolean hasKeys = !log.query("select 1 as one from duckdb_tables() where database_name = current_database()"
                        + " and schema_name = 'log' and table_name = 'pseudonym_key'")
                .isEmpty();
        return !hasKeys
                ? List.of()
                : log.query("select key_number, fingerprint, strftime(made_at, '%Y-%m-%d %H:%M UTC') as made,"
                                + " cast(lost_at as varchar) as lost, why from log.pseudonym_key order by key_number")
                        .asMaps();
    }

    private static String state(boolean givenUp, String fingerprint, Key key) {
        if (givenUp) {
            return "given up";
        }
        return key != null && key.fingerprint().equals(fingerprint) ? "in the key file" : "LOST";
    }

    /** How many files have rows with pseudonyms of this key. */
    private static Object files(Reading log, int number, List<LoadJob> jobs) throws Exception {
        List<String> rows = new ArrayList<>();
        for (LoadJob job : jobs) {
            for (TableShape shape : job.tables()) {
                for (Column column : shape.columns()) {
                    if (column.isPseudonym() && isLanded(log, shape.name(), column.name())) {
                        rows.add("select _file_id from landing.\"" + shape.name() + "\" where starts_with(\""
                                + column.name() + "\", 'k" + number + "-')");
                    }
                }
            }
        }
        return rows.isEmpty()
                ? 0
                : log.query("select count(distinct _file_id) as files from (" + String.join(" union all ", rows) + ")")
                        .asMaps()
                        .get(0)
                        .get("files");
    }

    private static boolean isLanded(Reading log, String table, String column) throws Exception {
        return !log.query("select 1 as one from duckdb_columns() where database_name = current_database()"
                        + " and schema_name = 'landing' and table_name = '" + table + "' and column_name = '" + column
                        + "'")
                .isEmpty();
    }
}
