package asc.run;

import asc.query.TableName;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Takes over into a rebuilt warehouse what no file says: the log, and the rows of files whose originals are not loaded again. */
final class RebuiltLog {

    private static final List<String> OF_A_FILE = List.of("file", "sheet", "heading", "issue");

    private final Connection connection;
    private final Path rebuilt;
    private final String runId;

    /**
     * @param connection the warehouse as it is
     * @param rebuilt the other one's file, in which all originals were loaded; nobody has it open
     */
    RebuiltLog(Connection connection, Path rebuilt, String runId) {
        this.connection = connection;
        this.rebuilt = rebuilt;
        this.runId = runId;
    }

    /** @param asLanded the files of which the landed rows are taken over */
    void takeOver(List<String> asLanded, String by, String why, int files, int filesAsLanded) throws SQLException {
        execute("attach '" + rebuilt.toString().replace("'", "''") + "' as rebuilt");
        execute("create or replace temp table loaded_again as select file_id from rebuilt.log.file");
        connection.setAutoCommit(false);
        try {
            for (String table : tables("log")) {
                takeOverLog(table);
            }
            for (String table : tables("landing")) {
                takeOverLanded(table, asLanded);
            }
            note(by, why, files, filesAsLanded);
            connection.commit();
        } catch (SQLException failed) {
            connection.rollback();
            throw failed;
        } finally {
            connection.setAutoCommit(true);
            execute("detach rebuilt");
        }
    }

    /** A file keeps the revision, the name and the time it has; what was loaded again is counted anew and stays. */
    private void takeOverLog(String table) throws SQLException {
        String there = "rebuilt.log." + TableName.quoted(table);
        String here = "log." + TableName.quoted(table);
        if (table.equals("file")) {
            execute("update " + there + " as n set revision = o.revision, name = o.name, run_id = o.run_id, loaded_at ="
                    + " o.loaded_at from " + here + " as o where o.file_id = n.file_id");
        }
        if (OF_A_FILE.contains(table)) {
            execute("insert into " + there + " by name select * from " + here
                    + " where file_id not in (from loaded_again)");
        } else {
            execute("delete from " + there);
            execute("insert into " + there + " by name select * from " + here);
        }
    }

    private void takeOverLanded(String table, List<String> asLanded) throws SQLException {
        String there = "rebuilt.landing." + TableName.quoted(table);
        String here = "landing." + TableName.quoted(table);
        execute("create table if not exists " + there + " as select * from " + here + " limit 0");
        for (String fileId : asLanded) {
            execute("insert into " + there + " by name select * from " + here + " where _file_id = '" + fileId + "'");
        }
    }

    private void note(String by, String why, int files, int filesAsLanded) throws SQLException {
        execute("update rebuilt.log.run set verdict = 'done', ended_at = now()::timestamp where run_id = '" + runId
                + "'");
        try (PreparedStatement insert =
                connection.prepareStatement("insert into rebuilt.log.rebuild values (?, ?, ?, ?, ?, ?, ?)")) {
            insert.setString(1, runId);
            insert.setString(2, by);
            insert.setString(3, OpenRun.who());
            insert.setString(4, why);
            insert.setLong(5, files);
            insert.setLong(6, filesAsLanded);
            insert.setObject(7, LocalDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        }
    }

    private List<String> tables(String schema) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select table_name from duckdb_tables() where schema_name = '"
                        + schema + "' and database_name = current_database() order by 1")) {
            List<String> tables = new ArrayList<>();
            while (rows.next()) {
                tables.add(rows.getString(1));
            }
            return tables;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
