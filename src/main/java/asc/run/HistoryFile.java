package asc.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.h2.api.ErrorCode;
import org.h2.jdbcx.JdbcDataSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** The H2 file of Spring Batch's history. It may be lost without loss: one that cannot be used is put aside and a new one begun. */
final class HistoryFile implements AutoCloseable {

    /** What Spring Batch's script makes last: where it is missing, a run died while the script ran. */
    private static final String LAST_MADE =
            "select 1 from information_schema.sequences where sequence_name = 'BATCH_JOB_INSTANCE_SEQ'";

    private static final String ENDING = ".mv.db";

    private final JdbcDataSource source = new JdbcDataSource();
    private final Connection held;

    private HistoryFile(Path file) throws SQLException {
        // WRITE_DELAY=0: what is told as done stays told after a kill. A process that is asked to stop closes it
        // itself, when its run has ended. What H2 has to say of a file that a kill left unfinished would else stay
        // beside it.
        source.setURL(
                "jdbc:h2:file:" + file.toAbsolutePath() + ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0");
        // H2 closes a file with its last connection; without this one it would be opened anew for every statement.
        held = source.getConnection();
    }

    /** @param file its name without the ending that H2 gives it */
    static HistoryFile open(Path file) throws IOException, SQLException {
        try {
            return complete(file);
        } catch (SQLException fault) {
            if (fault.getErrorCode() != ErrorCode.FILE_CORRUPTED_1) {
                throw fault;
            }
            Path found = file.resolveSibling(file.getFileName() + ENDING);
            Files.move(
                    found,
                    file.resolveSibling(file.getFileName() + "-damaged" + ENDING),
                    StandardCopyOption.REPLACE_EXISTING);
            return complete(file);
        }
    }

    DataSource source() {
        return source;
    }

    @Override
    public void close() throws SQLException {
        held.close();
    }

    private static HistoryFile complete(Path file) throws SQLException {
        HistoryFile history = new HistoryFile(file);
        try (Statement statement = history.held.createStatement();
                ResultSet found = statement.executeQuery(LAST_MADE)) {
            if (!found.next()) {
                statement.execute("drop all objects");
                new ResourceDatabasePopulator(new ClassPathResource("org/springframework/batch/core/schema-h2.sql"))
                        .populate(history.held);
            }
            return history;
        } catch (SQLException | RuntimeException failed) {
            history.close();
            throw failed;
        }
    }
}
