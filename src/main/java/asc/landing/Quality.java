package asc.landing;

import static asc.landing.LandingTable.quoted;
import static asc.landing.TypedRows.literal;

import asc.definition.Column;
import asc.definition.Repeated;
import asc.definition.TableShape;
import asc.problem.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Judges the rows just landed of one file, table by table: unreadable cells, rejected rows, repeated keys, too few rows. */
final class Quality implements Staging.Judge {

    private static final String INTO_ISSUE =
            "insert into log.issue (file_id, sheet, \"row\", \"column\", code, severity, message) ";

    /** How many places a message names. */
    private static final int NAMED = 3;

    private final Connection connection;
    private final String fileId;
    private final Map<String, SheetCount> sheets;
    private final RowsBefore rowsBefore;
    private final List<Problem> problems = new ArrayList<>();

    /**
     * @param sheets what became of each sheet's rows; the rejected ones are counted here
     * @param rowsBefore what the edition before had
     */
    Quality(Connection connection, String fileId, Map<String, SheetCount> sheets, RowsBefore rowsBefore) {
        this.connection = connection;
        this.fileId = fileId;
        this.sheets = sheets;
        this.rowsBefore = rowsBefore;
    }

    /** Every reason to refuse the file. */
    List<Problem> problems() {
        return problems;
    }

    /** Logs the issues of a shape's rows, counts the rejected ones by sheet, and notes what is beyond the job's limits. */
    @Override
    public void judge(TableShape shape, TypedRows typed) throws SQLException {
        long unreadable = typed.findFaults() ? logFaults(shape) : 0;
        for (Repeated thing : shape.repeated()) {
            unreadable += logUnreadable(shape, thing, typed);
        }
        limit(shape, unreadable, shape.refuseWhen().unreadableMoreThan(), "unreadable cells", "unreadable");
        limit(shape, reject(typed), shape.refuseWhen().rejectedMoreThan(), "rejected rows", "empty");
    }

    /** Notes keys that rows of a table share, and tables with too few rows. */
    @Override
    public void judge(StagingTable table) throws SQLException {
        List<TableShape> read = table.shapes().stream()
                .filter(shape -> table.shapes().size() == 1 || !sheetsOf(shape).isEmpty())
                .toList();
        for (TableShape shape : read) {
            rows(shape);
        }
        if (!read.isEmpty()) {
            repeatedKeys(read.get(0));
        }
    }

