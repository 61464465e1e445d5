package asc.explain;

import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.DuckDbMessage;
import asc.query.SqlFile;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** What queries read with {@code getvariable}, and the shared queries they read by name. Nothing of it outlives the connection. */
final class Variables {

    /** What each table's own query says of it: schema_name, table_name, comment. */
    static final String COMMENTS = "table_comment";

    private static final String GIVEN = "given_";

    private final Connection connection;

    Variables(Connection connection) {
        this.connection = connection;
    }

    /** What a person said, as the variable {@code given_<question>}. */
    void given(Question question, String text) throws SQLException {
        set(GIVEN + question.name(), text, "varchar");
    }

    /** What it was found to mean, as the variable {@code <question>}. */
    void found(Question question, String value, String type) throws SQLException {
        set(question.name(), value, type);
    }

    private void set(String name, String value, String type) throws SQLException {
        String literal = value == null ? "null" : "'" + value.replace("'", "''") + "'";
        execute("set variable " + TableName.quoted(name) + " = cast(" + literal + " as " + type + ")");
    }

    /**
     * Makes the shared queries readable by their names, each after those it reads.
     *
     * @throws Refusal with every query that DuckDB does not understand
     */
    void share(List<SqlFile> files) throws SQLException, Refusal {
        execute(
                "create or replace temp view " + COMMENTS + " as select schema_name, table_name,"
                        + " split_part(comment, chr(10) || 'Source: ', 1) as comment from duckdb_tables() where database_name = current_database()");
        List<SqlFile> waiting = new ArrayList<>(files);
        List<Problem> problems = new ArrayList<>();
        while (!waiting.isEmpty()) {
            problems.clear();
            if (!waiting.removeIf(file -> isShared(file, problems::add))) {
                throw new Refusal("A shared query cannot be used.", problems);
            }
        }
    }

    private boolean isShared(SqlFile file, Consumer<Problem> problems) {
        try {
            execute("create or replace temp view " + TableName.quoted(file.name()) + " as\n" + query(file));
            return true;
        } catch (SQLException complaint) {
            problems.accept(new Problem(
                    DuckDbMessage.words(complaint),
                    file.place(),
                    "Mend the query; \"asc check\" tries it without any data."));
            return false;
        }
    }

    /** A header's comments would stand within the view's own text. */
    private static String query(SqlFile file) {
        return file.lines().stream()
                .dropWhile(line -> line.startsWith("--"))
                .collect(Collectors.joining("\n"))
                .replaceFirst(";\\s*$", "");
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
