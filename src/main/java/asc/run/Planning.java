package asc.run;

import asc.definition.LoadJob;
import asc.definition.Settings;
import asc.inbox.Inbox;
import asc.landing.Ledger;
import asc.landing.ShapeChange;
import asc.landing.Trial;
import asc.plan.Basis;
import asc.plan.Comparison;
import asc.plan.Gates;
import asc.plan.Held;
import asc.plan.Plan;
import asc.plan.PlannedFile;
import asc.plan.TableMovement;
import asc.problem.Finding;
import asc.problem.Refusal;
import asc.publish.PublishedTable;
import asc.publish.Versions;
import asc.query.SqlFile;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** Makes a plan: runs the very code of a night in a copy of the home, and compares what it made with the version in force. */
final class Planning {

    private final Home home;
    private final Project project;
    private final Settings settings;
    private final Definitions definitions;
    private final Consumer<String> progress;

    private Basis basis;
    private String fingerprint;
    private final List<PlannedFile> files = new ArrayList<>();
    private Building.Rehearsed rehearsed;
    private boolean publishes;
    private List<Map<String, Object>> figures = List.of();
    private List<TableMovement> movements = List.of();
    private List<Held> held = List.of();
    private final Map<String, String> contents = new LinkedHashMap<>();

    Planning(Home home, Project project, Settings settings, Definitions definitions, Consumer<String> progress) {
        this.home = home;
        this.project = project;
        this.settings = settings;
        this.definitions = definitions;
        this.progress = progress;
    }

    /** Makes the plan; the caller holds the home's lock. */
    Plan plan(String id, Plan.Order order, String by, String why, String madeAt) throws Exception {
        progress.accept("Copying the warehouse aside");
        Versions versions = new Versions(home.published());
        try (PlanCopy copy = new PlanCopy(home, order.reprocess())) {
            try (OpenRun run =
                    new OpenRun(copy.home(), project, settings.withoutLineage(), definitions, "plan", true)) {
                progress.accept("Loading on the copy");
                load(run, copy, order, versions);
                fingerprint = Fingerprint.of(run);
                publishes = versions.madeFrom(fingerprint).isEmpty()
                        && (versions.current().isPresent() || !new Ledger(run.connection()).isEmpty());
                if (publishes) {
                    progress.accept("Building and checking on the copy");
                    rehearsed = new Building(run).rehearse();
                    publishes = rehearsed.stops().isEmpty();
                }
                run.ends("done");
            }
            if (publishes) {
                progress.accept("Comparing with what is published");
                compare(versions, copy);
            }
        }
        return new Plan(
                id,
                madeAt,
                by,
                why,
                order,
                basis,
                fingerprint,
                files,
                publishes,
                figures,
                movements,
                held,
                rehearsed == null ? List.of() : rehearsed.stops(),
                rehearsed == null
                        ? List.of()
                        : rehearsed.findings().stream()
                                .filter(finding -> !finding.stops())
                                .map(Finding::message)
                                .toList(),
                contents);
    }

    private void load(OpenRun run, PlanCopy copy, Plan.Order order, Versions versions) throws Exception {
        Plan.Order there = order.file().isEmpty()
                ? order
                : new Plan.Order(
                        order.jobs(),
                        copy.inCopy(Path.of(order.file())).toString(),
                        order.edition(),
                        order.reprocess());
        Work work = Work.of(there, copy.home(), definitions, run.connection());
        basis = basis(run, work, versions);
        run.warehouse().install(definitions.types());
        for (Work.Task task : work.tasks()) {
            String sha256 = sha256(task.path());
            List<String> shape = shape(run, task);
            Outcome outcome = new LoadRun(run, task.job(), task.path()).load(task.edition(), task.again());
            files.add(planned(run, task, sha256, outcome, shape));
        }
        work.notDone()
                .forEach(outcome ->
                        files.add(PlannedFile.notLoaded(outcome.job(), "", "", "refused", outcome.text(), List.of())));
        if (order.jobs().isEmpty()) {
            Set<Path> found = work.tasks().stream().map(Work.Task::path).collect(Collectors.toSet());
            for (Path file : new Inbox(copy.home().path()).everything()) {
                if (!found.contains(file)) {
                    Path shown = copy.home().path().relativize(file);
                    String why = Outcome.unread(shown).text();
                    files.add(PlannedFile.notLoaded("", shown(shown), sha256(file), "unread", why, List.of()));
                }
            }
        }
    }