    /** Logs what the typed rows say is wrong with them; gives how many cells are unreadable. */
    private long logFaults(TableShape shape) throws SQLException {
        long unreadable = 0;
        List<String> meanings = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet found = statement.executeQuery(
                        "select fault, count(*) from " + TypedRows.FAULTS + " group by 1 order by 1")) {
            while (found.next()) {
                meanings.add(meaning(shape, found.getInt(1)));
                unreadable += found.getInt(1) == TypedRows.unreadable(found.getInt(1) / 2) ? found.getLong(2) : 0;
            }
        }
        if (!meanings.isEmpty()) {
            update(INTO_ISSUE + "select " + literal(fileId) + ", f._sheet, f._row, " + Letters.sql("h.\"column\"")
                    + ", m.code, m.severity, m.message from " + TypedRows.FAULTS + " as f join (values "
                    + String.join(", ", meanings) + ") as m(fault, name, code, severity, message) on m.fault = f.fault"
                    + " left join log.heading as h on h.file_id = " + literal(fileId)
                    + " and h.sheet = f._sheet and h.name = m.name");
        }
        return unreadable;
    }

    private static String meaning(TableShape shape, int fault) {
        Column column = shape.columns().get(fault / 2);
        boolean isUnreadable = fault == TypedRows.unreadable(fault / 2);
        String severity = TypedRows.required(shape).contains(column) ? "rejected" : "warning";
        String message = isUnreadable
                ? "The cell in \"" + column.name() + "\" cannot be read as " + words(column.type()) + "."
                : "\"" + column.name() + "\" is empty and must be filled.";
        return "(" + fault + ", " + literal(column.name()) + ", " + literal(isUnreadable ? "unreadable" : "empty")
                + ", " + literal(severity) + ", " + literal(message) + ")";
    }

    private long logUnreadable(TableShape shape, Repeated thing, TypedRows typed) throws SQLException {
        return update(INTO_ISSUE + "select _file_id, _sheet, _row, " + Letters.sql("_column")
                + ", 'unreadable', 'warning', "
                + literal("The cell of \"" + thing.name() + "\" cannot be read as " + words(thing.type()) + ".")
                + " from (" + typed.cells(thing) + ") where _unreadable");
    }

    private long reject(TypedRows typed) throws SQLException {
        long rejected = 0;
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select _sheet, sum(n)::bigint from (select _sheet, 1 as n from ("
                                + typed.landed() + ") union all select _sheet, -1 from (" + typed.staged()
                                + ")) group by 1 having sum(n) > 0")) {
            while (result.next()) {
                sheets.get(result.getString(1)).rejected += result.getLong(2);
                rejected += result.getLong(2);
            }
        }
        return rejected;
    }

    /** Notes keys that rows share. */
    void repeatedKeys(TableShape shape) throws SQLException {
        if (shape.key().isEmpty()) {
            return;
        }
        String key = shape.key().stream().map(LandingTable::quoted).collect(Collectors.joining(", "));
        String rows = " from staging." + quoted(shape.name()) + " where _file_id = " + literal(fileId);
        // Keys are first compared by their hashes, which need little memory however long the keys are; rarely is one
        // there twice.
        String hash = "hash(" + key + ")";
        String sql = "with alike as materialized (select " + hash + " as hash" + rows
                + " group by 1 having count(*) > 1), twice as (select min(struct_pack(s := _sheet, r := _row)) as a,"
                + " max(struct_pack(s := _sheet, r := _row)) as b, count(*) over () as n" + rows
                + " and " + hash + " in (select hash from alike) group by " + key
                + " having count(*) > 1) select a.s, a.r, b.s, b.r, n from twice order by a limit " + NAMED;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                String more = result.getLong(5) > NAMED ? " (one of " + result.getLong(5) + " such)" : "";
                problems.add(new Problem(
                        "Two rows have the same " + String.join(", ", shape.key()) + more + ".",
                        place(result.getString(1), result.getInt(2)) + "; "
                                + place(result.getString(3), result.getInt(4)),
                        "One of them must go, or \"one row per\" in " + shape.place() + " must name one more column."));
            }
        }
    }

    private void rows(TableShape shape) throws SQLException {
        long loaded = loaded(count -> shape.equals(count.shape));
        long fewest = shape.refuseWhen().rowsFewerThan();
        if (loaded < fewest) {
            problems.add(new Problem(
                    "It has " + rows(loaded) + " of \"" + shape.name() + "\", fewer than " + fewest + ".",
                    shape.refuseWhen().place().toString(),
                    "If the file is whole, lower \"rows fewer than\"."));
        }
        BigDecimal most = shape.refuseWhen().rowsChangeByMoreThan();
        Optional<RowsBefore.Before> before = most == null ? Optional.empty() : rowsBefore.of(shape);
        if (before.isPresent() && before.get().rows() > 0) {
            change(shape, loaded, before.get(), most);
        }
    }

    private void change(TableShape shape, long now, RowsBefore.Before before, BigDecimal most) {
        BigDecimal change = BigDecimal.valueOf(Math.abs(now - before.rows()) * 100)
                .divide(BigDecimal.valueOf(before.rows()), 2, RoundingMode.HALF_UP);
        if (change.compareTo(most) > 0) {
            problems.add(new Problem(
                    "It has " + rows(now) + " of \"" + shape.name() + "\", the edition before (" + before.date()
                            + ") had " + before.rows() + ": a change of " + change + "%, more than " + most + "%.",
                    shape.refuseWhen().place().toString(),
                    "If the change is real, raise \"rows change by more than\"."));
        }
    }

    private long loaded(Predicate<SheetCount> which) {
        return sheets.values().stream()
                .filter(which)
                .mapToLong(SheetCount::loaded)
                .sum();
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
        String sql = "select sheet, \"row\", \"column\", message from log.issue where file_id = " + literal(fileId)
                + " and (code = " + literal(code) + " or severity = 'rejected') and sheet in (''"
                + sheetsOf(shape).stream().map(sheet -> ", " + literal(sheet)).collect(Collectors.joining())
                + ") order by 1, 2, 3 limit " + NAMED;
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<String> places = new ArrayList<>();
            while (result.next()) {
                places.add(place(result.getString(1), result.getInt(2)) + ", column " + result.getString(3) + ": "
                        + result.getString(4).replaceFirst("[.]$", ""));
            }
            return String.join("; ", places);
        }
    }

    /** The file's sheets that are read by this shape of its table. */
    private List<String> sheetsOf(TableShape shape) {
        return sheets.values().stream()
                .filter(count -> shape.equals(count.shape))
                .map(count -> count.sheet)
                .toList();
    }

    private long update(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            return statement.executeLargeUpdate(sql);
        }
    }

    private static String place(String sheet, int row) {
        return "sheet \"" + sheet + "\", row " + row;
    }

    private static String rows(long count) {
        return count + (count == 1 ? " row" : " rows");
    }

    private static String words(String type) {
        return ("aeiou".indexOf(type.charAt(0)) < 0 ? "a " : "an ") + type.replace('_', ' ');
    }
}
