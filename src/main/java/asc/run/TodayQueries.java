package asc.run;

import asc.disclosure.Attack;
import asc.model.ModelGraph;
import asc.model.ReadingRules;
import asc.model.Room;
import asc.problem.Problem;
import asc.query.DuckDbMessage;
import asc.query.Header;
import asc.query.Query;
import asc.query.QueryParser;
import asc.query.SqlFile;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Queries over what is published: those of {@code sql/today}, whose answers depend on the day and are asked each time, and those of
 * {@code sql/attack}, by which each version is tried before anybody reads it.
 */
final class TodayQueries {

    private static final String ROOM = "today";
    private static final List<String> ROOMS = List.of(ROOM, Attack.ROOM);
    private static final List<Room> PUBLISHED =
            List.of(Room.REFERENCE, Room.LOG, Room.WAREHOUSE, Room.MEASURES, Room.MARTS);

    private TodayQueries() {}

    /** The query of this name. */
    static SqlFile of(Project project, String name) {
        return SqlFile.in(project.sql(), ROOM, ".sql", problem -> {}).stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("There is no sql/" + ROOM + "/" + name + ".sql."));
    }

    /** Says what day it is to the queries of a connection. */
    static void setToday(Connection connection, LocalDate today) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("set variable today = date '" + today + "'");
        }
    }

    /** Every problem of the queries: what they read must be published, and DuckDB must understand them. */
    static List<Problem> problems(Project project, Connection connection, ModelGraph graph) throws SQLException {
        List<Problem> problems = new ArrayList<>();
        ReadingRules rules = new ReadingRules(graph.tables());
        setToday(connection, Now.today());
        try (QueryParser parser = new QueryParser(connection)) {
            for (String room : ROOMS) {
                for (SqlFile file : SqlFile.in(project.sql(), room, ".sql", problems::add)) {
                    checkHeader(room, file, problems::add);
                    parser.parse(file, problems::add)
                            .ifPresent(query -> checkTables(file, query, rules, graph, problems::add));
                    bind(connection, file, problems::add);
                }
            }
        }
        return problems;
    }

    private static void checkTables(
            SqlFile file, Query query, ReadingRules rules, ModelGraph graph, Consumer<Problem> problems) {
        rules.check(file, "A query over what is published", PUBLISHED, query, Set.of(), problems);
        query.tables().forEach((table, line) -> {
            if (graph.isRestricted(table)) {
                problems.accept(
                        file.problem(line, "The query reads " + table + ", which is restricted.", "Read another."));
            }
        });
    }

    private static void checkHeader(String room, SqlFile file, Consumer<Problem> problems) {
        Header header = Header.of(file, List.of(room, "one row per", "title", "beware"), problems);
        header.require(List.of(room, "one row per", "title"), problems);
        if (header.has(room) && !header.value(room).equals(file.name())) {
            problems.accept(
                    file.problem(header.line(room), "The header and the file differ in name.", "Give both one name."));
        }
    }

    private static void bind(Connection connection, SqlFile file, Consumer<Problem> problems) {
        try (PreparedStatement statement = connection.prepareStatement(file.text())) {
            statement.getMetaData();
        } catch (SQLException complaint) {
            problems.accept(DuckDbMessage.inFile(complaint, file));
        }
    }
}
