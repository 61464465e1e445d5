package asc.run;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The runs and steps as the warehouse's own log tables tell them. */
final class RunBook {

    private static final Table<?> RUN = table(name("log", "run"));
    private static final Table<?> STEP = table(name("log", "step"));
    private static final Table<?> FINDING = table(name("log", "finding"));
    private static final Field<String> RUN_ID = field(name("run_id"), String.class);
    private static final Field<String> COMMAND = field(name("command"), String.class);
    private static final Field<String> WHY = field(name("why"), String.class);
    private static final Field<String> VERDICT = field(name("verdict"), String.class);
    private static final Field<LocalDateTime> STARTED_AT = field(name("started_at"), LocalDateTime.class);
    private static final Field<LocalDateTime> ENDED_AT = field(name("ended_at"), LocalDateTime.class);

    private final DSLContext sql;
    private final String runId;

    RunBook(Connection connection, String runId) {
        this.sql = DSL.using(connection, SQLDialect.DUCKDB);
        this.runId = runId;
    }

    /** Marks the runs whose process died; gives what each was called to do, by its id. Only the holder of the home's lock may say so. */
    Map<String, String> closeDeadRuns() {
        Map<String, String> dead = sql.select(RUN_ID, COMMAND)
                .from(RUN)
                .where(VERDICT.eq("running"))
                .fetchMap(RUN_ID, COMMAND);
        sql.update(RUN)
                .set(VERDICT, "died")
                .set(ENDED_AT, now())
                .where(VERDICT.eq("running"))
                .execute();
        return dead;
    }

    /** The last run before this one that did all it was asked. */
    Optional<String> lastDone() {
        return sql.select(RUN_ID)
                .from(RUN)
                .where(VERDICT.eq("done"))
                .orderBy(STARTED_AT.desc())
                .limit(1)
                .fetchOptional(RUN_ID);
    }

    void begin(String command, String gitCommit) {
        sql.insertInto(RUN)
                .values(runId, command, now(), null, "running", gitCommit, OpenRun.who(), null)
                .execute();
    }

    void because(String why) {
        sql.update(RUN).set(WHY, why).where(RUN_ID.eq(runId)).execute();
    }

    void end(String verdict) {
        sql.update(RUN)
                .set(VERDICT, verdict)
                .set(ENDED_AT, now())
                .where(RUN_ID.eq(runId))
                .execute();
    }

    void step(String job, String step, Instant started, long milliseconds, Long rows, String verdict) {
        sql.insertInto(STEP)
                .values(runId, job, step, at(started), milliseconds, rows, verdict)
                .execute();
    }

    void finding(String check, String severity, long rows, String message) {
        sql.insertInto(FINDING).values(runId, check, severity, rows, message).execute();
    }

    private static LocalDateTime now() {
        return at(Instant.now());
    }

    private static LocalDateTime at(Instant instant) {
        return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
    }
}
