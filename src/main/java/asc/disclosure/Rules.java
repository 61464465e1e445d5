package asc.disclosure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The policies of all tables and the relations between their numbers, as people maintain them.
 *
 * @param policies one a table
 * @param relations within a table and between tables
 */
public record Rules(List<Policy> policies, List<Relation> relations) {

    public Rules {
        policies = List.copyOf(policies);
        relations = List.copyOf(relations);
    }

    /**
     * Reads them from the tables that hold them.
     *
     * @param policy the table of policies, as SQL names it
     * @param relation the table of relations, as SQL names it
     */
    public static Rules read(Connection connection, String policy, String relation) throws SQLException {
        List<Policy> policies = new ArrayList<>();
        List<Relation> relations = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + policy + " order by table_name")) {
            while (row.next()) {
                policies.add(policy(row));
            }
        }
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select * from " + relation + " order by relation")) {
            while (row.next()) {
                relations.add(relation(row));
            }
        }
        return new Rules(policies, relations);
    }

    private static Policy policy(ResultSet row) throws SQLException {
        return new Policy(
                row.getString("table_name"),
                list(row.getString("breakdown")),
                row.getInt("threshold"),
                text(row.getString("zero")).isEmpty()
                        ? Policy.Zero.EITHER
                        : Policy.Zero.valueOf(row.getString("zero").toUpperCase(Locale.UK)),
                row.getDouble("rounding"),
                row.getBoolean("complement"),
                row.getString("moves") == null ? -1 : row.getInt("moves"),
                text(row.getString("over")),
                row.getInt("versions"),
                row.getString("status"),
                row.getString("marks"),
                text(row.getString("sets")),
                list(row.getString("counts")),
                list(row.getString("amounts")),
                list(row.getString("hides")),
                list(row.getString("columns")));
    }

    private static Relation relation(ResultSet row) throws SQLException {
        return new Relation(
                row.getString("relation"),
                Relation.Kind.valueOf(
                        row.getString("kind").toUpperCase(Locale.UK).replace(' ', '_')),
                row.getString("whole"),
                row.getString("amount"),
                row.getString("having"),
                row.getString("part"),
                row.getString("count"),
                row.getString("given"),
                list(row.getString("same")),
                list(row.getString("each")),
                row.getBoolean("few"),
                "part".equals(row.getString("hide")),
                text(row.getString("rate")),
                row.getInt("decimals"));
    }

    Optional<Policy> policy(String table) {
        return policies.stream().filter(policy -> policy.table().equals(table)).findFirst();
    }

    private static String text(String cell) {
        return cell == null ? "" : cell.strip();
    }

    private static List<String> list(String cell) {
        return Stream.of(text(cell).split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }
}
