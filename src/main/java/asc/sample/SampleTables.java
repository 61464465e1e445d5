package asc.sample;

import asc.model.ReadingRules;
import asc.model.Room;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.DuckDbMessage;
import asc.query.Query;
import asc.query.QueryParser;
import asc.query.SqlFile;
import asc.query.TableName;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The tables of the invented world: what they and the samples read, in which order the tables are made, and making them. */
final class SampleTables {

    private static final String CSV = "csv";

    private final Connection connection;
    private final SampleFolder folder;
    private final ReadingRules rules;
    private final Map<TableName, Set<TableName>> reads = new TreeMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param given the tables that are there without a sample's query */
    SampleTables(Connection connection, SampleFolder folder, Collection<TableName> given) throws SQLException {
        this.connection = connection;
        this.folder = folder;
        List<TableName> known = new ArrayList<>(given);
        folder.tables().forEach(table -> known.add(table.name()));
        this.rules = new ReadingRules(known);
        learn();
    }

    /** What the queries read and may not, and what DuckDB cannot parse. */
    List<Problem> problems() {
        return List.copyOf(problems);
    }

    private void learn() throws SQLException {
        try (QueryParser parser = new QueryParser(connection)) {
            for (SampleTable table : folder.tables()) {
                Set<String> relations = Files.exists(table.csv()) ? Set.of(CSV) : Set.of();
                Optional<Query> query = learn(parser, table.file(), relations);
                reads.put(table.name(), query.map(Query::reads).orElse(Set.of()));
            }
            for (Sample sample : folder.samples()) {
                for (SqlFile query : queries(sample)) {
                    learn(parser, query, Set.of());
                }
            }
        }
    }

    private static List<SqlFile> queries(Sample sample) {
        List<SqlFile> queries = new ArrayList<>();
        sample.cells().ifPresent(queries::add);
        sample.files().ifPresent(queries::add);
        sample.sheets().forEach(sheet -> queries.add(sheet.query()));
        return queries;
    }

    private Optional<Query> learn(QueryParser parser, SqlFile file, Set<String> relations) throws SQLException {
        Optional<Query> query = parser.parse(file, problems::add);
        query.ifPresent(
                found -> rules.check(file, "A sample", List.of(Room.REFERENCE), found, relations, problems::add));
        return query;
    }

    /** Makes the tables; where {@code empty}, with their columns and no rows. Tables that wait for each other are not made. */
    void make(boolean empty) throws SQLException, Refusal {
        execute("create schema if not exists " + SampleTable.SCHEMA);
        List<SampleTable> waiting = new ArrayList<>(folder.tables());
        Set<TableName> made = new HashSet<>();
        List<Problem> faults = new ArrayList<>();
        while (faults.isEmpty() && !waiting.isEmpty()) {
            Optional<SampleTable> next = waiting.stream()
                    .filter(table -> reads.get(table.name()).stream()
                            .allMatch(read ->
                                    made.contains(read) || !read.schema().equals(SampleTable.SCHEMA)))
                    .findFirst();
            SampleTable table = next.orElse(waiting.get(0));
            if (next.isEmpty()) {
                faults.add(new Problem(
                        table.name() + " reads, by way of others, itself.",
                        table.file().place(),
                        "A table is made after those it reads: remove one of these readings."));
            } else {
                make(table, empty).ifPresent(faults::add);
            }
            waiting.remove(table);
            made.add(table.name());
        }
        if (!faults.isEmpty()) {
            throw new Refusal("The samples were not made.", faults);
        }
    }

    private Optional<Problem> make(SampleTable table, boolean empty) throws SQLException {
        if (Files.exists(table.csv())) {
            execute("create or replace temp table " + CSV + " as from read_csv('"
                    + table.csv().toString().replace("'", "''")
                    + "', header = true, all_varchar = true, delim = ',', quote = '\"')");
        }
        try {
            execute("create or replace table " + table.name().sql() + " as "
                    + table.file().text() + (empty ? "\nwith no data" : ""));
            execute("drop table if exists temp." + CSV);
            return Optional.empty();
        } catch (SQLException complaint) {
            return Optional.of(DuckDbMessage.inFile(complaint, table.file()));
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
