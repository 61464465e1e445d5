package asc.query;

import asc.problem.Problem;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Learns what a query reads from DuckDB's own parser, so the list cannot lie. It parses only: no table need exist, and a query with
 * a mistake does not spoil the caller's transaction.
 */
public final class QueryParser implements AutoCloseable {

    /** A long chain of {@code ||} nests as deep as it is long. */
    private static final int NESTING = 20_000;

    private final PreparedStatement statement;
    private final JsonMapper mapper = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(NESTING)
                            .build())
                    .build())
            .build();

    public QueryParser(Connection connection) throws SQLException {
        statement = connection.prepareStatement("select json_serialize_sql(?::varchar)");
    }

    /**
     * Parses the one query of a file.
     *
     * @param problems told when it is no query, or more than one
     * @return what it reads; empty when there was a problem
     */
    public Optional<Query> parse(SqlFile file, Consumer<Problem> problems) throws SQLException {
        return tree(file, problems).map(tree -> new Walk(file.text()).over(tree));
    }

    /** The same query as DuckDB's parser gives it. */
    public Optional<JsonNode> tree(SqlFile file, Consumer<Problem> problems) throws SQLException {
        JsonNode answer = mapper.readTree(serialized(file.text()));
        if (answer.path("error").asBoolean(false)) {
            problems.accept(notUnderstood(file, answer));
            return Optional.empty();
        }
        int statements = answer.path("statements").size();
        if (statements != 1) {
            problems.accept(file.problem(
                    1, "The file holds " + statements + " queries.", "Keep exactly one: the file is one table."));
            return Optional.empty();
        }
        return Optional.of(answer.path("statements").path(0));
    }

    private String serialized(String text) throws SQLException {
        statement.setString(1, text);
        try (ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getString(1);
        }
    }

    private static Problem notUnderstood(SqlFile file, JsonNode answer) {
        if (!"parser".equals(answer.path("error_type").asString(""))) {
            return file.problem(
                    1,
                    "The file is not one query that begins with \"select\" or \"with\".",
                    "Write the query alone: the table is made from it, named after the file.");
        }
        int position = answer.path("position").asInt(0);
        return file.problem(
                lineAt(file.text(), position),
                "DuckDB cannot read the query: "
                        + answer.path("error_message").asString("").strip() + ".",
                "Mend the SQL on this line or the one above it.");
    }

    /** DuckDB counts positions in bytes from 0. */
    private static int lineAt(String text, long position) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        int line = 1;
        for (int i = 0; i < Math.min(position, bytes.length); i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }

    @Override
    public void close() throws SQLException {
        statement.close();
    }

    /** One walk over a parsed query, collecting the names it reads. */
    private static final class Walk {
        private final String text;
        private final TreeMap<TableName, Integer> tables = new TreeMap<>();
        private final TreeMap<String, Integer> relations = new TreeMap<>();
        private final TreeMap<String, Integer> functions = new TreeMap<>();
        private final Set<String> expressions = new HashSet<>();

        Walk(String text) {
            this.text = text;
        }

        Query over(JsonNode root) {
            Deque<JsonNode> open = new ArrayDeque<>();
            open.push(root);
            while (!open.isEmpty()) {
                JsonNode node = open.pop();
                visit(node);
                node.forEach(open::push);
            }
            relations.keySet().removeAll(expressions);
            return new Query(tables, relations, functions);
        }

        private void visit(JsonNode node) {
            node.path("cte_map").path("map").forEach(entry -> expressions.add(lower(entry.path("key"))));
            switch (node.path("type").asString("")) {
                case "BASE_TABLE" -> addTable(node);
                case "TABLE_FUNCTION" ->
                    functions.merge(lower(node.path("function").path("function_name")), lineOf(node), Math::min);
                default -> {}
            }
        }

        private void addTable(JsonNode node) {
            String schema = lower(node.path("schema_name"));
            String table = lower(node.path("table_name"));
            if (schema.isEmpty()) {
                relations.merge(table, lineOf(node), Math::min);
            } else {
                tables.merge(new TableName(schema, table), lineOf(node), Math::min);
            }
        }

        private int lineOf(JsonNode node) {
            JsonNode location = node.path("query_location");
            return location.canConvertToInt() ? lineAt(text, location.asInt()) : 1;
        }

        private static String lower(JsonNode node) {
            return node.asString("").toLowerCase(Locale.ROOT);
        }
    }
}
