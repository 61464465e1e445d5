package asc.disclosure;

import asc.problem.Problem;
import asc.query.SqlFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * A reader who has every published number, the published policy and the versions before, and reckons. What he is told of each count, and how counts
 * hang together, are the queries of {@code sql/attack}, over what is published; nothing here or there has seen an exact count.
 */
public final class Attack {

    /** The folder of its two queries. */
    public static final String ROOM = "attack";

    private final String cells;
    private final String equations;
    private int sought;
    private int solved;
    private int contradictions;

    /** @param sqlFolder the folder that holds {@code attack/cell.sql} and {@code attack/equation.sql}; without them there is nothing to attack */
    public Attack(Path sqlFolder) {
        this.cells = text(sqlFolder, "cell");
        this.equations = text(sqlFolder, "equation");
    }

    private static String text(Path sqlFolder, String name) {
        return SqlFile.in(sqlFolder, ROOM, ".sql", problem -> {}).stream()
                .filter(file -> file.name().equals(name))
                .map(SqlFile::text)
                .findFirst()
                .orElse("");
    }

    /**
     * A problem for each count of few people that he can know too well.
     *
     * @param published what is about to be published
     * @param before earlier versions, the newest first; one that has other tables than the queries ask for is passed over
     */
    public List<Problem> on(Connection published, List<Connection> before) throws SQLException {
        if (cells.isEmpty() || equations.isEmpty()) {
            return List.of();
        }
        List<Map<String, Block>> earlier = new ArrayList<>();
        for (Connection version : before) {
            earlier.add(readIfAlike(version));
        }
        Set<Cell> recovered = new LinkedHashSet<>();
        read(published).forEach((name, block) -> {
            List<Block> once = earlier.stream()
                    .map(version -> version.get(name))
                    .filter(Objects::nonNull)
                    .toList();
            // What the newest version said alike was tried before that one was published.
            if (once.isEmpty() || !block.equals(once.get(0))) {
                recovered.addAll(recovered(block, once));
            }
        });
        return recovered.stream().map(Attack::problem).toList();
    }

    /** How many counts he has tried to find out. */
    public int sought() {
        return sought;
    }

    /** How many linear programmes that took. */
    public int solved() {
        return solved;
    }

    /** In how many blocks of a version no numbers agree with what is published: then a query of the attack says what is not so. */
    public int contradictions() {
        return contradictions;
    }

    private Set<Cell> recovered(Block block, List<Block> once) {
        Set<Cell> recovered = new LinkedHashSet<>();
        Optional<List<Cell>> alone = recovered(block);
        alone.ifPresentOrElse(recovered::addAll, () -> contradictions++);
        for (Block earlier : once) {
            // Where both together are contradictory, the numbers behind them differ, and nothing says which.
            recovered(block.with(earlier)).ifPresent(recovered::addAll);
        }
        sought += (int) block.cells().values().stream().filter(Cell::isSought).count();
        return recovered;
    }

    private Optional<List<Cell>> recovered(Block block) {
        Bounds bounds = new Bounds(block);
        Optional<List<Cell>> recovered = bounds.recovered();
        solved += bounds.solved();
        return recovered;
    }

    private static Problem problem(Cell cell) {
        return new Problem(
                "A count of few people can be worked out from what would be published: " + cell.place() + ".",
                cell.table(),
                "Nothing was published; the version before stays in force. Hide or round more in the table's query, or take out what tells it:"
                        + " a share, a rate or a total. How it is reckoned: sql/attack.");
    }

    private Map<String, Block> readIfAlike(Connection version) {
        try {
            return read(version);
        } catch (SQLException otherTables) {
            return Map.of();
        }
    }

    private Map<String, Block> read(Connection published) throws SQLException {
        Map<String, Block> blocks = new LinkedHashMap<>();
        try (Statement statement = published.createStatement()) {
            try (ResultSet row = statement.executeQuery(cells)) {
                while (row.next()) {
                    Cell cell = new Cell(
                            row.getString(1),
                            row.getString(3),
                            row.getString(4),
                            number(row, 5, 0),
                            number(row, 6, Double.POSITIVE_INFINITY),
                            row.getBoolean(7),
                            row.getInt(8),
                            row.getInt(9),
                            row.getString(10));
                    blocks.computeIfAbsent(row.getString(2), name -> new Block())
                            .cells()
                            .put(cell.name(), cell);
                }
            }
            try (ResultSet row = statement.executeQuery(equations)) {
                while (row.next()) {
                    double least = number(row, 5, Double.NEGATIVE_INFINITY);
                    double most = number(row, 6, Double.POSITIVE_INFINITY);
                    blocks.computeIfAbsent(row.getString(2), name -> new Block())
                            .equations()
                            .computeIfAbsent(
                                    row.getString(1), name -> new Equation(name, new LinkedHashMap<>(), least, most))
                            .factors()
                            .merge(row.getString(3), row.getDouble(4), Double::sum);
                }
            }
        }
        return blocks;
    }

    private static double number(ResultSet row, int column, double otherwise) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? otherwise : number;
    }
}
