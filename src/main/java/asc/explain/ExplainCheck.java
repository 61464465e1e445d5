package asc.explain;

import asc.model.ModelGraph;
import asc.model.ReadingRules;
import asc.model.Room;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.DuckDbMessage;
import asc.query.Query;
import asc.query.QueryParser;
import asc.query.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Tries every query that explains, without running it: what it reads must be published, and DuckDB must understand it. */
public final class ExplainCheck {

    private static final List<Room> PUBLISHED =
            List.of(Room.REFERENCE, Room.LOG, Room.WAREHOUSE, Room.MEASURES, Room.MARTS);

    private final Connection connection;
    private final ModelGraph graph;
    private final ExplainFolder folder;
    private final List<Problem> problems = new ArrayList<>();

    /** @param connection to a warehouse in which every table is built, from no rows at least */
    public ExplainCheck(Connection connection, ModelGraph graph, ExplainFolder folder) {
        this.connection = connection;
        this.graph = graph;
        this.folder = folder;
    }

    /** Every problem of the queries. */
    public List<Problem> problems() throws SQLException {
        problems.addAll(folder.problems());
        Set<String> shared = folder.shared().stream().map(SqlFile::name).collect(Collectors.toCollection(HashSet::new));
        shared.add(Variables.COMMENTS);
        ReadingRules rules = new ReadingRules(graph.tables());
        try (QueryParser parser = new QueryParser(connection)) {
            for (SqlFile file : files()) {
                parser.parse(file, problems::add).ifPresent(query -> {
                    rules.check(file, "A query that explains", PUBLISHED, query, shared, problems::add);
                    checkRestricted(file, query);
                });
            }
        }
        if (problems.isEmpty()) {
            bind();
        }
        return List.copyOf(problems);
    }

    private List<SqlFile> files() {
        List<SqlFile> files = new ArrayList<>(folder.shared());
        folder.questions().forEach(question -> files.add(question.file()));
        folder.sections().forEach(section -> files.add(section.file()));
        return files;
    }

    private void checkRestricted(SqlFile file, Query query) {
        query.tables().forEach((table, line) -> {
            if (graph.isRestricted(table)) {
                problems.add(file.problem(
                        line,
                        "The query reads " + table + ", which is restricted.",
                        "Read what is published: an explanation is made from nothing else."));
            }
        });
    }

    private void bind() throws SQLException {
        Variables variables = new Variables(connection);
        for (Question question : folder.questions()) {
            variables.given(question, null);
            variables.found(question, null, "varchar");
        }
        for (Question question : folder.questions()) {
            List<String> types = columns(question.file(), Question.COLUMNS);
            if (types.size() > 1) {
                variables.found(question, null, types.get(1));
            }
        }
        try {
            variables.share(folder.shared());
            folder.sections().forEach(section -> columns(section.file(), List.of()));
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        }
    }

    /** The types of a query's columns; none when DuckDB refuses it or they have not the names they must have. */
    private List<String> columns(SqlFile file, List<String> needed) {
        List<String> names = new ArrayList<>();
        List<String> types = new ArrayList<>();
        try (PreparedStatement statement = connection.prepareStatement(file.text())) {
            ResultSetMetaData columns = statement.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                names.add(columns.getColumnLabel(i));
                types.add(columns.getColumnTypeName(i));
            }
        } catch (SQLException complaint) {
            problems.add(DuckDbMessage.inFile(complaint, file));
            return List.of();
        }
        if (!needed.isEmpty() && !names.equals(needed)) {
            problems.add(file.problem(
                    1,
                    "The query gives the columns " + String.join(", ", names) + ".",
                    "It must give " + String.join(", ", needed) + "."));
            return List.of();
        }
        return types;
    }
}
