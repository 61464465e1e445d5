package asc.run;

import asc.definition.LoadJob;
import asc.definition.PublishJob;
import asc.definition.Settings;
import asc.inbox.ArrivedFile;
import asc.inbox.Inbox;
import asc.lineage.Catalogue;
import asc.lineage.Dataset;
import asc.lineage.Done;
import asc.lineage.EventFile;
import asc.lineage.EventPost;
import asc.lineage.Events;
import asc.lineage.ModelLineage;
import asc.lineage.Receiver;
import asc.model.Model;
import asc.query.TableName;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells what a run reads and makes, in events of OpenLineage, where the settings want it. Nothing that goes wrong with it fails the run: it is
 * said once in the log, and nothing more is told by this run.
 */
final class RunLineage {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private static final Set<String> MADE = Set.of("loaded", "corrected");

    private final RunLog log;
    private final Events events;
    private Optional<Receiver> receiver;

    private RunLineage(RunLog log, Events events, Optional<Receiver> receiver) {
        this.log = log;
        this.events = events;
        this.receiver = receiver;
    }

    /**
     * The lineage of a run that begins now; it tells nobody where the settings name nobody.
     *
     * @param died the runs of which it was found that they had died, by their ids: what each was called to do
     */
    static RunLineage begin(Home home, Settings settings, RunLog log, String command, Map<String, String> died) {
        String namespace = settings.council().isEmpty() ? "asc-warehouse" : "asc-warehouse://" + settings.council();
        Optional<Receiver> receiver = switch (settings.lineage()) {
            case "" -> Optional.empty();
            case Settings.LINEAGE_FILE ->
                Optional.of(new EventFile(home.logs().resolve(log.runId() + ".lineage.jsonl")));
            default -> Optional.of(new EventPost(URI.create(settings.lineage())));
        };
        RunLineage lineage = new RunLineage(log, events(namespace, log.runId(), command), receiver);
        died.forEach((runId, was) ->
                lineage.tell(() -> List.of(events(namespace, runId, was).ended(Instant.now(), Events.End.ABORT, ""))));
        lineage.tell(() -> List.of(lineage.events.begun(Instant.now())));
        return lineage;
    }

    private static Events events(String namespace, String runId, String command) {
        return new Events(namespace, runId, command.split(" ")[0]);
    }

    /** @param verdict as the run's log has it */
    void end(String verdict) {
        tell(() -> List.of(
                switch (verdict) {
                    case "done" -> events.ended(Instant.now(), Events.End.COMPLETE, "");
                    case "stopped" -> events.ended(Instant.now(), Events.End.ABORT, "");
                    default ->
                        events.ended(
                                Instant.now(),
                                Events.End.FAIL,
                                "The run ended as \"" + verdict + "\": asc status says more.");
                }));
    }

    /**
     * A file was loaded, or could not be; nothing is told of one that there was nothing to load of.
     *
     * @param file what arrived; null when it could not be read at all
     */
    void loaded(Connection connection, LoadJob job, Path path, ArrivedFile file, Outcome outcome, Instant from) {
        boolean failed = outcome.isRefused() || outcome.isFault();
        if (!failed && !MADE.contains(outcome.verdict())) {
            return;
        }
        tell(() -> {
            String folder = job.find().substring(0, job.find().lastIndexOf('/') + 1);
            String name = folder + ArrivedFile.nameOf(path);
            Dataset input = Dataset.file(name, file == null ? "" : file.sha256());
            Done done = new Done(
                    job.name(),
                    path.toString(),
                    from,
                    Instant.now(),
                    failed ? outcome.text() : "",
                    "",
                    "",
                    List.of(input),
                    failed ? List.of() : made(connection, job, file));
            return events.of(done);
        });
    }

    private List<Dataset> made(Connection connection, LoadJob job, ArrivedFile file) throws SQLException {
        Catalogue catalogue = Catalogue.of(connection);
        List<Dataset> made = new ArrayList<>();
        String sql = "select table_name, sum(rows_loaded) from log.sheet where file_id = ? and table_name is not null"
                + " group by table_name order by table_name";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, file.fileId());
            ResultSet tables = query.executeQuery();
            while (tables.next()) {
                TableName landing = new TableName("landing", tables.getString(1));
                // How many rows there are about people is told to nobody: see PublishedLog.
                OptionalLong rows = job.isPersonal() ? OptionalLong.empty() : OptionalLong.of(tables.getLong(2));
                made.add(Dataset.made(landing, catalogue, rows, Map.of(), events.namespace()));
            }
        }
        Definitions.stagingTablesOf(job)
                .map(TableName::of)
                .forEach(staging ->
                        made.add(Dataset.made(staging, catalogue, OptionalLong.empty(), Map.of(), events.namespace())));
        return made;
    }

    /** Tables were built, and are kept; or, where there is a failure, they were undone. */
    void built(Connection connection, Models models, List<BuiltTable> tables, String failure) {
        tell(() -> {
            List<Map<String, Object>> all = new ArrayList<>();
            try (ModelLineage lineage = new ModelLineage(connection, models.graph())) {
                for (BuiltTable table : tables) {
                    Model model = models.graph().model(table.name()).orElseThrow();
                    all.addAll(events.of(
                            lineage.done(model, table.rows(), table.from(), table.to(), failure, events.namespace())));
                }
            }
            return all;
        });
    }

    /**
     * What a publish job makes was put in force, or could not be made.
     *
     * @param made the files, in their version's folder; none where there is a failure
     * @param failure why it failed; empty when it did not
     */
    void extracted(PublishJob job, List<Path> made, Instant from, Instant to, String failure) {
        tell(() -> {
            List<Dataset> files = new ArrayList<>();
            for (Path file : made) {
                Path version = file.getParent().getFileName();
                files.add(Dataset.file("published/" + version + "/" + file.getFileName(), Inbox.sha256(file)));
            }
            List<Dataset> tables =
                    job.tables().stream().map(TableName::of).map(Dataset::table).toList();
            return events.of(new Done(job.name(), "", from, to, failure, "", "", tables, files));
        });
    }

    /** Gives events. */
    private interface Teller {
        List<Map<String, Object>> events() throws IOException, SQLException;
    }

    private void tell(Teller teller) {
        if (receiver.isEmpty()) {
            return;
        }
        try {
            for (Map<String, Object> event : teller.events()) {
                receiver.get().take(JSON.writeValueAsString(event));
            }
        } catch (IOException notTaken) {
            stop(notTaken.getMessage());
        } catch (SQLException | RuntimeException | StackOverflowError fault) {
            stop("a fault of ours, " + fault.getClass().getName());
        }
    }

    private void stop(String why) {
        receiver = Optional.empty();
        log.tell("", "", "lineage", "What this run reads and makes is told no further: " + why + ".");
    }
}
