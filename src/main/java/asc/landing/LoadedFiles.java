package asc.landing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import asc.definition.LoadJob;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;

/** Which files of a job are loaded, by their SHA-256: for whoever wants them loaded again. */
public final class LoadedFiles {

    private static final Field<LocalDate> EDITION = field(name("edition"), LocalDate.class);
    private static final Field<Integer> REVISION = field(name("revision"), Integer.class);
    private static final Field<String> NAME = field(name("name"), String.class);
    private static final Field<String> SHA256 = field(name("sha256"), String.class);

    private final DSLContext sql;
    private final Condition loaded;

    /**
     * A file that is loaded.
     *
     * @param edition the edition it is loaded as: a person may have given it
     */
    public record Loaded(String sha256, String name, LocalDate edition) {}

    /** @param connection the working warehouse */
    public LoadedFiles(Connection connection, LoadJob job) {
        this.sql = DSL.using(connection, SQLDialect.DUCKDB);
        this.loaded = field(name("job"), String.class)
                .eq(job.name())
                .and(field(name("verdict"), String.class).eq(Ledger.LOADED));
    }

    /** The file loaded last of an edition, or of the newest edition when none is named. */
    public Optional<Loaded> last(Optional<LocalDate> edition) {
        return sql.select(SHA256, NAME, EDITION)
                .from(table(name("log", "file")))
                .where(loaded.and(edition.map(EDITION::eq).orElse(DSL.noCondition())))
                .orderBy(EDITION.desc(), REVISION.desc())
                .limit(1)
                .fetchOptional(row -> new Loaded(row.value1(), row.value2(), row.value3()));
    }

    /** Every file of the editions from one day to another, oldest edition first, each edition in the order it came. */
    public List<Loaded> between(LocalDate first, LocalDate last) {
        return sql.select(SHA256, NAME, EDITION)
                .from(table(name("log", "file")))
                .where(loaded.and(EDITION.between(first, last)))
                .orderBy(EDITION, REVISION)
                .fetch(row -> new Loaded(row.value1(), row.value2(), row.value3()));
    }
}
