package asc.landing;

import static asc.landing.LandingTable.quoted;
import static asc.landing.Staging.literal;

import asc.definition.Column;
import asc.definition.Repeated;
import asc.definition.TableShape;
import asc.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges the rows just landed of one table of one file: unreadable cells, rejected rows, repeated keys, too few rows. */
final class Quality {

    private final Connection connection;
    private final Staging staging;
    private final String fileId;
    private final List<Problem> problems = new ArrayList<>();
    private List<String> own = List.of();

    Quality(Connection connection, String fileId) {
        this.connection = connection;
        this.staging = new Staging(connection);
        this.fileId = fileId;
    }

    /** Every reason to refuse the file. */
    List<Problem> problems() {
        return problems;
    }

    /** Judges what was landed of one table, each of its shapes by its own limits; a shape that did not come has none. */
    void judge(List<TableShape> shapes, Map<String, SheetCount> sheets) throws SQLException {
        List<String> rows = new ArrayList<>();
        for (TableShape shape : shapes) {
            own = sheets.values().stream()
                    .filter(count -> shape.equals(count.shape))
                    .map(count -> count.sheet)
                    .toList();
            if (!own.isEmpty()) {
                judge(shape, sheets);
                rows.add(staging.rows(shape, ofFile()));
            }
        }
        if (!rows.isEmpty()) {
            repeatedKeys(shapes.get(0), Staging.union(rows));
        }
    }

    /** Logs the shape's issues, counts its rejected rows by sheet, and notes what is beyond the job's limits. */
    private void judge(TableShape shape, Map<String, SheetCount> sheets) throws SQLException {
        long unreadable = 0;
        for (Column column : shape.columns()) {
            unreadable += logUnreadable(shape, column);
        }
        for (Repeated thing : shape.repeated()) {
            unreadable += logUnreadable(shape, thing);
        }
        limit(shape, unreadable, shape.refuseWhen().unreadableMoreThan(), "unreadable cells", "unreadable");
        limit(shape, reject(shape, sheets), shape.refuseWhen().rejectedMoreThan(), "rejected rows", "empty");
        rows(shape, sheets);
    }

    private long logUnreadable(TableShape shape, Column column) throws SQLException {
        return update("insert into log.issue select l._file_id, l._sheet, l._row, " + Letters.sql("h.\"column\"")
                + ", 'unreadable', " + (isRequired(shape, column) ? "'rejected'" : "'warning'") + ", "
                + literal("The cell in \"" + column.name() + "\" cannot be read as " + words(column.type()) + ".")
                + " from landing." + quoted(shape.name()) + " as l left join log.heading as h"
                + " on h.file_id = l._file_id and h.sheet = l._sheet and h.name = " + literal(column.name())
                + " where " + ofFile() + " and "
                + Staging.unreadable(column.type(), "l." + quoted(column.name()), shape));
    }

    private long logUnreadable(TableShape shape, Repeated thing) throws SQLException {
        return update("insert into log.issue select l._file_id, l._sheet, l._row, "
                + Letters.sql("cast(l._column as integer)") + ", 'unreadable', 'warning', "
                + literal("The cell of \"" + thing.name() + "\" cannot be read as " + words(thing.type()) + ".")
                + " from landing." + quoted(shape.tableOf(thing)) + " as l where " + ofFile() + " and "
                + Staging.unreadable(thing.type(), "l." + quoted(thing.value()), shape));
    }

