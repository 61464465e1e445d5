package asc.run;

import asc.database.TableContent;
import asc.definition.LoadJob;
import asc.inbox.Archive;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.PublishedTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * An empty warehouse, filled from the archive aside. It takes the old one's place by one rename, when it is whole and every table of measures
 * and marts holds what the old one's does; until then, and whenever it is killed, the old one stays.
 */
final class Rebuild {

    private static final String NOTHING = "The warehouse was not replaced.";
    private static final Set<String> MADE = Set.of("loaded", "corrected");

    private final OpenRun run;
    private final String by;
    private final List<Entry> again = new ArrayList<>();
    private final List<Entry> asLanded = new ArrayList<>();
    private final List<Problem> problems = new ArrayList<>();

    /** A loaded file as the ledger has it. */
    private record Entry(LoadJob job, String fileId, LocalDate edition, Optional<Path> original) {}

    Rebuild(OpenRun run, String by) {
        this.run = run;
        this.by = by;
    }

    /** @throws Refusal when a file cannot be loaded again, a check stops it, or a table holds anything else */
    Outcome make() throws Exception {
        read();
        refuseIfAny();
        Building.Rehearsed here = new Building(run).rehearse();
        problems.addAll(here.stops());
        refuseIfAny();
        PlanCopy aside = PlanCopy.empty(run.home());
        try {
            fill(aside);
            new RebuiltLog(run.connection(), aside.home().warehouse(), run.runId())
                    .takeOver(
                            asLanded.stream().map(Entry::fileId).toList(),
                            by,
                            run.why(),
                            again.size(),
                            asLanded.size());
            try (OpenRun built = open(aside)) {
                problems.addAll(new Building(built).rehearse().stops());
                built.ends("done");
            }
            refuseIfAny();
            compare(here.tables(), aside);
            refuseIfAny();
        } catch (Exception | Error fault) {
            aside.close();
            throw fault;
        }
        run.atTheEnd(() -> {
            Files.move(aside.home().warehouse(), run.home().warehouse(), StandardCopyOption.ATOMIC_MOVE);
            aside.close();
        });
        return Outcome.rebuilt(again.size(), asLanded.size(), here.tables().size());
    }

    private OpenRun open(PlanCopy aside) throws Exception {
        return new OpenRun(
                aside.home(), run.project(), run.settings().withoutLineage(), run.definitions(), "rebuild", true);
    }

    private void refuseIfAny() throws Refusal {
        if (!problems.isEmpty()) {
            throw new Refusal(NOTHING, problems);
        }
    }

    /** What is loaded, in the order in which it was loaded; what mends rows of another file comes when that is there. */
    private void read() throws Exception {
        Map<String, Path> originals = new Archive(run.home().path()).all();
        Set<String> superseded =
                Superseded.in(run.connection()).stream().map(Superseded::fileId).collect(Collectors.toSet());
        try (Statement statement = run.connection().createStatement();
                ResultSet files = statement.executeQuery(
                        "select job, file_id, edition, sha256, name, verdict = 'correction' and file_id not in (select"
                                + " corrected_by from log.corrected_row) as mends_nothing from log.file where verdict in ('loaded', 'correction') order by verdict = 'correction', loaded_at, file_id")) {
            while (files.next()) {
                LoadJob job = run.definitions().load(files.getString(1));
                Optional<Path> original = Optional.ofNullable(originals.get(files.getString(4)));
                Entry entry = new Entry(job, files.getString(2), files.getObject(3, LocalDate.class), original);
                if (files.getBoolean(6)) {
                    // What mended all its rows anew has taken its place; the file that it mended may be withdrawn.
                    asLanded.add(entry);
                } else if (original.isPresent() && !job.isPersonal()) {
                    again.add(entry);
                } else if (job.isPersonal() || superseded.contains(entry.fileId())) {
                    // Originals are deleted by rule, and pseudonyms made with an older key cannot be made again.
                    asLanded.add(entry);
                } else {
                    problems.add(new Problem(
                            "The original of " + files.getString(5) + " is not in the archive any more.",
                            job.place().toString(),
                            "Put it back from a copy of the archive, under the name it had there."));
                }
            }
        }
    }

    private void fill(PlanCopy aside) throws Exception {
        try (OpenRun built = open(aside)) {
            for (Entry entry : again) {
                Path file = aside.inCopy(entry.original().orElseThrow());
                Stop.here();
                Outcome outcome = new LoadRun(built, entry.job(), file).load(Optional.of(entry.edition()), true);
                Stop.here();
                if (!MADE.contains(outcome.verdict())) {
                    problems.add(
                            new Problem(outcome.text(), entry.job().name(), "It was loaded once, and is not now."));
                }
                run.log().tell(entry.job().name(), outcome.file(), "rebuild", outcome.verdict());
            }
            built.ends("done");
        }
        refuseIfAny();
    }

    private void compare(List<PublishedTable> tables, PlanCopy aside) throws SQLException {
        String sql = "attach '" + aside.home().warehouse().toString().replace("'", "''") + "' as rebuilt (read_only)";
        execute(sql);
        try {
            for (PublishedTable table : tables) {
                boolean same = !Promise.isOf(table)
                        || TableContent.of(run.connection(), table.quoted())
                                .equals(TableContent.of(run.connection(), "rebuilt." + table.quoted()));
                if (!same) {
                    problems.add(new Problem(
                            table.label() + " would hold something else.",
                            "",
                            "See which file loads otherwise than it did: asc run JOB --reprocess --edition DATE."));
                }
            }
        } finally {
            execute("detach rebuilt");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = run.connection().createStatement()) {
            statement.execute(sql);
        }
    }
}
