package asc.landing;

import static asc.landing.LandingTable.quoted;
import static asc.landing.TypedRows.literal;

import asc.definition.LoadJob;
import asc.definition.Repeated;
import asc.definition.TableShape;
import asc.problem.Problem;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Finds the landed cell that a correction is about, and whether it holds what the correction says it holds. */
final class CellFinder {

    private final Connection connection;
    private final LoadJob job;
    private final UnaryOperator<String> rows;
    private final CellTypes types;

    /**
     * @param rows the rows of a landing table given by its name, as SQL
     */
    CellFinder(Connection connection, LoadJob job, UnaryOperator<String> rows) {
        this.connection = connection;
        this.job = job;
        this.rows = rows;
        this.types = new CellTypes(connection);
    }

    /** The cell; empty when a problem was told. */
    Optional<CorrectedCell> find(CorrectedCell.Said said, Consumer<Problem> problems) throws SQLException {
        TableShape shape = job.shapeOf(said.sheet()).orElse(null);
        int column = number(said.letters());
        List<String> names = shape == null ? List.of() : names(said, column);
        if (names.isEmpty()) {
            problems.accept(
                    said.problem(
                            "names no column that is read.",
                            "Write the sheet's name, the row's number and the column's letters as the spreadsheet shows them."));
            return Optional.empty();
        }
        Optional<Repeated> thing = shape.repeated().stream()
                .filter(each -> names.contains(each.name()))
                .findFirst();
        CorrectedCell cell = thing.isPresent()
                ? new CorrectedCell(
                        said,
                        shape.tableOf(thing.get()),
                        List.of(thing.get().value(), "shown"),
                        " and _column = '" + column + "'")
                : new CorrectedCell(said, shape.name(), names, "");
        List<String> read = thing.isPresent()
                ? List.of(thing.get().type())
                : shape.columns().stream()
                        .filter(each -> names.contains(each.name()))
                        .map(each -> each.type())
                        .toList();
        if (!holds(cell)) {
            problems.accept(said.problem(
                    "does not agree with the file: no such row is loaded, or the cell does not hold what is published.",
                    "Look at " + said.letters() + said.row() + " of sheet \"" + said.sheet()
                            + "\". If a new file has put it right, delete the correction."));
            return Optional.empty();
        }
        boolean isRead = said.corrected().isEmpty()
                || shape.markers().contains(said.corrected())
                || read.stream().anyMatch(type -> types.read(type, said.corrected()));
        if (!isRead) {
            problems.accept(said.problem(
                    "gives a value that cannot be read as " + read.get(0).replace('_', ' ') + ".",
                    "Write it as the file would."));
            return Optional.empty();
        }
        return Optional.of(cell);
    }

    private List<String> names(CorrectedCell.Said said, int column) throws SQLException {
        try (PreparedStatement query = connection.prepareStatement(
                "select name from log.heading where file_id = ? and sheet = ? and \"column\" = ? and name is not null")) {
            query.setString(1, said.fileId());
            query.setString(2, said.sheet());
            query.setInt(3, column);
            ResultSet found = query.executeQuery();
            List<String> names = new ArrayList<>();
            while (found.next()) {
                names.add(found.getString(1));
            }
            return names;
        }
    }

    /** Whether one row is there, and holds or shows the published text, or the same number. */
    private boolean holds(CorrectedCell cell) throws SQLException {
        String published = literal(cell.said().published().strip());
        List<String> same = new ArrayList<>();
        for (String column : cell.columns()) {
            String text = "trim(coalesce(" + quoted(column) + ", ''))";
            same.add(text + " = " + published + " or try_cast(" + text + " as decimal(38, 12)) = try_cast(" + published
                    + " as decimal(38, 12))");
        }
        String sql = "select count(*) = 1 and coalesce(bool_and(coalesce(" + String.join(" or ", same)
                + ", false)), false) from (select * from " + rows.apply(cell.table()) + " where _file_id = "
                + literal(cell.said().fileId()) + " and _sheet = "
                + literal(cell.said().sheet()) + " and _row = "
                + cell.said().row() + cell.where() + ")";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            result.next();
            return result.getBoolean(1);
        }
    }

    /** The number of a column from 1, by its letters; 0 for what is none. */
    private static int number(String letters) {
        if (letters == null || !letters.matches("[A-Za-z]{1,3}")) {
            return 0;
        }
        int number = 0;
        for (char letter : letters.toUpperCase(Locale.ROOT).toCharArray()) {
            number = number * 26 + letter - 'A' + 1;
        }
        return number;
    }
}
