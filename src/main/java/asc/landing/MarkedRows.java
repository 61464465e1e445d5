package asc.landing;

import static asc.landing.TypedRows.literal;

import asc.correction.Mark;
import asc.problem.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** The rows of a file that say which rows of another one they are, in a table that lasts while they are taken. */
final class MarkedRows implements AutoCloseable {

    /** Their sheet and number, and the number of the row that each is. */
    static final String ALL = "select _sheet, _row, of_row from temp.marked_row";

    private final Connection connection;
    private final Set<String> files = new TreeSet<>();
    private boolean areAlone;

    /**
     * @param problems told of every row whose mark cannot be read
     */
    MarkedRows(Connection connection, Collection<SheetCount> sheets, Consumer<Problem> problems) throws SQLException {
        this.connection = connection;
        execute("create or replace temp table marked_row (_sheet varchar, _row integer, of_row integer)");
        try (PreparedStatement insert = connection.prepareStatement("insert into temp.marked_row values (?, ?, ?)")) {
            for (SheetCount sheet : sheets) {
                for (Map.Entry<Integer, String> marked :
                        (sheet.marks == null ? Map.<Integer, String>of() : sheet.marks).entrySet()) {
                    Mark mark = Mark.in(marked.getValue()).orElse(null);
                    if (mark == null) {
                        problems.accept(new Problem(
                                "What stands in \"" + Mark.COLUMN + "\" does not say which row it corrects.",
                                place(sheet.sheet, marked.getKey()),
                                "Leave that column as it came back; its cells end with a row and a file in brackets."));
                        continue;
                    }
                    files.add(mark.fileId());
                    areAlone |= mark.isAlone();
                    insert.setString(1, sheet.sheet);
                    insert.setInt(2, marked.getKey());
                    insert.setInt(3, mark.row());
                    insert.executeUpdate();
                }
            }
        }
    }

    /** The identifiers of the files whose rows they say they are. */
    Set<String> files() {
        return files;
    }

    /** Whether they came back without the good rows of their file. */
    boolean areAlone() {
        return areAlone;
    }

    /** Tells of rows that are none of the file's rejected ones, and of rows that two claim to be. */
    void check(String fileId, Consumer<Problem> problems) throws SQLException {
        Set<String> seen = new HashSet<>();
        String rejected =
                "select distinct sheet, \"row\" as of_row from log.issue where severity = 'rejected' and file_id = "
                        + literal(fileId);
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select m._sheet, m._row, m.of_row, r.of_row is not null from ("
                        + ALL + ") as m left join (" + rejected
                        + ") as r on r.sheet = m._sheet and r.of_row = m.of_row order by 1, 2")) {
            while (rows.next()) {
                String place = place(rows.getString(1), rows.getInt(2));
                if (!rows.getBoolean(4)) {
                    problems.accept(new Problem(
                            "It says it is row " + rows.getInt(3) + ", which was not rejected.",
                            place,
                            "A correction takes rejected rows only. Leave \"" + Mark.COLUMN
                                    + "\" as it came back, each cell in its own row."));
                } else if (!seen.add(rows.getString(1) + rows.getInt(3))) {
                    problems.accept(new Problem(
                            "It says it is row " + rows.getInt(3) + ", as another row does.",
                            place,
                            "Delete one of them; a row to be added comes with the whole file."));
                }
            }
        }
    }

    static String place(String sheet, int row) {
        return "sheet \"" + sheet + "\", row " + row;
    }

    @Override
    public void close() throws SQLException {
        execute("drop table if exists temp.marked_row");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
