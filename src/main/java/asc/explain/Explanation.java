package asc.explain;

import asc.problem.Refusal;
import asc.query.DuckDbMessage;
import asc.query.SqlFile;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One figure, explained.
 *
 * @param asked what each question was found to mean, in the order asked
 * @param answers what each section's query gave, in the order of the sections
 */
public record Explanation(Map<String, String> asked, List<Answer> answers) {

    public Explanation {
        answers = List.copyOf(answers);
    }

    /**
     * Finds the figure and runs every section over a database.
     *
     * @param given what was said to each question, in the order in which they are to be asked
     * @throws Unknown when what was said means nothing, or several things
     * @throws Refusal when DuckDB cannot run a query
     */
    public static Explanation of(Connection connection, ExplainFolder folder, Map<String, String> given)
            throws SQLException, Refusal, Unknown {
        if (!folder.problems().isEmpty()) {
            throw new Refusal("The figure was not explained.", folder.problems());
        }
        Variables variables = new Variables(connection);
        for (Question question : folder.questions()) {
            variables.given(question, given.get(question.name()));
            variables.found(question, null, "varchar");
        }
        Map<String, String> asked = new LinkedHashMap<>();
        for (String name : given.keySet()) {
            for (Question question : folder.questions()) {
                if (question.name().equals(name)) {
                    asked.put(name, find(connection, variables, question, given.get(name)));
                }
            }
        }
        variables.share(folder.shared());
        List<Answer> answers = new ArrayList<>();
        for (Section section : folder.sections()) {
            answers.add(answer(connection, section));
        }
        return new Explanation(asked, answers);
    }

    private static String find(Connection connection, Variables variables, Question question, String given)
            throws SQLException, Refusal, Unknown {
        Choice choice = new Choice(question);
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(question.file().text())) {
            while (result.next()) {
                choice.add(result.getString(1), result.getString(2), result.getString(3));
            }
            String type = result.getMetaData().getColumnTypeName(2);
            String found = choice.meantBy(given);
            variables.found(question, found, type);
            return found;
        } catch (SQLException complaint) {
            throw refusal(complaint, question.file());
        }
    }

    private static Answer answer(Connection connection, Section section) throws Refusal {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(section.file().text())) {
            ResultSetMetaData meta = result.getMetaData();
            List<String> columns = new ArrayList<>();
            for (int i = 1; i <= meta.getColumnCount(); i++) {
                columns.add(meta.getColumnLabel(i));
            }
            List<List<Object>> rows = new ArrayList<>();
            while (result.next()) {
                List<Object> row = new ArrayList<>();
                for (int i = 1; i <= columns.size(); i++) {
                    row.add(result.getObject(i));
                }
                rows.add(row);
            }
            return new Answer(section, columns, rows);
        } catch (SQLException complaint) {
            throw refusal(complaint, section.file());
        }
    }

    private static Refusal refusal(SQLException complaint, SqlFile file) {
        return new Refusal("The figure was not explained.", DuckDbMessage.inFile(complaint, file));
    }
}
