package asc.landing;

import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.table;

import asc.definition.LoadJob;
import asc.inbox.ArrivedFile;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jooq.DSLContext;
import org.jooq.Table;

/** Writes what became of a file and of its sheets into the ledger. */
final class LedgerEntry {

    private static final Table<?> FILE = table(name("log", "file"));
    private static final Table<?> SHEET = table(name("log", "sheet"));
    private static final Table<?> ISSUE = table(name("log", "issue"));

    private final DSLContext sql;

    LedgerEntry(DSLContext sql) {
        this.sql = sql;
    }

    /**
     * Writes a file's entry and those of its sheets.
     *
     * @param revision null of a file that corrected another
     * @param word what became of it
     */
    Verdict of(
            LoadJob job,
            ArrivedFile file,
            LocalDate edition,
            Integer revision,
            String word,
            List<SheetCount> sheets,
            String runId) {
        sheets.forEach(sheet -> sheet(file.fileId(), sheet));
        long issues = sql.fetchCount(ISSUE, field(name("file_id"), String.class).eq(file.fileId()));
        long[] counts = {
            sum(sheets, count -> count.read),
            sum(sheets, SheetCount::loaded),
            sum(sheets, count -> count.rejected),
            sum(sheets, count -> count.duplicate),
            sum(sheets, count -> count.ignored),
            issues
        };
        file(job.name(), file, edition, revision, word, counts, runId);
        return new Verdict(
                file.fileId(),
                edition,
                revision == null ? 0 : revision,
                counts[0],
                counts[1],
                counts[2],
                counts[3],
                counts[4],
                sum(sheets, count -> count.headers),
                issues);
    }

    /**
     * Writes a file's entry alone.
     *
     * @param counts its rows read, loaded, rejected, duplicate and ignored, and its issues
     */
    void file(
            String job,
            ArrivedFile file,
            LocalDate edition,
            Integer revision,
            String word,
            long[] counts,
            String runId) {
        sql.insertInto(FILE)
                .values(
                        file.fileId(),
                        job,
                        file.name(),
                        file.sha256(),
                        file.bytes(),
                        edition,
                        revision,
                        word,
                        counts[0],
                        counts[1],
                        counts[2],
                        counts[3],
                        counts[4],
                        counts[5],
                        runId,
                        LocalDateTime.now(ZoneOffset.UTC))
                .execute();
    }

    private void sheet(String fileId, SheetCount count) {
        sql.insertInto(SHEET)
                .values(
                        fileId,
                        count.sheet,
                        count.table,
                        count.read,
                        count.loaded(),
                        count.rejected,
                        count.duplicate,
                        count.ignored,
                        count.cells)
                .execute();
    }

    private static long sum(List<SheetCount> sheets, ToLongFunction<SheetCount> count) {
        return sheets.stream().mapToLong(count).sum();
    }
}
