package asc.extract;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.Row;

/** Writes where the figures came from: the code, and every file that was loaded, so that anybody can check that it is theirs. */
final class SourcesSheet {

    static final String NAME = "Where this came from";

    private static final int[] WIDTHS = {44, 14, 11, 68, 11, 11, 11, 11, 11, 11, 18};

    private static final List<String> HEADINGS = List.of(
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
            "Loaded at (UTC)");

    private static final String QUERY =
            "select name, edition, revision, sha256, rows_read, rows_loaded, rows_rejected, rows_duplicate, rows_ignored,"
                    + " issues, date_trunc('second', loaded_at)::timestamp from log.file where verdict = 'loaded'";
    private static final String ORDER = " order by job, edition, revision, name";

    private final Connection connection;
    private final TableSheet sheet;
    private final Optional<LocalDate> asAt;

    /** @param asAt the date that is extracted: neither files of later editions nor the moment of loading are told then */
    SourcesSheet(Connection connection, TableSheet sheet, Optional<LocalDate> asAt) {
        this.connection = connection;
        this.sheet = sheet;
        this.asAt = asAt;
    }

    /** @param jobs whose files are told; every job's when there is none */
    void write(List<String> lines, List<String> jobs) throws SQLException {
        int columns = HEADINGS.size() - (asAt.isPresent() ? 1 : 0);
        sheet.title(NAME);
        lines.forEach(sheet::line);
        sheet.header(HEADINGS.subList(0, columns), Arrays.copyOf(WIDTHS, columns), 1);
        int header = sheet.nextRow();
        try (PreparedStatement statement = connection.prepareStatement(QUERY + conditions(jobs) + ORDER)) {
            for (int index = 0; index < jobs.size(); index++) {
                statement.setString(index + 1, jobs.get(index));
            }
            try (ResultSet files = statement.executeQuery()) {
                while (files.next()) {
                    writeFile(sheet.cells(), sheet.row(), files, columns);
                }
            }
        }
        if (sheet.nextRow() == header) {
            Row row = sheet.row();
            IntStream.range(0, columns).forEach(column -> sheet.cells().text(row, column, "None"));
        }
        sheet.close();
    }

    private String conditions(List<String> jobs) {
        String ofJobs = jobs.isEmpty()
                ? ""
                : " and job in (" + jobs.stream().map(job -> "?").collect(Collectors.joining(", ")) + ")";
        return ofJobs + asAt.map(date -> " and edition <= date '" + date + "'").orElse("");
    }

    private static void writeFile(CellWriter cells, Row row, ResultSet file, int columns) throws SQLException {
        cells.text(row, 0, file.getString(1));
        if (file.getString(2) == null) {
            cells.text(row, 1, "None");
        } else {
            cells.date(row, 1, LocalDate.parse(file.getString(2)));
        }
        cells.number(row, 2, file.getString(3) == null ? "1" : file.getString(3), 0);
        cells.text(row, 3, file.getString(4));
        for (int column = 4; column < 10; column++) {
            cells.number(row, column, file.getString(column + 1), 0);
        }
        if (columns > 10) {
            cells.time(row, 10, LocalDateTime.parse(file.getString(11).replace(' ', 'T')));
        }
    }
}