    private long reject(TableShape shape, Map<String, SheetCount> sheets) throws SQLException {
        List<Column> required = Staging.required(shape);
        if (required.isEmpty()) {
            return 0;
        }
        for (Column column : required) {
            update("insert into log.issue select l._file_id, l._sheet, l._row, " + Letters.sql("h.\"column\"")
                    + ", 'empty', 'rejected', " + literal("\"" + column.name() + "\" is empty and must be filled.")
                    + " from landing." + quoted(shape.name()) + " as l left join log.heading as h"
                    + " on h.file_id = l._file_id and h.sheet = l._sheet and h.name = " + literal(column.name())
                    + " where " + ofFile() + " and l." + quoted(column.name()) + " is null");
        }
        String missing = required.stream()
                .map(column -> quoted(column.name()) + " is null")
                .collect(Collectors.joining(" or "));
        long rejected = 0;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select _sheet, count(*) from ("
                        + staging.typed(shape, ofFile()) + ") where " + missing + " group by 1")) {
            while (result.next()) {
                sheets.get(result.getString(1)).rejected += result.getLong(2);
                rejected += result.getLong(2);
            }
        }
        return rejected;
    }

    private void repeatedKeys(TableShape shape, String rows) throws SQLException {
        if (shape.key().isEmpty()) {
            return;
        }
        String key = shape.key().stream().map(LandingTable::quoted).collect(Collectors.joining(", "));
        String sql = "with twice as (select min(struct_pack(s := _sheet, r := _row)) as a,"
                + " max(struct_pack(s := _sheet, r := _row)) as b, count(*) over () as n from ("
                + rows + ") group by " + key
                + " having count(*) > 1) select a.s, a.r, b.s, b.r, n from twice order by a limit 3";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                String more = result.getLong(5) > 3 ? " (one of " + result.getLong(5) + " such)" : "";
                problems.add(new Problem(
                        "Two rows have the same " + String.join(", ", shape.key()) + more + ".",
                        place(result.getString(1), result.getInt(2)) + "; "
                                + place(result.getString(3), result.getInt(4)),
                        "One of them must go, or \"one row per\" in " + shape.place() + " must name one more column."));
            }
        }
    }

    private void rows(TableShape shape, Map<String, SheetCount> sheets) throws SQLException {
        long loaded = loaded(sheets, count -> shape.equals(count.shape));
        long fewest = shape.refuseWhen().rowsFewerThan();
        if (loaded < fewest) {
            problems.add(new Problem(
                    "It has " + rows(loaded) + " of \"" + shape.name() + "\", fewer than " + fewest + ".",
                    shape.refuseWhen().place().toString(),
                    "If the file is whole, lower \"rows fewer than\"."));
        }
        BigDecimal most = shape.refuseWhen().rowsChangeByMoreThan();
        long before = most == null ? 0 : rowsBefore(shape);
        if (before > 0) {
            // The edition before may have had other shapes: what can be compared is the table.
            long now = loaded(sheets, count -> shape.name().equals(count.table));
            BigDecimal change = BigDecimal.valueOf(Math.abs(now - before) * 100)
                    .divide(BigDecimal.valueOf(before), 2, RoundingMode.HALF_UP);
            if (change.compareTo(most) > 0) {
                problems.add(new Problem(
                        "It has " + rows(now) + " of \"" + shape.name() + "\", the edition before had " + before
                                + ": a change of " + change + "%, more than " + most + "%.",
                        shape.refuseWhen().place().toString(),
                        "If the change is real, raise \"rows change by more than\"."));
            }
        }
    }

    private static long loaded(Map<String, SheetCount> sheets, Predicate<SheetCount> which) {
        return sheets.values().stream()
                .filter(which)
                .mapToLong(SheetCount::loaded)
                .sum();
    }

    private long rowsBefore(TableShape shape) throws SQLException {
        String sql = "select coalesce(sum(s.rows_loaded), 0) from log.sheet as s where s.table_name = ? and s.file_id ="
                + " (select f.file_id from log.file as f where f.verdict = 'loaded' and f.file_id <> ? and f.file_id in"
                + " (select file_id from log.sheet where table_name = ?) order by f.edition desc, f.revision desc limit 1)";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, shape.name());
            query.setString(2, fileId);
            query.setString(3, shape.name());
            ResultSet result = query.executeQuery();
            return result.next() ? result.getLong(1) : 0;
        }
    }

    private void limit(TableShape shape, long found, long most, String what, String code) throws SQLException {
        if (found > most) {
            problems.add(
                    new Problem(
                            "It has " + found + " " + what + ", more than " + most + ". The first: "
                                    + first(shape, code) + ".",
                            shape.refuseWhen().place().toString(),
                            "Mend them in the spreadsheet; or, if they may stay so, raise the limit in \"refuse the file when\"."));
        }
    }

    private String first(TableShape shape, String code) throws SQLException {
        String sql = "select sheet, \"row\", \"column\", message from log.issue where file_id = ? and"
                + " (code = ? or severity = 'rejected') and sheet in (select _sheet from landing."
                + quoted(shape.name()) + " as l where " + ofFile() + ") order by 1, 2, 3 limit 3";
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setString(1, fileId);
            query.setString(2, code);
            ResultSet result = query.executeQuery();
            List<String> places = new ArrayList<>();
            while (result.next()) {
                places.add(place(result.getString(1), result.getInt(2)) + ", column " + result.getString(3) + ": "
                        + result.getString(4).replaceFirst("[.]$", ""));
            }
            return String.join("; ", places);
        }
    }

    private long update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    private String ofFile() {
        return "l._file_id = " + literal(fileId) + " and " + Staging.inSheets(own);
    }

    private static boolean isRequired(TableShape shape, Column column) {
        return Staging.required(shape).contains(column);
    }

    private static String place(String sheet, int row) {
        return "sheet \"" + sheet + "\", row " + row;
    }

    private static String rows(long count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private static String words(String type) {
        return "a " + type.replace('_', ' ');
    }
}
