package asc.landing;

import asc.correction.BadFile;
import asc.correction.BadRow;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What the log says of a file's rows that somebody must mend. */
final class FaultyRows {

    /** A row of a sheet. */
    private record Place(String sheet, int row) {}

    private final Connection connection;

    FaultyRows(Connection connection) {
        this.connection = connection;
    }

    /**
     * The rows of a loaded file that were rejected and that nobody has mended since; of a refused one, every row with a cell that cannot
     * be read.
     */
    BadFile of(String fileId, String name, boolean isRefused) throws SQLException {
        Map<Place, List<BadRow.BadCell>> cells = new LinkedHashMap<>();
        String rejected = "select sheet, \"row\" from log.issue where severity = 'rejected' and corrected_by is null"
                + " and file_id = ?";
        String sql =
                "select sheet, \"row\", coalesce(\"column\", '') as letters, message from log.issue where file_id = ?"
                        + " and \"row\" is not null and (? or (sheet, \"row\") in (" + rejected
                        + ")) order by 1, 2, length(letters), letters, message";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, fileId);
            query.setBoolean(2, isRefused);
            query.setString(3, fileId);
            ResultSet found = query.executeQuery();
            while (found.next()) {
                cells.computeIfAbsent(new Place(found.getString(1), found.getInt(2)), place -> new ArrayList<>())
                        .add(new BadRow.BadCell(found.getString(3), found.getString(4)));
            }
        }
        List<BadRow> rows = new ArrayList<>();
        cells.forEach((place, bad) -> rows.add(new BadRow(place.sheet(), place.row(), bad)));
        return new BadFile(fileId, name, isRefused, headerRows(fileId), rows);
    }

    private Map<String, Integer> headerRows(String fileId) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select distinct sheet, header_row from log.heading where file_id = ?")) {
            query.setString(1, fileId);
            ResultSet found = query.executeQuery();
            Map<String, Integer> rows = new LinkedHashMap<>();
            while (found.next()) {
                rows.put(found.getString(1), found.getInt(2));
            }
            return rows;
        }
    }
}
