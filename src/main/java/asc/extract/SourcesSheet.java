package asc.extract;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.apache.poi.ss.usermodel.Row;

/** Writes where the figures came from: the code, and every file that was loaded, so that anybody can check that it is theirs. */
final class SourcesSheet {

    static final String NAME = "Where this came from";

    static final int[] WIDTHS = {44, 14, 11, 68, 11, 11, 11, 11, 11, 11, 18};

    private static final String[] HEADINGS = {
        "File",
        "Edition",
        "Revision",
        "SHA-256",
        "Rows read",
        "Rows loaded",
        "Rows rejected",
        "Rows duplicate",
        "Rows ignored",
        "Issues",
        "Loaded at (UTC)"
    };

    private static final String QUERY =
            "select name, edition, revision, sha256, rows_read, rows_loaded, rows_rejected, rows_duplicate, rows_ignored,"
                    + " issues, date_trunc('second', loaded_at)::timestamp from log.file where verdict = 'loaded'"
                    + " order by job, edition, revision, name";

    private SourcesSheet() {}

    static void write(Connection connection, TextSheet sheet, Provenance provenance) throws SQLException {
        sheet.title(NAME);
        sheet.line("Version", provenance.version());
        sheet.line("Made at", Times.of(provenance.madeAt()));
        sheet.line("Code, as its git commit", provenance.gitCommit());
        sheet.blank();
        sheet.headings(HEADINGS);
        try (Statement statement = connection.createStatement();
                ResultSet files = statement.executeQuery(QUERY)) {
            while (files.next()) {
                writeFile(sheet.cells(), sheet.row(), files);
            }
        }
    }

    private static void writeFile(CellWriter cells, Row row, ResultSet file) throws SQLException {
        cells.text(row, 0, file.getString(1));
        if (file.getString(2) != null) {
            cells.date(row, 1, LocalDate.parse(file.getString(2)));
        }
        if (file.getString(3) != null) {
            cells.number(row, 2, file.getString(3), 0);
        }
        cells.text(row, 3, file.getString(4));
        for (int column = 4; column < 10; column++) {
            cells.number(row, column, file.getString(column + 1), 0);
        }
        cells.time(row, 10, LocalDateTime.parse(file.getString(11).replace(' ', 'T')));
    }
}
