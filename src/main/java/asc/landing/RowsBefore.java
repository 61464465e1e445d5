package asc.landing;

import asc.definition.Column;
import asc.definition.Header;
import asc.definition.LoadJob;
import asc.definition.TableShape;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * How many rows a table had in the edition before. Only files of one kind are compared: those whose sheets have the same shape and whose
 * columns are headed alike, since one job may read what several systems write. An edition that came later is not looked at.
 */
final class RowsBefore {

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.UK);

    private final Connection connection;
    private final LoadJob job;
    private final String fileId;
    private final LocalDate edition;

    /** The rows a file had. */
    record Before(LocalDate edition, long rows) {

        String date() {
            return DATE.format(edition);
        }
    }

    RowsBefore(Connection connection, LoadJob job, String fileId, LocalDate edition) {
        this.connection = connection;
        this.job = job;
        this.fileId = fileId;
        this.edition = edition;
    }

    /** The newest file of the same kind whose edition is not later; empty when there is none. */
    Optional<Before> of(TableShape shape) throws SQLException {
        Map<String, Before> before = new LinkedHashMap<>();
        String sql = "select f.file_id, f.edition, s.sheet, s.rows_loaded from log.file as f"
                + " join log.sheet as s on s.file_id = f.file_id where f.verdict = 'loaded' and s.table_name = ?"
                + " and f.file_id <> ? and f.edition <= ? order by f.edition desc, f.revision desc, f.file_id, s.sheet";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, shape.name());
            query.setString(2, fileId);
            query.setObject(3, edition);
            ResultSet sheets = query.executeQuery();
            while (sheets.next()) {
                if (job.shapeOf(sheets.getString(3)).filter(shape::equals).isPresent()) {
                    LocalDate of = sheets.getObject(2, LocalDate.class);
                    long rows = sheets.getLong(4);
                    before.merge(
                            sheets.getString(1),
                            new Before(of, rows),
                            (sum, sheet) -> new Before(of, sum.rows() + sheet.rows()));
                }
            }
        }
        Set<String> ours = headings(shape, fileId);
        for (Map.Entry<String, Before> file : before.entrySet()) {
            if (headings(shape, file.getKey()).equals(ours)) {
                return Optional.of(file.getValue());
            }
        }
        return Optional.empty();
    }

    /** The headers under which a file's sheets have the shape's own columns; a repeated thing's change with every edition. */
    private Set<String> headings(TableShape shape, String file) throws SQLException {
        Set<String> columns = shape.columns().stream().map(Column::name).collect(Collectors.toSet());
        Set<String> headings = new HashSet<>();
        try (PreparedStatement query = connection.prepareStatement(
                "select sheet, heading, name from log.heading where file_id = ? and name is not null")) {
            query.setString(1, file);
            ResultSet found = query.executeQuery();
            while (found.next()) {
                if (columns.contains(found.getString(3))
                        && job.shapeOf(found.getString(1)).filter(shape::equals).isPresent()) {
                    headings.add(Header.key(found.getString(2)));
                }
            }
        }
        return headings;
    }
}
