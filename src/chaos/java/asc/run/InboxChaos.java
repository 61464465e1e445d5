package asc.run;

import static org.assertj.core.api.Assertions.assertThat;

import asc.Books;
import asc.inbox.Archive;
import asc.inbox.ArrivedFile;
import asc.inbox.Inbox;
import asc.sheet.SavedMutants;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An inbox into which anything was saved: mutants of books by the hundred. Every file ends in the archive, or refused beside its reasons,
 * or waits, and the night says why; and of every sheet the rows read are those loaded, rejected, duplicate and ignored.
 */
class InboxChaos {

    private static final long SEED = Long.getLong("chaos.seed", 20261130);
    private static final int FILES = Integer.getInteger("chaos.files", 400);

    /** The gardener's job, of books in every format. */
    static final String JOB = """
            job: load-ponds
            owner: gardener
            file:
              find: inbox/ponds/Ponds*.{xlsx,xlsm,xls,ods,csv}
            edition:
              file name: "Ponds {edition}"
              type: date_uk
            table: pond
            sheet: Pond*
            header row: where "Pond" stands
            ignored sheets: Notes
            one row per: pond
            columns: |
              pond   text!          Pond
              frogs  whole_number!  Frogs
              newts  whole_number   Newts
              dug    date_uk        Dug on
            refuse the file when:
              unreadable cells more than: 9
              rejected rows more than: 5
            """;

    @TempDir
    Path folder;

    @Test
    void every_file_ends_somewhere_with_a_reason_and_every_row_is_accounted_for() throws Exception {
        try (Ponds ponds = Ponds.empty(folder)) {
            Files.writeString(ponds.job("load-ponds"), JOB);
            int saved = SavedMutants.save(folder.resolve("books"), SEED, FILES, name -> waiting(ponds, name));
            Map<String, String> sent = new TreeMap<>();
            for (String name : ponds.home().files("inbox/ponds")) {
                Path file = ponds.home().path().resolve("inbox/ponds").resolve(name);
                Books.settled(file);
                sent.put(name, Inbox.sha256(file));
            }

            Console night = ponds.run("night");

            assertThat(night.code()).as(night.out() + night.err()).isEqualTo(3);
            assertThat(night.out() + night.err()).doesNotContain("\tat ", "Exception", "a fault it did not expect");
            Map<String, Integer> ends = new TreeMap<>();
            List<String> lost = new ArrayList<>();
            sent.forEach((name, sha256) -> {
                String end = end(ponds, name, sha256);
                ends.merge(end, 1, Integer::sum);
                if (end.equals("lost") || !end.equals("archived") && !night.out().contains(name)) {
                    lost.add(name);
                }
            });
            assertThat(lost).as(ends + night.out()).isEmpty();
            assertThat(sent).hasSize(saved);
            System.out.printf("Seed %d: %d files saved, %s.%n", SEED, saved, ends);
            System.out.println(balance(ponds));
        }
    }

    /** Where a file has ended: beside its reasons, in the archive, where it was, or nowhere because another of the same bytes is loaded. */
    private static String end(Ponds ponds, String name, String sha256) {
        Path home = ponds.home().path();
        if (Files.exists(home.resolve("refused").resolve(name))) {
            return Files.exists(home.resolve("refused").resolve(name + ".problems.txt")) ? "refused" : "lost";
        }
        if (Files.exists(home.resolve("inbox/ponds").resolve(name))) {
            return "waiting";
        }
        return archived(home, sha256).map(kept -> kept.equals(name) ? "archived" : "known").orElse("lost");
    }

    /** The name of the archived file of this content. */
    private static Optional<String> archived(Path home, String sha256) {
        try {
            return new Archive(home).find(sha256).map(ArrivedFile::nameOf);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Path waiting(Ponds ponds, String name) {
        try {
            return Files.createDirectories(ponds.home().path().resolve("inbox/ponds"))
                    .resolve(name);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** What the log says of every sheet is what the archived file holds, and what lies in landing and staging. */
    static String balance(Ponds ponds) throws Exception {
        assertThat(ponds.working("select file_id from log.file where rows_read <> rows_loaded + rows_rejected"
                        + " + rows_duplicate + rows_ignored"))
                .isEmpty();
        assertThat(ponds.working("select f.file_id from log.file as f join log.sheet as s using (file_id)"
                        + " group by f.file_id, f.rows_read, f.rows_loaded, f.rows_rejected, f.rows_duplicate, f.rows_ignored"
                        + " having f.rows_read <> sum(s.rows_read) or f.rows_loaded <> sum(s.rows_loaded)"
                        + " or f.rows_rejected <> sum(s.rows_rejected) or f.rows_duplicate <> sum(s.rows_duplicate)"
                        + " or f.rows_ignored <> sum(s.rows_ignored)"))
                .isEmpty();
        long files = 0;
        long rows = 0;
        Map<String, Path> archived = new TreeMap<>();
        for (String name : ponds.home().files("restricted/archive")) {
            archived.put(name.substring(0, 16), ponds.home().path().resolve("restricted/archive").resolve(name));
        }
        for (String line : ponds.working("select f.file_id, s.sheet, s.rows_read, s.rows_loaded, s.rows_rejected,"
                + " (select count(*) from landing.pond as l where l._file_id = s.file_id and l._sheet = s.sheet),"
                + " (select count(*) from staging.pond as l where l._file_id = s.file_id and l._sheet = s.sheet)"
                + " from log.file as f join log.sheet as s using (file_id)"
                + " where f.verdict = 'loaded' and s.table_name is not null order by all")) {
            String[] counts = line.split(" \\| ");
            Path file = archived.get(counts[0]);
            Path named = Files.copy(file, Files.createTempDirectory(ponds.home().path(), "again-")
                    .resolve(ArrivedFile.nameOf(file)));
            assertThat(SavedMutants.rows(named, counts[1])).as(line).isEqualTo(Long.parseLong(counts[2]));
            assertThat(Long.parseLong(counts[5])).as(line).isEqualTo(Long.parseLong(counts[3]) + Long.parseLong(counts[4]));
            assertThat(counts[6]).as(line).isEqualTo(counts[3]);
            files++;
            rows += Long.parseLong(counts[2]);
            Files.delete(named);
            Files.delete(named.getParent());
        }
        return files + " sheets of loaded files balance, " + rows + " rows read.";
    }
}
