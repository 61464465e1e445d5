package asc.landing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import asc.definition.LoadJob;
import asc.inbox.ArrivedFile;
import asc.problem.Problem;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The ledger of files: what was loaded, refused and why. It is the truth; every entry shares its rows' transaction. */
public final class Ledger {

    private static final Table<?> FILE = table(name("log", "file"));
    private static final Table<?> SHEET = table(name("log", "sheet"));
    private static final Table<?> HEADING = table(name("log", "heading"));
    private static final Table<?> ISSUE = table(name("log", "issue"));
    private static final Field<String> FILE_ID = field(name("file_id"), String.class);
    private static final Field<String> JOB = field(name("job"), String.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> VERDICT = field(name("verdict"), String.class);
    private static final Field<LocalDate> EDITION = field(name("edition"), LocalDate.class);
    private static final Field<Integer> REVISION = field(name("revision"), Integer.class);

    static final String LOADED = "loaded";
    private static final String REFUSED = "refused";

    /** Of a file that mended rows of another one; it has no rows of its own. */
    static final String CORRECTION = "correction";

    /** The verdict on a file whose rows were taken out by hand. */
    static final String WITHDRAWN = "withdrawn";

    /** In SQL over {@code log.file}: that figures are made from a file's rows. One withdrawn, or refused, is not among them. */
    public static final String IS_IN_FIGURES = "(verdict = 'loaded' or verdict = 'correction' and rows_loaded > 0)";

    private final DSLContext sql;
    private final LedgerEntry entry;
    private final Corrections corrections;

    public Ledger(Connection connection) {
        this.sql = DSL.using(connection, SQLDialect.DUCKDB);
        this.entry = new LedgerEntry(sql);
        this.corrections = new Corrections(connection);
    }

    /** True when a file of this content is loaded, or has corrected another. */
    public boolean isLoaded(ArrivedFile file) {
        return sql.fetchExists(
                sql.selectOne().from(FILE).where(FILE_ID.eq(file.fileId())).and(VERDICT.in(LOADED, CORRECTION)));
    }

    /** A file that is known by its identifier. */
    Optional<Known> known(String fileId) {
        return sql.select(JOB, NAME, EDITION, VERDICT)
                .from(FILE)
                .where(FILE_ID.eq(fileId))
                .fetchOptional(row -> new Known(row.value1(), row.value2(), row.value3(), row.value4()));
    }

    /**
     * What the ledger says of a file.
     *
     * @param edition null of a file that was refused before that was known
     */
    record Known(String job, String name, LocalDate edition, String verdict) {

        boolean isLoaded() {
            return verdict.equals(LOADED);
        }

        boolean isRefused() {
            return verdict.equals(REFUSED);
        }
    }

    /** True when a file of this content was taken out by hand: only who asks for it loads it again. */
    public boolean isWithdrawn(ArrivedFile file) {
        return sql.fetchExists(
                sql.selectOne().from(FILE).where(FILE_ID.eq(file.fileId())).and(VERDICT.eq(WITHDRAWN)));
    }

    /** True when nothing at all is loaded. */
    public boolean isEmpty() {
        return !sql.fetchExists(sql.selectOne().from(FILE).where(VERDICT.eq(LOADED)));
    }

    /** The newest edition a job has loaded. */
    public Optional<LocalDate> newestEdition(LoadJob job) {
        return Optional.ofNullable(sql.select(DSL.max(EDITION))
                .from(FILE)
                .where(JOB.eq(job.name()))
                .and(VERDICT.eq(LOADED))
                .fetchOne(0, LocalDate.class));
    }

    /** Notes that a file was refused, and each reason. What was loaded of the same content before stays loaded. */
    public void refused(String job, ArrivedFile file, List<Problem> problems, String runId) {
        if (isLoaded(file) || isWithdrawn(file)) {
            return;
        }
        forgetLog(file.fileId());
        entry.file(job, file, null, null, REFUSED, new long[6], runId);
        for (Problem problem : problems) {
            sql.insertInto(ISSUE)
                    .columns(FILE_ID, field(name("code")), field(name("severity")), field(name("message")))
                    .values(file.fileId(), REFUSED, REFUSED, sentence(problem))
                    .execute();
        }
    }

    /** The refused files of a job that a file stands for, by their identifiers, with their names: those of its own name and of its content. */
    public Map<String, String> refusedBefore(String job, ArrivedFile file) {
        return sql.select(FILE_ID, NAME)
                .from(FILE)
                .where(JOB.eq(job))
                .and(VERDICT.eq(REFUSED))
                .and(FILE_ID.eq(file.fileId()).or(NAME.in(file.name(), file.sentAs())))
                .fetchMap(FILE_ID, NAME);
    }

    /** Removes what is known of a file, so that it can be loaded again; gives the revision it had in this edition. */
    Optional<Integer> forget(LoadJob job, String fileId, LocalDate edition) throws SQLException {
        corrections.takeBack(fileId);
        Optional<Integer> revision = sql.select(REVISION)
                .from(FILE)
                .where(FILE_ID.eq(fileId))
                .and(VERDICT.eq(LOADED))
                .and(EDITION.eq(edition))
                .fetchOptional(REVISION);
        forgetRows(job, fileId);
        forgetLog(fileId);
        return revision;
    }

    /** Removes a file's rows from landing; staging follows when it is next brought up to date. */
    void forgetRows(LoadJob job, String fileId) {
        for (String table : Staging.tables(job)) {
            Table<?> landing = table(name("landing", table));
            if (exists(table)) {
                sql.deleteFrom(landing)
                        .where(field(name("_file_id"), String.class).eq(fileId))
                        .execute();
            }
        }
    }

    /** Notes that a file was loaded, and what became of each sheet's rows. */
    Verdict loaded(
            LoadJob job,
            ArrivedFile file,
            LocalDate edition,
            Optional<Integer> revisionBefore,
            List<SheetCount> sheets,
            String runId) {
        int revision = revisionBefore.orElseGet(() -> nextRevision(job, edition));
        return entry.of(job, file, edition, revision, LOADED, sheets, runId);
    }

    /** Notes that a file has corrected rows of another one of that edition, and what became of each sheet's rows. */
    Verdict corrected(LoadJob job, ArrivedFile file, LocalDate edition, List<SheetCount> sheets, String runId) {
        return entry.of(job, file, edition, null, CORRECTION, sheets, runId);
    }

    /** Whether a later file of its edition is loaded than the one whose rows a file has mended. */
    public boolean isOfAnOlderRevision(String correctedBy) {
        return sql.fetchExists(sql.selectOne()
                .from("log.corrected_row as c join log.file as o using (file_id) join log.file as later"
                        + " using (job, edition)")
                .where("later.verdict = 'loaded' and later.revision > o.revision")
                .and(field("c.corrected_by", String.class).eq(correctedBy)));
    }

    private int nextRevision(LoadJob job, LocalDate edition) {
        Integer newest = sql.select(DSL.max(REVISION))
                .from(FILE)
                .where(JOB.eq(job.name()))
                .and(EDITION.eq(edition))
                .and(VERDICT.eq(LOADED))
                .fetchOne(0, Integer.class);
        return newest == null ? 1 : newest + 1;
    }

    /** Notes which column of a sheet was read as which of ours. */
    void headings(String fileId, String sheet, HeaderBinding binding) {
        var insert = sql.insertInto(
                HEADING,
                FILE_ID,
                field(name("sheet")),
                field(name("column")),
                field(name("header_row")),
                field(name("heading")),
                NAME);
        for (HeaderBinding.Heading heading : binding.headings()) {
            insert.values(fileId, sheet, heading.column() + 1, binding.headerRow(), heading.text(), heading.name());
        }
        insert.execute();
    }

    private void forgetLog(String fileId) {
        for (Table<?> log : List.of(ISSUE, HEADING, SHEET, FILE)) {
            sql.deleteFrom(log).where(FILE_ID.eq(fileId)).execute();
        }
    }

    private boolean exists(String landing) {
        return sql.fetchExists(sql.selectOne()
                .from("duckdb_tables()")
                .where("schema_name = 'landing' and database_name = current_database()")
                .and(field("table_name", String.class).eq(landing)));
    }

    private static String sentence(Problem problem) {
        return problem.where().isEmpty() ? problem.what() : problem.what() + " (" + problem.where() + ")";
    }
}
