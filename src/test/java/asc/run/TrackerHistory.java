package asc.run;

import asc.database.DuckDb;
import asc.definition.LoadJob;
import asc.definition.PublishJob;
import asc.extract.Extract;
import asc.extract.Provenance;
import asc.inbox.Inbox;
import asc.landing.FileLoad;
import asc.landing.Staging;
import asc.model.BuildListener;
import asc.model.Model;
import asc.model.ModelBuild;
import asc.query.TableName;
import asc.sample.SampleFolder;
import asc.sample.SampleInbox;
import asc.sample.SamplePlan;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A warehouse in memory, and the sample's trackers of 24 months, which it loads as a run does, as far as it is told to. */
final class TrackerHistory implements AutoCloseable {

    private static final List<String> SAMPLES = List.of(
            "milestones_all_plans.sql",
            "milestones_one_plan.sql",
            "tables/milestone.sql",
            "tables/milestone_month.sql",
            "tables/milestone_story.csv",
            "tables/milestone_story.sql",
            "tables/word.csv",
            "tables/word.sql",
            "tables/words.sql");
    private static final List<TableName> READ_BY_SAMPLES =
            List.of(new TableName("reference", "plan"), new TableName("reference", "plan_theme"));
    private static final DateTimeFormatter IN_NAMES = DateTimeFormatter.ofPattern("dd MMMM yyyy", Locale.UK);

    private final Path folder;
    private final Warehouse warehouse;
    private final Models models;
    private final LoadJob load;
    private final PublishJob publish;
    private final TreeMap<LocalDate, List<Path>> trackers = new TreeMap<>();
    private int extracts;
    private boolean isBuilt;

    TrackerHistory(Path folder) throws Exception {
        this.folder = folder;
        Project project = Project.find();
        Definitions definitions = Definitions.read(project);
        warehouse = Warehouse.empty(project);
        definitions.types().install(warehouse.connection());
        new Staging(warehouse.connection()).rebuild(definitions.jobs().loads());
        models = Models.read(project, warehouse.connection(), definitions);
        load = definitions.jobs().loads().stream()
                .filter(job -> job.name().equals("load-milestones"))
                .findFirst()
                .orElseThrow();
        publish = definitions.jobs().publishes().stream()
                .filter(job -> job.name().equals("publish-milestone-status"))
                .findFirst()
                .orElseThrow();
        writeTrackers();
    }

    /** The dates of the trackers. */
    Collection<LocalDate> dates() {
        return trackers.keySet();
    }

    /** Loads the trackers from one date to another, both included, and builds everything. */
    void load(LocalDate from, LocalDate to) throws Exception {
        for (List<Path> files : trackers.subMap(from, true, to, true).values()) {
            for (Path file : files) {
                warehouse.inTransaction(() ->
                        new FileLoad(warehouse.connection(), load, Inbox.asItIs(file)).load(Optional.empty(), "a run"));
            }
        }
        if (isBuilt) {
            fillAgain();
        } else {
            new ModelBuild(warehouse.connection(), models.graph(), BuildListener.SILENT).build();
            isBuilt = true;
        }
    }

    /** Only the tables that trackers reach: the others are as they were built. */
    private void fillAgain() throws Exception {
        Set<TableName> changed = new HashSet<>(List.of(new TableName("staging", "milestones")));
        try (Statement statement = warehouse.connection().createStatement()) {
            for (Model model : models.graph().inOrder()) {
                if (models.graph().readBy(model).stream().anyMatch(changed::contains)) {
                    statement.execute("delete from " + model.name().sql());
                    statement.execute("insert into " + model.name().sql() + " "
                            + model.file().text());
                    changed.add(model.name());
                }
            }
        }
    }

    /** The publish job's files as at a date, by name, made now. */
    Map<String, Path> extract(LocalDate asAt) throws Exception {
        return extract(publish, asAt);
    }

    /** Those of its files that are no workbook's pages: they are written sooner. */
    Map<String, Path> extractRows(LocalDate asAt) throws Exception {
        PublishJob rows = new PublishJob(
                publish.name(),
                publish.owner(),
                publish.when(),
                publish.workbook(),
                publish.wording(),
                publish.ownRowsBy(),
                publish.asAt(),
                List.of(),
                List.of(),
                publish.files(),
                Optional.empty());
        return extract(rows, asAt);
    }

    /** A query's rows, each as its cells. */
    List<List<String>> rows(String sql) throws Exception {
        try (Statement statement = warehouse.connection().createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<List<String>> rows = new ArrayList<>();
            while (result.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= result.getMetaData().getColumnCount(); i++) {
                    cells.add(result.getString(i));
                }
                rows.add(cells);
            }
            return rows;
        }
    }

    @Override
    public void close() throws Exception {
        warehouse.close();
    }

    private void writeTrackers() throws Exception {
        for (String name : SAMPLES) {
            Path copy = folder.resolve("sql/samples").resolve(name);
            Files.createDirectories(copy.getParent());
            Files.copy(Path.of("sql/samples").resolve(name), copy);
        }
        SamplePlan plan = new SamplePlan("E08000026", SamplePlan.Size.full, 1, 24, YearMonth.of(2026, 10));
        try (Connection invented = DuckDb.inMemory(Path.of("sql"), folder);
                Statement statement = invented.createStatement()) {
            statement.execute("create schema reference");
            for (TableName table : READ_BY_SAMPLES) {
                statement.execute("create table " + table + " as select * from read_csv('sql/reference/" + table.table()
                        + ".csv', header = true, delim = ',', quote = '\"')");
            }
            new SampleInbox(invented, SampleFolder.read(folder.resolve("sql")), plan, written -> {})
                    .write(folder, READ_BY_SAMPLES);
        }
        try (Stream<Path> files = Files.list(folder.resolve("inbox/milestones"))) {
            for (Path file : files.sorted(Comparator.naturalOrder()).toList()) {
                String day = file.getFileName().toString().replaceAll(".* as at |\\.xlsx", "");
                trackers.computeIfAbsent(LocalDate.parse(day, IN_NAMES), any -> new ArrayList<>())
                        .add(file);
            }
        }
    }

    private Map<String, Path> extract(PublishJob job, LocalDate asAt) throws Exception {
        Map<String, List<String>> keys = new HashMap<>();
        for (Model model : models.graph().inOrder()) {
            keys.put(model.name().toString(), model.oneRowPer());
        }
        extracts++;
        Provenance now =
                new Provenance(Instant.now(), "commit " + extracts, "v" + extracts, "E08000026", "Coventry", "");
        Path into = Files.createDirectories(folder.resolve("extract-" + extracts));
        Map<String, Path> files = new TreeMap<>();
        for (Path file : new Extract(warehouse.connection(), keys, now).write(job, Optional.of(asAt), into)) {
            files.put(file.getFileName().toString(), file);
        }
        return files;
    }
}
