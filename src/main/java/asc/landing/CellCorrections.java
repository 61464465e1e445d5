package asc.landing;

import static asc.landing.LandingTable.quoted;
import static asc.landing.TypedRows.literal;

import asc.database.KeptParts;
import asc.definition.LoadJob;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * Single cells that somebody has put right, as a maintained table says. Landing keeps what the file holds; staging has the corrected
 * text in its place, and so has every figure made from it.
 */
public final class CellCorrections {

    /** What such a table has for columns, besides who, when and why. */
    private static final String COLUMNS =
            "correction_id, file, edition, sheet, \"row\", column_letter, published, corrected";

    private final Connection connection;
    private final List<LoadJob> jobs;
    private final Map<String, List<CorrectedCell>> byFile = new LinkedHashMap<>();
    private final Map<List<Object>, String> corrected = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    private CellCorrections(Connection connection, List<LoadJob> jobs) {
        this.connection = connection;
        this.jobs = jobs;
    }

    /** No cell is corrected. */
    static CellCorrections none() {
        return new CellCorrections(null, List.of());
    }

    /**
     * The corrections of tables, each tried against the file it names, and noted in the log. Those of a file that is not loaded wait.
     *
     * @param tables the tables with their schemas, as SQL
     * @throws Refusal when one names no cell that is read, two files, people, or a value that the cell does not hold
     */
    public static CellCorrections of(Connection connection, List<LoadJob> jobs, List<String> tables)
            throws SQLException, Refusal {
        CellCorrections corrections = new CellCorrections(connection, jobs);
        corrections.execute("delete from log.corrected_cell");
        for (String table : tables) {
            corrections.read(table);
        }
        if (!corrections.problems.isEmpty()) {
            throw new Refusal("Nothing was built.", corrections.problems);
        }
        return corrections;
    }

    /** The rows of a file as they are staged, as SQL, of a landing table given by its name. */
    UnaryOperator<String> over(String fileId, UnaryOperator<String> rows) {
        List<CorrectedCell> cells = byFile.getOrDefault(fileId, List.of());
        return table -> {
            Map<String, StringBuilder> columns = new LinkedHashMap<>();
            for (CorrectedCell cell : cells) {
                cell.cases(table)
                        .forEach((column, when) -> columns.computeIfAbsent(column, new_ -> new StringBuilder())
                                .append(when));
            }
            if (columns.isEmpty()) {
                return rows.apply(table);
            }
            List<String> replaced = new ArrayList<>();
            columns.forEach((column, cases) ->
                    replaced.add("case" + cases + " else " + quoted(column) + " end as " + quoted(column)));
            return "(select * replace (" + String.join(", ", replaced) + ") from " + rows.apply(table)
                    + " where _file_id = " + literal(fileId) + ")";
        };
    }

    /** Of all that is corrected in a file; empty when nothing is. */
    String fingerprint(String fileId) {
        return byFile.containsKey(fileId)
                ? KeptParts.fingerprint(
                        byFile.get(fileId).stream().map(CorrectedCell::toString).toList())
                : "";
    }

    private void read(String table) throws SQLException {
        List<CorrectedCell.Said> all = new ArrayList<>();
        String sql = "select " + COLUMNS + ", list(f.file_id order by f.file_id), any_value(f.job) from (select "
                + COLUMNS.replace("edition,", "cast(edition as date) as edition,") + " from " + table
                + ") as c left join (select file_id, job, name, sha256, edition as of_edition from log.file where verdict ="
                + " 'loaded') as f on (f.sha256 = c.file or f.file_id = c.file or f.name = c.file) and (c.edition is null or"
                + " c.edition = f.of_edition) group by all order by correction_id";
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                Object[] files = (Object[]) rows.getArray(9).getArray();
                CorrectedCell.Said said = new CorrectedCell.Said(
                        table + ", " + rows.getString(1),
                        rows.getString(1),
                        files[0] == null ? "" : files[0].toString(),
                        rows.getString(4),
                        rows.getInt(5),
                        String.valueOf(rows.getString(6)).strip().toUpperCase(Locale.ROOT),
                        rows.getString(7) == null ? "" : rows.getString(7),
                        rows.getString(8) == null ? "" : rows.getString(8),
                        rows.getString(10));
                if (files.length > 1) {
                    problems.add(said.problem(
                            "names " + files.length + " loaded files.", "Give the file's edition, or its SHA-256."));
                } else if (!said.fileId().isEmpty()) {
                    all.add(said);
                }
            }
        }
        for (CorrectedCell.Said said : all) {
            add(said);
        }
    }

    private void add(CorrectedCell.Said said) throws SQLException {
        LoadJob job = jobs.stream()
                .filter(each -> each.name().equals(said.job()))
                .findFirst()
                .orElse(null);
        if (job == null || job.isPersonal()) {
            problems.add(said.problem(
                    job == null ? "is of a file that no job reads any more." : "is of a file about people.",
                    job == null ? "Delete it." : "Have the file itself corrected: what is written here is published."));
            return;
        }
        CellFinder finder = new CellFinder(connection, job, new Corrections(connection).rowsOf(said.fileId()));
        finder.find(said, problems::add).ifPresent(this::take);
        execute("insert into log.corrected_cell values (" + literal(said.id()) + ", " + literal(said.fileId()) + ", "
                + literal(said.sheet()) + ", " + said.row() + ", " + literal(said.letters()) + ")");
    }

    private void take(CorrectedCell cell) {
        CorrectedCell.Said said = cell.said();
        String another =
                corrected.putIfAbsent(List.of(said.fileId(), said.sheet(), said.row(), said.letters()), said.id());
        if (another != null) {
            problems.add(said.problem(
                    "corrects a cell that " + another + " corrects too.",
                    "Keep the one that is right, and delete the other."));
        }
        byFile.computeIfAbsent(said.fileId(), file -> new ArrayList<>()).add(cell);
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
