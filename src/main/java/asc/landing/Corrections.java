package asc.landing;

import static asc.landing.LandingTable.quoted;
import static asc.landing.TypedRows.literal;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Which rejected rows a later file has put right. Landing keeps both; staging has the mended row in the place of the other, under its
 * file, sheet and number.
 */
final class Corrections {

    private final Connection connection;

    Corrections(Connection connection) {
        this.connection = connection;
    }

    /** The rows of a file as they are staged, as SQL, of a landing table given by its name. */
    UnaryOperator<String> rowsOf(String fileId) throws SQLException {
        if (!fingerprints().containsKey(fileId)) {
            return Corrections::asLanded;
        }
        String ours = "select * from log.corrected_row where file_id = " + literal(fileId);
        return table -> "(select r.* from " + asLanded(table) + " as r anti join (" + ours
                + ") as c on c.sheet = r._sheet and c.\"row\" = r._row where r._file_id = " + literal(fileId)
                + " union all select r.* replace (c.file_id as _file_id, c.sheet as _sheet, c.\"row\" as _row) from "
                + asLanded(table) + " as r join (" + ours + ") as c on c.corrected_by = r._file_id"
                + " and c.corrected_by_sheet = r._sheet and c.corrected_by_row = r._row)";
    }

    /** The rows of a landing table as they came. */
    static String asLanded(String table) {
        return "landing." + quoted(table);
    }

    /** Of each file that has mended rows, which they are. */
    Map<String, String> fingerprints() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select file_id, md5(string_agg(concat_ws(' ', \"row\","
                        + " corrected_by, corrected_by_row, sheet, corrected_by_sheet), '|' order by sheet, \"row\"))"
                        + " from log.corrected_row group by 1")) {
            Map<String, String> found = new HashMap<>();
            while (rows.next()) {
                found.put(rows.getString(1), rows.getString(2));
            }
            return found;
        }
    }

    /**
     * Notes which staged rows of a file are those of another one, mended: they take the place of what mended them before.
     *
     * @param marked a query of the sheet and number of each marked row, and of the number of the row that it is
     */
    void note(String fileId, String correctedBy, String table, String marked) throws SQLException {
        String mended = "select s._sheet, s._row, m.of_row from staging." + quoted(table) + " as s join (" + marked
                + ") as m using (_sheet, _row) where s._file_id = " + literal(correctedBy);
        execute("delete from log.corrected_row using (" + mended + ") as m where file_id = " + literal(fileId)
                + " and sheet = m._sheet and \"row\" = m.of_row");
        execute("insert into log.corrected_row select " + literal(fileId) + ", _sheet, of_row, " + literal(correctedBy)
                + ", _sheet, _row from (" + mended + ")");
    }

    /** The files that have mended rows of a file. */
    List<String> mending(String fileId) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select distinct corrected_by from log.corrected_row where file_id = "
                                + literal(fileId) + " order by 1")) {
            List<String> files = new ArrayList<>();
            while (rows.next()) {
                files.add(rows.getString(1));
            }
            return files;
        }
    }

    /** Takes back what a file had corrected. */
    void takeBack(String correctedBy) throws SQLException {
        execute("delete from log.corrected_row where corrected_by = " + literal(correctedBy));
        execute("update log.issue set corrected_by = null where corrected_by = " + literal(correctedBy));
    }

    /** Marks the rejected rows of a file that are mended; what mended a row that is no longer rejected is no correction any more. Whether any is. */
    boolean renew(String fileId) throws SQLException {
        String rejected =
                "select sheet, \"row\" from log.issue where severity = 'rejected' and file_id = " + literal(fileId);
        execute("delete from log.corrected_row where file_id = " + literal(fileId) + " and (sheet, \"row\") not in ("
                + rejected + ")");
        execute("update log.issue set corrected_by = c.corrected_by from log.corrected_row as c where c.file_id = "
                + literal(fileId)
                + " and issue.file_id = c.file_id and issue.sheet = c.sheet and issue.\"row\" = c.\"row\"");
        return fingerprints().containsKey(fileId);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
