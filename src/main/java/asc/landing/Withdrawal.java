package asc.landing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import asc.definition.LoadJob;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Takes a loaded file's rows out of the warehouse again. It is the caller's transaction. */
public final class Withdrawal {

    private static final Table<?> FILE = table(name("log", "file"));
    private static final Field<String> FILE_ID = field(name("file_id"), String.class);
    private static final Field<String> VERDICT = field(name("verdict"), String.class);
    private static final Field<Integer> REVISION = field(name("revision"), Integer.class);

    private final DSLContext sql;
    private final Ledger ledger;
    private final Corrections corrections;

    public Withdrawal(Connection connection) {
        this.sql = DSL.using(connection, SQLDialect.DUCKDB);
        this.ledger = new Ledger(connection);
        this.corrections = new Corrections(connection);
    }

    /**
     * Who takes a file out, and why.
     *
     * @param by who says so
     * @param osUser who that is to this system
     */
    public record Reason(String by, String osUser, String why, String runId) {}

    /**
     * A file that is loaded, or has mended rows of another one.
     *
     * @param fileId the first 16 digits of its SHA-256
     * @param job the job that loaded it
     * @param name its name when it was read first
     * @param edition its edition
     * @param revision its revision within the edition; 0 of a file that mended rows of another one
     * @param rows how many of its rows are loaded
     */
    public record Loaded(String fileId, String job, String name, LocalDate edition, int revision, long rows) {}

    /** The loaded files that somebody may mean by a name, a file's identifier or a SHA-256; newest first. */
    public List<Loaded> meant(String given) {
        Condition is = FILE_ID.eq(given)
                .or(field(name("sha256"), String.class).eq(given))
                .or(field(name("name"), String.class).eq(given));
        return sql.select(
                        FILE_ID,
                        field(name("job"), String.class),
                        field(name("name"), String.class),
                        field(name("edition"), LocalDate.class),
                        DSL.coalesce(REVISION, 0),
                        field(name("rows_loaded"), Long.class))
                .from(FILE)
                .where(VERDICT.in(Ledger.LOADED, Ledger.CORRECTION))
                .and(is)
                .orderBy(field(name("edition")).desc(), REVISION.desc())
                .fetch(row ->
                        new Loaded(row.value1(), row.value2(), row.value3(), row.value4(), row.value5(), row.value6()));
    }

    /**
     * Takes it out: its rows, headings and issues go, its entry in the ledger stays and says so. What mended its rows goes with it.
     *
     * @return what went with it
     */
    public List<Loaded> withdraw(LoadJob job, Loaded file, Reason reason) throws SQLException {
        List<Loaded> withIt = new ArrayList<>();
        for (String mending : corrections.mending(file.fileId())) {
            withIt.addAll(meant(mending));
        }
        for (Loaded each : withIt) {
            takeOut(job, each, reason);
        }
        takeOut(job, file, reason);
        return withIt;
    }

    /** A revision is of what counts: without one, no query takes it for newer than the files that stay. */
    private void takeOut(LoadJob job, Loaded file, Reason reason) throws SQLException {
        ledger.forgetRows(job, file.fileId());
        corrections.takeBack(file.fileId());
        for (String log : List.of("issue", "heading")) {
            sql.deleteFrom(table(name("log", log)))
                    .where(FILE_ID.eq(file.fileId()))
                    .execute();
        }
        sql.update(FILE)
                .set(VERDICT, Ledger.WITHDRAWN)
                .setNull(REVISION)
                .where(FILE_ID.eq(file.fileId()))
                .execute();
        sql.insertInto(table(name("log", "withdrawal")))
                .values(
                        reason.runId(),
                        file.fileId(),
                        file.job(),
                        file.name(),
                        file.edition(),
                        file.revision() == 0 ? null : file.revision(),
                        file.rows(),
                        reason.by(),
                        reason.osUser(),
                        reason.why(),
                        LocalDateTime.now(ZoneOffset.UTC))
                .execute();
    }
}
