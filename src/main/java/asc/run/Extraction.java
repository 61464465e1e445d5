package asc.run;

import asc.definition.PublishJob;
import asc.extract.Extract;
import asc.extract.Provenance;
import asc.model.Model;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.TableName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes what publish jobs give to people, from the working warehouse. */
final class Extraction {

    private final OpenRun run;
    private final Models models;
    private final int version;

    Extraction(OpenRun run, Models models, int version) {
        this.run = run;
        this.models = models;
        this.version = version;
    }

    /**
     * Writes a job's workbook and files into a folder; gives them.
     *
     * @param asked the date that is asked for; empty for the newest
     */
    List<Path> write(PublishJob job, Optional<LocalDate> asked, Path folder) throws Exception {
        mustBeAbout(job);
        Map<String, List<String>> keys = new HashMap<>();
        for (Model model : models.graph().inOrder()) {
            keys.put(model.name().toString(), model.oneRowPer());
        }
        String council = run.settings().council();
        String name =
                run.settings().authority().isEmpty() ? council : run.settings().authority();
        Provenance provenance = new Provenance(
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                run.gitCommit(),
                "v" + version,
                council,
                name,
                run.settings().notice());
        return new Extract(run.connection(), keys, provenance).write(job, asked, folder);
    }

    /** Whether the job extracts a date, and none of its tables has a row: whoever does not load such files is not told of it nightly. */
    boolean isOfNothing(PublishJob job) throws SQLException {
        if (job.asAt().isEmpty()) {
            return false;
        }
        for (TableName table : job.tables().stream().map(TableName::of).toList()) {
            if (models.graph().model(table).isEmpty()) {
                return false; // It is refused where it is read, in words.
            }
            String sql = "select count(*) from " + table.sql();
            try (PreparedStatement query = run.connection().prepareStatement(sql);
                    ResultSet result = query.executeQuery()) {
                if (result.next() && result.getLong(1) > 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A workbook about nobody would look like one about a council without figures. */
    private void mustBeAbout(PublishJob job) throws SQLException, Refusal {
        if (job.ownRowsBy().isEmpty()) {
            return;
        }
        String council = run.settings().council();
        long rows = 0;
        for (PublishJob.Page page : job.pages()) {
            rows += rowsOf(run.connection(), page.table(), job.ownRowsBy(), council);
        }
        if (rows == 0) {
            throw new Refusal(
                    "The workbook of " + job.name() + " was not made.",
                    new Problem(
                            council.isEmpty()
                                    ? "The workbook of " + job.name()
                                            + " was not made: nobody has said which council is ours."
                                    : "The workbook of " + job.name() + " was not made: no row is about \"" + council
                                            + "\", the council that is said to be ours.",
                            run.home().settings().toString(),
                            "Write its area code there, as \"council: …\"; or wait until a file with its figures is loaded."));
        }
    }

    private static long rowsOf(Connection connection, String table, String column, String area) throws SQLException {
        String sql = "select count(*) from " + table + " where \"" + column.replace("\"", "\"\"") + "\" = ?";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, area);
            ResultSet result = query.executeQuery();
            return result.next() ? result.getLong(1) : 0;
        }
    }
}
