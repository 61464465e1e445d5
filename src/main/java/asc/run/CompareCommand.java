package asc.run;

import asc.definition.LoadJob;
import asc.inbox.ArrivedFile;
import asc.inbox.Inbox;
import asc.landing.Edition;
import asc.landing.FileLoad;
import asc.landing.ShapeChange;
import asc.landing.Trial;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.pseudonym.Key;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.json.JsonMapper;

@Command(
        name = "compare",
        description =
                "What changed in a file's shape since its job was written: sheets and columns gone and new, rows, cells no longer"
                        + " read; writes nothing.",
        mixinStandardHelpOptions = true)
final class CompareCommand implements Callable<Integer> {

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

    @Override
    public Integer call() throws Exception {
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        LoadJob job = definitions.load(name);
        if (!Files.isRegularFile(file)) {
            throw new Options.WrongUsage("There is no file " + file + ".");
        }
        try (Warehouse warehouse = Warehouse.empty(project)) {
            definitions.types().install(warehouse.connection());
            ArrivedFile arrived = Inbox.asItIs(file.toAbsolutePath().normalize());
            LocalDate asAt = edition == null ? asAt(warehouse, job, arrived) : edition;
            Trial trial = Trial.of(warehouse.connection(), job, arrived.content(), asAt, Key.random(1)::pseudonym);
            tell(job, trial, isRefused(trial) ? List.of() : reasons(warehouse, job, arrived));
        }
        return 0;
    }

    private static boolean isRefused(Trial trial) {
        return trial.changes().stream().anyMatch(ShapeChange::refuses);
    }

    /** The date for people's ages. A file that says none is told so among the reasons. */
    private static LocalDate asAt(Warehouse warehouse, LoadJob job, ArrivedFile arrived) throws Exception {
        try {
            return new Edition(warehouse.connection()).of(arrived, job);
        } catch (Refusal saysNone) {
            return LocalDate.now(ZoneOffset.UTC);
        }
    }

    /** Why a file of the job's shape would be refused all the same. */
    private List<Problem> reasons(Warehouse warehouse, LoadJob job, ArrivedFile arrived) throws Exception {
        try {
            new FileLoad(warehouse.connection(), job, arrived, Key.random(1)::pseudonym)
                    .load(Optional.ofNullable(edition), "compare");
            return List.of();
        } catch (Refusal refusal) {
            return refusal.problems();
        }
    }

    private void tell(LoadJob job, Trial trial, List<Problem> reasons) throws Exception {
        List<Trial.Found> unread = trial.columns().stream()
                .filter(column -> column.unreadable() > 0)
                .toList();
        Map<String, Long> before = rowsBefore(job);
        if (options.json) {
            Map<String, Object> document = new LinkedHashMap<>();
            document.put("changes", trial.changes());
            document.put("reasons", reasons);
            document.put("rows", trial.rows());
            document.put("rows_before", before);
            document.put(
                    "unreadable", unread.stream().map(CompareCommand::asMap).toList());
            System.out.println(JsonMapper.builder().build().writeValueAsString(document));
            return;
        }
        List<String> lines = new ArrayList<>();
        for (ShapeChange change : trial.changes()) {
            lines.add(change.sentence() + "      " + change.place());
        }
        unread.forEach(column -> lines.add(Words.count(column.unreadable(), "cell") + " of \"" + column.column()
                + "\" cannot be read as its type.      the first: " + column.where()));
        System.out.println(file.getFileName() + " compared with " + name + ":");
        if (trial.changes().isEmpty()) {
            System.out.println("  Its shape is the job's.");
        }
        lines.forEach(line -> System.out.println("  " + line));
        if (isRefused(trial) || !reasons.isEmpty()) {
            System.out.println(
                    "  As it stands this file would be refused: change the job's lines, or ask for the file again.");
        }
        reasons.forEach(reason -> System.out.println(reason.asText().indent(2).stripTrailing()));
        trial.rows()
                .forEach((table, rows) -> System.out.println("  " + table + ": " + Words.count(rows, "row")
                        + Optional.ofNullable(before.get(table))
                                .map(last -> ", the last edition had " + Words.number(last))
                                .orElse("")
                        + "."));
    }

    /** Never what the cells hold, only where. */
    private static Map<String, Object> asMap(Trial.Found column) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("table", column.table());
        map.put("column", column.column());
        map.put("cells", column.unreadable());
        map.put("first", column.where());
        return map;
    }

    /** The rows of the newest edition loaded, by table; empty where nothing is. */
    private Map<String, Long> rowsBefore(LoadJob job) throws Exception {
        Map<String, Long> rows = new LinkedHashMap<>();
        Optional<Reading> reading = Reading.of(options.home());
        if (reading.isPresent()) {
            try (Reading log = reading.get()) {
                String newest = "select file_id from log.file where verdict = 'loaded' and job = '"
                        + job.name().replace("'", "''") + "' order by edition desc, revision desc limit 1";
                Grid grid = log.query(
                        "select table_name, sum(rows_loaded) as rows from log.sheet where table_name is not null"
                                + " and file_id = (" + newest + ") group by 1");
                grid.asMaps()
                        .forEach(row -> rows.put(
                                String.valueOf(row.get("table_name")), Long.valueOf(String.valueOf(row.get("rows")))));
            }
        }
        return rows;
    }
}
