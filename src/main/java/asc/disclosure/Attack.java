package asc.disclosure;

import asc.problem.Problem;
import asc.query.SqlFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A reader who has every published number, the published policy and the versions before, and reckons. What he is told of each count, and how counts
 * hang together, are the queries of {@code sql/attack}, over what is published; nothing here or there has seen an exact count.
 */
public final class Attack {

    /** The folder of its two queries. */
    public static final String ROOM = "attack";

    private final Runnable between;
    private final String cells;
    private final String equations;
    private int sought;
    private int solved;
    private final List<String> contradictions = new ArrayList<>();

    /** @param sqlFolder the folder that holds {@code attack/cell.sql} and {@code attack/equation.sql}; without them there is nothing to attack */
    public Attack(Path sqlFolder) {
        this(sqlFolder, () -> {});
    }

    /**
     * @param sqlFolder as above
     * @param between called between one block of counts and the next, which take seconds: whatever it throws ends the attack
     */
    public Attack(Path sqlFolder, Runnable between) {
        this.between = between;
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
     * A problem for each count of few people that he can know too well, and for whatever he could not try.
     *
     * @param published what is about to be published
     * @param before earlier versions, the newest first; one that has other tables than the queries ask for is passed over
     */
    public List<Problem> on(Connection published, List<Connection> before) throws SQLException {
        if (cells.isEmpty() || equations.isEmpty()) {
            return List.of();
        }
        Map<String, String> contents = contents(published);
        List<Map<String, String>> earlier = new ArrayList<>();
        for (Connection version : before) {
            earlier.add(contentsIfAlike(version));
        }
        Set<Cell> recovered = new LinkedHashSet<>();
        for (Map.Entry<String, String> block : contents.entrySet()) {
            between.run();
            // What the newest version said alike was tried before that one was published.
            if (earlier.isEmpty() || !block.getValue().equals(earlier.get(0).get(block.getKey()))) {
                List<Block> once = new ArrayList<>();
                for (int i = 0; i < before.size(); i++) {
                    if (earlier.get(i).containsKey(block.getKey())) {
                        once.add(read(before.get(i), block.getKey()));
                    }
                }
                recovered.addAll(recovered(block.getKey(), read(published, block.getKey()), once));
            }
        }
        List<Problem> problems =
                new ArrayList<>(recovered.stream().map(Attack::problem).toList());
        contradictions.forEach(block -> problems.add(new Problem(
                "Whether counts of few people can be worked out could not be tried: what would be published of " + block
                        + " contradicts what is said of how it hangs together.",
                "sql/" + ROOM + "/equation.sql",
                "Nothing was published. Take out or mend the equation that does not hold for these figures.")));
        contradictions.clear();
        return problems;
    }

    /** How many counts he has tried to find out. */
    public int sought() {
        return sought;
    }

    /** How many linear programmes that took. */
    public int solved() {
        return solved;
    }

    private Set<Cell> recovered(String name, Block block, List<Block> once) {
        Set<Cell> recovered = new LinkedHashSet<>();
        Optional<List<Cell>> alone = recovered(block);
        alone.ifPresentOrElse(recovered::addAll, () -> contradictions.add(name));
        for (Block earlier : once) {
            between.run();
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

    private Map<String, String> contentsIfAlike(Connection version) {
        try {
            return contents(version);
        } catch (SQLException otherTables) {
            return Map.of();
        }
    }

    /** A hash of everything that is said in each block. */
    private Map<String, String> contents(Connection version) throws SQLException {
        Map<String, String> contents = new LinkedHashMap<>();
        try (Statement statement = version.createStatement();
                ResultSet row = statement.executeQuery(
                        "select block, bit_xor(content) from (select c.block, hash(c) as content from ("
                                + cells + "\n) as c union all select e.block, hash(e, 'equation') from (" + equations
                                + "\n) as e) group by block order by block")) {
            while (row.next()) {
                contents.put(row.getString(1), row.getString(2));
            }
        }
        return contents;
    }

    private Block read(Connection version, String name) throws SQLException {
        Block block = new Block();
        try (PreparedStatement statement = ofBlock(version, cells, name);
                ResultSet row = statement.executeQuery()) {
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
                block.cells().put(cell.name(), cell);
            }
        }
        try (PreparedStatement statement = ofBlock(version, equations, name);
                ResultSet row = statement.executeQuery()) {
            while (row.next()) {
                double least = number(row, 5, Double.NEGATIVE_INFINITY);
                double most = number(row, 6, Double.POSITIVE_INFINITY);
                block.equations()
                        .computeIfAbsent(
                                row.getString(1), called -> new Equation(called, new LinkedHashMap<>(), least, most))
                        .factors()
                        .merge(row.getString(3), row.getDouble(4), Double::sum);
            }
        }
        return block;
    }

    private static PreparedStatement ofBlock(Connection version, String query, String name) throws SQLException {
        PreparedStatement statement =
                version.prepareStatement("select * from (" + query + "\n) as said where block = ? order by all");
        statement.setString(1, name);
        return statement;
    }

    private static double number(ResultSet row, int column, double otherwise) throws SQLException {
        double number = row.getDouble(column);
        return row.wasNull() ? otherwise : number;
    }
}
