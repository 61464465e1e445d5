package asc.disclosure;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The rows of all tables that have a policy, as they stand in one database, and the equations between them. */
final class Release {

    private final Rules rules;
    private final Connection connection;
    private final Map<String, Row> rows = new LinkedHashMap<>();
    private final List<Equation> equations = new ArrayList<>();

    private Release(Rules rules, Connection connection) {
        this.rules = rules;
        this.connection = connection;
    }

    /** Reads rows and equations. */
    static Release read(Rules rules, Connection connection) throws SQLException {
        Release release = rowsOnly(rules, connection);
        for (Relation relation : rules.relations()) {
            release.readEquations(relation);
        }
        return release;
    }

    /** Reads the rows of those tables that are there, as they are here: an earlier version may lack some. */
    static Release rowsOnly(Rules rules, Connection connection) throws SQLException {
        Release release = new Release(rules, connection);
        for (Policy policy : rules.policies()) {
            if (release.isThere(policy)) {
                release.readRows(policy);
            }
        }
        return release;
    }

    Iterable<Row> rows() {
        return rows.values();
    }

    Row row(String name) {
        return rows.get(name);
    }

    List<Equation> equations() {
        return equations;
    }

    private boolean isThere(Policy policy) throws SQLException {
        if (policy.counts().isEmpty() && policy.amounts().isEmpty()) {
            return false;
        }
        int dot = policy.table().indexOf('.');
        String found =
                "select list(column_name) from duckdb_columns() where database_name = current_database() and schema_name = '"
                        + policy.table().substring(0, dot) + "' and table_name = '"
                        + policy.table().substring(dot + 1) + "'";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(found)) {
            result.next();
            String columns = String.valueOf(result.getString(1));
            return policy.breakdown().stream().allMatch(columns::contains)
                    && numbers(policy).stream().allMatch(columns::contains);
        }
    }

    private List<String> numbers(Policy policy) {
        List<String> numbers = new ArrayList<>(policy.counts());
        numbers.addAll(policy.amounts());
        rules.relations().stream()
                .filter(relation -> relation.whole().equals(policy.table())
                        && !relation.rate().isEmpty())
                .map(Relation::rate)
                .distinct()
                .forEach(numbers::add);
        return numbers;
    }

    private void readRows(Policy policy) throws SQLException {
        List<String> numbers = numbers(policy);
        String sql = "select " + keyOf(policy, "") + ", " + policy.marks() + " is not distinct from '" + policy.marker()
                + "', "
                + numbers.stream().map(column -> column + "::double").collect(Collectors.joining(", "))
                + " from " + policy.table() + " order by all";
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            int keys = policy.breakdown().size();
            while (result.next()) {
                List<String> key = new ArrayList<>();
                for (int i = 1; i <= keys; i++) {
                    key.add(result.getString(i));
                }
                Row row = new Row(policy, key, result.getBoolean(keys + 1));
                for (int i = 0; i < numbers.size(); i++) {
                    double number = result.getDouble(keys + 2 + i);
                    if (!result.wasNull()) {
                        row.numbers.put(numbers.get(i), number);
                    }
                }
                rows.put(row.name(), row);
            }
        }
    }

    private static String keyOf(Policy policy, String alias) {
        return policy.breakdown().stream()
                .map(column -> "cast(" + alias + column + " as varchar)")
                .collect(Collectors.joining(", "));
    }

    private void readEquations(Relation relation) throws SQLException {
        Policy whole = rules.policy(relation.whole()).orElse(null);
        Policy part = rules.policy(relation.part()).orElse(null);
        if (whole == null || part == null || !isThere(whole) || !isThere(part)) {
            return;
        }
        String each = relation.each().isEmpty()
                ? "''"
                : "concat_ws('|', "
                        + relation.each().stream().map(column -> "b." + column).collect(Collectors.joining(", ")) + ")";
        String sql = "select " + each + ", " + keyOf(whole, "a.") + ", " + keyOf(part, "b.") + " from (select * from "
                + relation.whole() + " where " + relation.having() + ") as a join (select * from " + relation.part()
                + " where " + relation.given() + ") as b on "
                + relation.same().stream()
                        .map(column -> column.contains("=")
                                ? "a." + column.replaceFirst("\\s*=\\s*", " = b.")
                                : "a." + column + " = b." + column)
                        .collect(Collectors.joining(" and "))
                + " order by all";
        Map<String, Equation> found = new LinkedHashMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            while (result.next()) {
                Row wholeRow = rows.get(
                        whole.table() + texts(result, 2, whole.breakdown().size()));
                Row partRow = rows.get(part.table()
                        + texts(
                                result,
                                2 + whole.breakdown().size(),
                                part.breakdown().size()));
                String set = relation.kind() == Relation.Kind.AT_MOST ? partRow.name() : result.getString(1);
                found.computeIfAbsent(
                                wholeRow.name() + set,
                                name -> new Equation(
                                        relation, new Cell(wholeRow, relation.amount()), new ArrayList<>()))
                        .parts()
                        .add(new Cell(partRow, relation.count()));
            }
        }
        equations.addAll(found.values());
    }

    private static List<String> texts(ResultSet result, int from, int count) throws SQLException {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            texts.add(result.getString(from + i));
        }
        return texts;
    }
}
