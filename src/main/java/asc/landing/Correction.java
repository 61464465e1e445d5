package asc.landing;

import static asc.landing.LandingTable.quoted;
import static asc.landing.TypedRows.literal;

import asc.correction.Mark;
import asc.definition.LoadJob;
import asc.definition.TableShape;
import asc.problem.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;

/** Takes the mended rows of a file that came back, and nothing else of it: all of them or none. */
final class Correction {

    /** How many places a message names. */
    private static final int NAMED = 3;

    private final Connection connection;
    private final LoadJob job;
    private final String correctedBy;
    private final String fileId;
    private final Map<String, SheetCount> sheets;
    private final List<Problem> problems;
    private final Staging staging;
    private final Corrections corrections;

    /**
     * @param correctedBy the file that came back, which is landed
     * @param fileId the file whose rows it brings
     * @param sheets what became of the sheets' rows; those that are loaded already are counted here
     * @param problems told of every reason to refuse it
     */
    Correction(
            Staging staging,
            LoadJob job,
            String correctedBy,
            String fileId,
            Map<String, SheetCount> sheets,
            List<Problem> problems) {
        this.staging = staging;
        this.connection = staging.connection;
        this.job = job;
        this.correctedBy = correctedBy;
        this.fileId = fileId;
        this.sheets = sheets;
        this.problems = problems;
        this.corrections = new Corrections(connection);
    }

    /** Takes the marked rows; what they are when there are problems does not matter, since the caller rolls back. */
    void take(MarkedRows marked) throws SQLException {
        marked.check(fileId, problems::add);
        otherKeys();
        if (!problems.isEmpty()) {
            return;
        }
        staging.stageCorrected(job, fileId, Staging.NOBODY);
        staging.stage(job, correctedBy, Staging.NOBODY);
        for (StagingTable table : StagingTable.of(job)) {
            leaveOutUnchanged(table, marked);
        }
        if (problems.isEmpty()) {
            takeWhatIsLeft();
        }
    }

    /** Rows that are as they are loaded are left out; any other row without a mark is a problem. */
    private void leaveOutUnchanged(StagingTable table, MarkedRows marked) throws SQLException {
        RowContents contents = new RowContents(table, new SqlTypes(connection));
        String landed = "select l._sheet, l._row, m.of_row from landing." + quoted(table.name()) + " as l left join ("
                + MarkedRows.ALL + ") as m using (_sheet, _row) where l._file_id = " + literal(correctedBy);
        execute("create or replace temp table came_back as select l.*, exists (select 1 from (" + contents.of(fileId)
                + ") as o where o._sheet = l._sheet and o.content = theirs.content and (l.of_row is null or o._row ="
                + " l.of_row)) as is_loaded from (" + landed + ") as l left join (" + contents.of(correctedBy)
                + ") as theirs using (_sheet, _row)");
        changed();
        for (SheetCount sheet : sheets.values()) {
            if (sheet.shape != null && table.shapes().contains(sheet.shape)) {
                sheet.duplicate = number(
                        "select count(*) from temp.came_back where is_loaded and _sheet = " + literal(sheet.sheet));
            }
        }
        execute("delete from temp.marked_row where (_sheet, _row) in (select (_sheet, _row) from temp.came_back where"
                + " is_loaded)");
        for (String name : table.names()) {
            execute("delete from landing." + quoted(name) + " where _file_id = " + literal(correctedBy)
                    + " and (_sheet, _row) in (select (_sheet, _row) from temp.came_back where is_loaded)");
        }
        execute("drop table temp.came_back");
    }

    private void changed() throws SQLException {
        String sql = "select _sheet, _row, count(*) over () from temp.came_back where of_row is null and not is_loaded"
                + " order by 1, 2 limit " + NAMED;
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                String more = rows.getLong(3) > NAMED ? " (one of " + rows.getLong(3) + " such)" : "";
                problems.add(new Problem(
                        "This row is not as it was loaded, and \"" + Mark.COLUMN + "\" names no rejected row here"
                                + more + ".",
                        MarkedRows.place(rows.getString(1), rows.getInt(2)),
                        "A correction takes rejected rows only: leave all others as they are, or delete them. To change"
                                + " what was loaded, send the whole file anew, without that column."));
            }
        }
    }

    private void takeWhatIsLeft() throws SQLException {
        Quality quality = new Quality(connection, correctedBy, sheets, null);
        staging.stage(job, correctedBy, new Staging.Judge() {
            @Override
            public void judge(TableShape shape, TypedRows typed) throws SQLException {
                quality.judge(shape, typed);
            }
        });
        problems.addAll(quality.problems());
        long mended = 0;
        for (StagingTable table : StagingTable.of(job)) {
            corrections.note(fileId, correctedBy, table.name(), MarkedRows.ALL);
            mended += number("select count(*) from staging." + quoted(table.name()) + " where _file_id = "
                    + literal(correctedBy));
        }
        long stillBad =
                sheets.values().stream().mapToLong(sheet -> sheet.rejected).sum();
        if (mended == 0 && stillBad > 0) {
            problems.add(new Problem(
                    "None of its rows is mended: each still has a cell that it cannot be loaded with.",
                    "",
                    "Mend the marked cells, leave \"" + Mark.COLUMN + "\" as it is, and save it in the inbox again."));
        }
        staging.forget(job, correctedBy);
        corrections.renew(fileId);
        Quality whole = new Quality(connection, fileId, Map.of(), null);
        staging.stageCorrected(job, fileId, new Staging.Judge() {
            @Override
            public void judge(StagingTable table) throws SQLException {
                whole.repeatedKeys(table.shapes().get(0));
            }
        });
        problems.addAll(whole.problems());
        recountCells();
    }

    /** Pseudonyms of another key would be other people. */
    private void otherKeys() throws SQLException {
        for (TableShape shape : job.tables()) {
            for (var column :
                    shape.columns().stream().filter(each -> each.isPseudonym()).toList()) {
                String keys = "select distinct split_part(" + quoted(column.name()) + ", '-', 1) from landing."
                        + quoted(shape.name()) + " where " + quoted(column.name()) + " like 'k%-%' and _file_id = ";
                if (number("select count(*) from (" + keys + literal(correctedBy) + " except " + keys + literal(fileId)
                                + ")")
                        > 0) {
                    problems.add(new Problem(
                            "The pseudonyms of the file that it corrects were made with an older key.",
                            "",
                            "Load that file again first (asc run " + job.name()
                                    + " --reprocess), or send the whole file mended."));
                    return;
                }
            }
        }
    }

    private void recountCells() throws SQLException {
        for (SheetCount sheet : sheets.values()) {
            if (sheet.shape != null) {
                sheet.cells = 0;
                for (var thing : sheet.shape.repeated()) {
                    sheet.cells += number("select count(*) from landing." + quoted(sheet.shape.tableOf(thing))
                            + " where _file_id = " + literal(correctedBy) + " and _sheet = " + literal(sheet.sheet));
                }
            }
        }
    }

    private long number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getLong(1);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
