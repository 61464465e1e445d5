package asc.run;

import asc.publish.Version;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What the log tells of a run, or of every run, as grids by name. */
final class StatusParts {

    /** More than a person reads; a query of the log has them all. */
    private static final int ISSUES = 1000;

    /** A warehouse that no run has opened since knows of no corrections yet. */
    private static final String ISSUE =
            "(from log.issue union all by name select cast(null as varchar) as corrected_by where false)";

    private final Reading log;
    private final List<Freshness> freshness;

    /** @param freshness of each source, today */
    StatusParts(Reading log, List<Freshness> freshness) {
        this.log = log;
        this.freshness = freshness;
    }

    List<Freshness> freshness() {
        return freshness;
    }

    /** The files that are loaded and not in the version in force; none where nobody can tell. */
    List<String> unpublished(Optional<Version> inForce) throws Exception {
        return inForce.isEmpty() || isPublishedCopy() ? List.of() : Unpublished.files(log, inForce.get());
    }

    /** The last runs, the newest first. */
    Grid runs() throws SQLException {
        return log.query("select run_id, command, started_at, ended_at, verdict, epoch_ms(started_at) as started,"
                + " epoch_ms(ended_at) - epoch_ms(started_at) as milliseconds from log.run"
                + " order by started_at desc, run_id desc limit 5");
    }

    /**
     * Everything of one run.
     *
     * @param all whether files, sheets and issues are those of every run, refused ones too
     */
    Map<String, Grid> of(String runId, boolean all) throws SQLException, Options.WrongUsage {
        String run = "'" + runId.replace("'", "''") + "'";
        String where = all ? "" : " where run_id = " + run;
        Map<String, Grid> parts = new LinkedHashMap<>();
        Grid one = log.query("select * from log.run where run_id = " + run);
        if (one.isEmpty()) {
            throw new Options.WrongUsage("There is no run \"" + runId + "\". asc status lists the last ones.");
        }
        parts.put("run", one);
        parts.put("files", files(where));
        parts.put("sheets", sheets(where));
        parts.put(
                "issues",
                log.query(
                        "select name as file, sheet, \"row\", \"column\", code, severity, message, corrected_by, file_id"
                                + " from " + ISSUE + " join log.file using (file_id)" + where + " order by all limit "
                                + ISSUES));
        parts.put(
                "steps",
                log.query("select job, step, rows, milliseconds, verdict from log.step where run_id = " + run
                        + " order by started_at"));
        parts.put(
                "findings",
                log.query("select check_name, severity, rows, message from log.finding where run_id = " + run));
        return parts;
    }

    Grid files(String where) throws SQLException {
        return log.query("select name as file, job, edition, revision, verdict, rows_read, rows_loaded, rows_rejected,"
                + " rows_duplicate, rows_ignored, coalesce(header_rows, 0) as header_rows, issues, file_id from log.file"
                + " left join (select file_id, count(distinct sheet) as header_rows from log.heading group by file_id)"
                + " using (file_id)" + where + " order by job, edition, revision, name");
    }

    Grid sheets(String where) throws SQLException {
        return log.query("select name as file, s.sheet, table_name, s.rows_read, s.rows_loaded, s.rows_rejected,"
                + " s.rows_duplicate, s.rows_ignored, coalesce(header_rows, 0) as header_rows, cells, s.file_id"
                + " from log.sheet as s join log.file as f on f.file_id = s.file_id left join"
                + " (select file_id, sheet, 1 as header_rows from log.heading group by file_id, sheet) as h"
                + " on h.file_id = s.file_id and h.sheet = s.sheet" + where + " order by name, s.file_id, s.rowid");
    }

    /** Each job's newest edition, and what became of all rows of all its files. */
    Grid sources() throws SQLException {
        return log.query("select job as source, cast(max(edition) as varchar) as \"newest edition\", count(*) as files,"
                + " sum(rows_read)::bigint as \"rows read\", sum(rows_loaded)::bigint as loaded,"
                + " sum(rows_rejected)::bigint as rejected, sum(rows_duplicate)::bigint as duplicate,"
                + " sum(rows_ignored)::bigint as ignored, coalesce(sum(header_rows), 0)::bigint as \"of which headers\""
                + " from log.file left join (select file_id, count(distinct sheet) as header_rows from log.heading"
                + " group by file_id) using (file_id) where verdict = 'loaded' group by job order by job");
    }

    /** The last refusal of each file's name, unless a file of that name was loaded since. */
    Grid refused() throws SQLException {
        return log.query("select file_id, job, name, sha256, epoch_ms(loaded_at) as at from log.file as refused"
                + " where verdict = 'refused' and not exists (select 1 from log.file as later where later.job ="
                + " refused.job and later.name = refused.name and later.loaded_at > refused.loaded_at)"
                + " order by loaded_at, name");
    }

    Grid reasons(String fileId) throws SQLException {
        return log.query("select message from log.issue where file_id = '" + fileId + "' and code = 'refused'");
    }

    /** What could not be read in the newest edition of each job, by code. */
    Grid warnings() throws SQLException {
        return log.query("select code, job, count(*) as issues, count(distinct file_id) as files,"
                + " count(*) filter (where severity = 'rejected') as \"rows rejected\", min(message) as \"such as\""
                + " from " + ISSUE
                + " join log.file as f using (file_id) where verdict = 'loaded' and corrected_by is null and edition ="
                + " (select max(edition) from log.file as newest where newest.job = f.job and newest.verdict = 'loaded')"
                + " group by code, job order by code, job");
    }

    /** What the checks found when the warehouse was built last. */
    Grid findings() throws SQLException {
        return log.query("select check_name, severity, rows, message from log.finding where run_id ="
                + " (select max(run_id) from log.step where step = 'check') order by severity, check_name");
    }

    /** Why nothing, or not everything, could be published when that was tried last; empty when all was. */
    List<String> stops() throws SQLException {
        return log
                .query("with stop as (from log.finding where check_name = 'publish' and severity = 'stop'),"
                        + " tried as (select run_id from log.step where step = 'stage' union select run_id from stop)"
                        + " select message from stop where run_id = (select max(run_id) from tried)"
                        // A night that found nothing to do tries nothing, and all is well.
                        + " and not exists (select 1 from log.run as later where later.run_id > stop.run_id"
                        + " and later.command in ('night', 'serve') and later.verdict = 'done') order by message")
                .asMaps()
                .stream()
                .map(row -> (String) row.get("message"))
                .toList();
    }

    boolean isPublishedCopy() {
        return log.isPublishedCopy();
    }
}
