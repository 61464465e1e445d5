package asc.sample;

import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.DuckDbMessage;
import asc.query.SqlFile;
import asc.query.TableName;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tries every sample's queries without running them. */
public final class SampleCheck {

    private static final List<String> KNOWN =
            List.of("seed", "area", "size", "edition", "first_edition", "last_edition");

    private final Connection connection;
    private final SampleFolder folder;
    private final List<Problem> problems = new ArrayList<>();

    /** @param connection to a database with the reference tables */
    public SampleCheck(Connection connection, SampleFolder folder) {
        this.connection = connection;
        this.folder = folder;
    }

    /**
     * Every problem of the samples.
     *
     * @param given the tables that are there without a sample's query
     */
    public List<Problem> problems(Collection<TableName> given) throws SQLException {
        SampleTables tables = new SampleTables(connection, folder, given);
        problems.addAll(folder.problems());
        problems.addAll(tables.problems());
        if (problems.isEmpty()) {
            bind(tables);
        }
        return List.copyOf(problems);
    }

    private void bind(SampleTables tables) throws SQLException {
        SampleVariables variables = new SampleVariables(connection);
        variables.set(SamplePlan.small(""));
        try {
            tables.make(true);
            for (Sample sample : folder.samples()) {
                check(sample, variables);
            }
        } catch (Refusal refusal) {
            problems.addAll(refusal.problems());
        } finally {
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop schema if exists " + SampleTable.SCHEMA + " cascade");
            }
        }
    }

    private void check(Sample sample, SampleVariables variables) throws SQLException {
        Map<String, String> facts = new LinkedHashMap<>();
        sample.files().ifPresent(query -> facts.putAll(columns(query, query.text())));
        for (Map.Entry<String, String> fact : facts.entrySet()) {
            variables.set(fact.getKey(), null, fact.getValue());
        }
        List<String> known = new ArrayList<>(KNOWN);
        known.addAll(facts.keySet());
        checkBraces(sample, 1, sample.writes(), known, variables);
        sample.cells().ifPresent(query -> columns(query, SampleWriter.inOrder(query)));
        for (SampleSheet sheet : sample.sheets()) {
            checkBraces(sample, sheet.line(), sheet.name(), known, variables);
            for (String title : sheet.above()) {
                checkBraces(sample, sheet.line(), title, known, variables);
            }
            checkTypes(sample, sheet, columns(sheet.query(), sheet.query().text()));
        }
        variables.forget(facts);
    }

    private void checkBraces(Sample sample, int line, String text, List<String> known, SampleVariables variables) {
        List<String> unknown = SampleVariables.unknown(text, known);
        for (String name : unknown) {
            problems.add(sample.file()
                    .problem(line, "Nothing is called {" + name + "}.", "There are " + String.join(", ", known) + "."));
        }
        if (unknown.isEmpty()) {
            try {
                variables.filled(text);
            } catch (SQLException complaint) {
                problems.add(sample.file()
                        .problem(line, "\"" + text + "\" cannot be filled in.", "Write a date as {edition:%d %B %Y}."));
            }
        }
    }

    private void checkTypes(Sample sample, SampleSheet sheet, Map<String, String> columns) {
        columns.forEach((name, type) -> {
            if (SampleCells.kind(type).isEmpty()) {
                problems.add(sample.file()
                        .problem(
                                sheet.line(),
                                "Column \"" + name + "\" is of type " + type + ", and no cell holds that.",
                                "Make it a date, a number or text."));
            }
        });
    }

    /** A query's columns and their types; none when DuckDB refuses it, which is reported. */
    private Map<String, String> columns(SqlFile file, String text) {
        Map<String, String> types = new LinkedHashMap<>();
        try (PreparedStatement statement = connection.prepareStatement(text)) {
            ResultSetMetaData columns = statement.getMetaData();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.put(columns.getColumnLabel(i), columns.getColumnTypeName(i));
            }
        } catch (SQLException complaint) {
            problems.add(DuckDbMessage.inFile(complaint, file));
        }
        return types;
    }
}