    /** What a run of this work would stand on. */
    static Basis basis(OpenRun run, Work work, Versions versions) throws IOException, SQLException, Refusal {
        List<Basis.Input> inputs = new ArrayList<>();
        for (Work.Task task : work.tasks()) {
            inputs.add(new Basis.Input(task.job().name(), shown(run.home(), task.path()), sha256(task.path())));
        }
        int inForce = versions.current().map(version -> version.version()).orElse(0);
        return new Basis(Fingerprint.ofDefinitions(run), Fingerprint.ofWarehouse(run), inForce, inputs);
    }

    private static String shown(Home home, Path path) {
        return shown(path.startsWith(home.path()) ? home.path().relativize(path) : path);
    }

    private static String shown(Path path) {
        return path.toString().replace('\\', '/');
    }

    private static String sha256(Path path) {
        try {
            return Inbox.sha256(path);
        } catch (IOException noPlainFile) {
            return "";
        }
    }

    private static List<String> shape(OpenRun run, Work.Task task) {
        try {
            return Trial.changesOf(run.connection(), task.job(), task.path()).stream()
                    .map(ShapeChange::sentence)
                    .toList();
        } catch (IOException | Refusal noSpreadsheet) {
            return List.of(); // The load says why.
        }
    }

    private static PlannedFile planned(OpenRun run, Work.Task task, String sha256, Outcome outcome, List<String> shape)
            throws SQLException {
        LoadJob job = task.job();
        String file = shown(run.home(), task.path());
        switch (outcome.verdict()) {
            case "loaded", "corrected":
                break;
            case "known":
                return PlannedFile.notLoaded(job.name(), file, sha256, "loaded already", "", List.of());
            default:
                return PlannedFile.notLoaded(job.name(), file, sha256, outcome.verdict(), outcome.text(), shape);
        }
        String sql =
                "select edition::varchar, coalesce(revision, 0), rows_read, rows_loaded, rows_rejected, rows_duplicate, rows_ignored,"
                        + " issues, coalesce(revision, 0) > 1 or exists (from log.file as other where other.job = file.job and other.name = file.name"
                        + " and other.verdict = 'loaded' and other.file_id <> file.file_id) from log.file as file where sha256 = ?";
        try (PreparedStatement query = run.connection().prepareStatement(sql)) {
            query.setString(1, sha256);
            ResultSet row = query.executeQuery();
            row.next();
            String fate = outcome.verdict().equals("corrected")
                    ? "corrects"
                    : task.again() ? "again" : row.getBoolean(9) ? "changed" : "new";
            return new PlannedFile(
                    job.name(),
                    file,
                    sha256,
                    fate,
                    row.getString(1),
                    row.getInt(2),
                    row.getLong(3),
                    row.getLong(4),
                    row.getLong(5),
                    row.getLong(6),
                    row.getLong(7),
                    row.getLong(8),
                    "",
                    shape);
        }
    }

    private void compare(Versions versions, PlanCopy copy) throws Exception {
        try (Comparison comparison = new Comparison(
                versions.databaseInForce(),
                copy.home().warehouse(),
                settings.memory(),
                copy.home().temporary(),
                settings.spill(),
                rehearsed.tables())) {
            movements = comparison.movements();
            List<SqlFile> queries = SqlFile.in(project.sql(), "plan", ".sql", problem -> {});
            figures = new ArrayList<>();
            for (SqlFile query : queries) {
                figures.addAll(comparison.rows(query));
            }
            held = new Gates(comparison.connection(), Comparison.BEFORE, Comparison.AFTER, rehearsed.tables())
                    .held(definitions.jobs().publishes());
            for (PublishedTable table : rehearsed.tables()) {
                if (Promise.isOf(table)) {
                    contents.put(table.label(), comparison.contentAfter(table));
                }
            }
        }
    }
}
