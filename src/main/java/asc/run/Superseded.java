package asc.run;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A file that is not the last of its edition, or was withdrawn. Its rows stay, and may still count; its original is the one that can be spared.
 * Never one of which another file mended rows: what that brought is found again only beside the original.
 */
record Superseded(String fileId, String job, String sha256, Instant loadedAt) {

    private static final String SQL = """
            select file_id, job, sha256, epoch_ms(loaded_at)
            from log.file as file
            where file_id not in (select file_id from log.corrected_row)
              and (
                verdict = 'withdrawn'
                or verdict = 'loaded'
                and exists (
                    from log.file as later
                    where later.job = file.job
                      and later.edition = file.edition
                      and later.verdict = 'loaded'
                      and later.revision > file.revision
                )
              )
            """;

    /** All of them. */
    static List<Superseded> in(Connection connection) throws SQLException {
        List<Superseded> files = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(SQL)) {
            while (rows.next()) {
                files.add(new Superseded(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        Instant.ofEpochMilli(rows.getLong(4))));
            }
        }
        return files;
    }
}
