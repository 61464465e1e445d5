package asc.run;

import asc.definition.LoadJob;
import asc.inbox.Archive;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Deletes what people sent about people, once it was loaded, or refused, long enough ago; and what a later file of its edition followed, where
 * the settings say for how long that is kept. Its rows stay, and so do the reasons.
 */
final class Originals {

    private final OpenRun run;
    private final Archive archive;
    private final Map<String, Path> archived;

    private Originals(OpenRun run) throws IOException {
        this.run = run;
        this.archive = new Archive(run.home().path());
        this.archived = archive.all();
    }

    /** Deletes those whose days are over. */
    static void discard(OpenRun run) throws IOException, SQLException {
        List<LoadJob> loads = run.definitions().jobs().loads();
        OptionalInt archive = run.settings().keep().archive();
        if (archive.isPresent() || loads.stream().anyMatch(LoadJob::isPersonal)) {
            Originals originals = new Originals(run);
            for (LoadJob job : loads) {
                if (job.isPersonal()) {
                    originals.discard(job, job.keepOriginals().getAsInt());
                } else if (archive.isPresent()) {
                    originals.discardSuperseded(job, archive.getAsInt());
                }
            }
        }
    }

    private void discardSuperseded(LoadJob job, int days) throws IOException, SQLException {
        Instant before = Instant.now().minus(Duration.ofDays(days));
        int deleted = 0;
        for (Superseded file : Superseded.in(run.connection())) {
            if (file.job().equals(job.name())) {
                deleted += discard(Optional.ofNullable(archived.get(file.sha256())), file.loadedAt(), before);
            }
        }
        tell(job, deleted, days);
    }

    private void discard(LoadJob job, int days) throws IOException, SQLException {
        Instant before = Instant.now().minus(Duration.ofDays(days));
        int deleted = 0;
        String sql = "select sha256, name, epoch_ms(loaded_at) from log.file where job = ?";
        try (PreparedStatement query = run.connection().prepareStatement(sql)) {
            query.setString(1, job.name());
            ResultSet files = query.executeQuery();
            while (files.next()) {
                Instant logged = Instant.ofEpochMilli(files.getLong(3));
                deleted += discard(Optional.ofNullable(archived.get(files.getString(1))), logged, before);
                // One that was refused first and loaded later lies there still.
                for (Path refused : archive.refused(files.getString(2), files.getString(1))) {
                    deleted += discard(Optional.of(refused), Instant.MAX, before);
                }
                // So does what came back to be mended.
                for (Path marked : archive.marked(files.getString(1).substring(0, 16))) {
                    deleted += discard(Optional.of(marked), logged, before);
                }
            }
        }
        tell(job, deleted, days);
    }

    private void tell(LoadJob job, int deleted, int days) {
        if (deleted > 0) {
            String told = Words.count(deleted, "original") + " deleted, older than " + Words.count(days, "day") + ".";
            run.log().tell(job.name(), "", "originals", told);
        }
    }

    /** A file that was loaded again is no younger for it: the archived one is as old as its first load. */
    private static int discard(Optional<Path> original, Instant logged, Instant before) throws IOException {
        if (original.isEmpty()) {
            return 0;
        }
        Instant kept = Files.getLastModifiedTime(original.get()).toInstant();
        if (!kept.isBefore(before) && !logged.isBefore(before)) {
            return 0;
        }
        Files.delete(original.get());
        return 1;
    }
}
