package asc.run;

import asc.database.DuckDb;
import asc.disclosure.Attack;
import asc.disclosure.Leaks;
import asc.disclosure.WrittenNumbers;
import asc.model.Model;
import asc.model.ModelGraph;
import asc.model.Room;
import asc.model.Undescribed;
import asc.problem.Problem;
import asc.problem.Refusal;
import asc.publish.Versions;
import asc.query.TableName;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** What stands between a version that is made and its readers: nothing in it may tell anything of a person. */
final class Audit {

    /** How many versions before a reader is thought to have kept. */
    private static final int VERSIONS_BEFORE = 2;

    private final ModelGraph graph;
    private final List<String> logTables;
    private final Path sql;
    private final Pseudonyms pseudonyms;

    /**
     * @param graph what was built
     * @param logTables the names of the tables of the log that are published
     * @param sql the sql folder
     * @param pseudonyms those that are kept
     */
    Audit(ModelGraph graph, List<String> logTables, Path sql, Pseudonyms pseudonyms) {
        this.graph = graph;
        this.logTables = logTables;
        this.sql = sql;
        this.pseudonyms = pseudonyms;
    }

    /**
     * Lets a version pass, or says why not.
     *
     * @param working where its tables were built
     * @param made the version's database, which nobody reads yet
     * @param versions those before it
     * @throws Refusal when it would publish what it must not
     */
    void pass(Connection working, Path made, Versions versions) throws SQLException, IOException, Refusal {
        List<Problem> problems = new ArrayList<>(Undescribed.problems(working, graph, this::isMadeFromPeople));
        List<Connection> before = new ArrayList<>();
        try (Connection published = DuckDb.openToRead(made)) {
            for (Path earlier :
                    versions.databases().stream().limit(VERSIONS_BEFORE).toList()) {
                before.add(DuckDb.openToRead(earlier));
            }
            Stop.betweenTables();
            problems.addAll(Leaks.in(published, mayHoldPeople()));
            Stop.betweenTables();
            problems.addAll(
                    new WrittenNumbers(published, pseudonyms.kept(working), pseudonyms::of).in(asSomebodyWroteThem()));
            problems.addAll(new Attack(sql, Stop::betweenTables).on(published, before));
        } finally {
            for (Connection earlier : before) {
                earlier.close();
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal("Nothing was published.", problems);
        }
    }

    /** The log, and every table that is made from a restricted one at whatever remove: nothing else can have read one. */
    private List<TableName> mayHoldPeople() {
        List<TableName> tables =
                new ArrayList<>(logTables.stream().map(TableName::of).toList());
        graph.inOrder().stream()
                .filter(model -> !model.isRestricted())
                .filter(this::isMadeFromPeople)
                .forEach(model -> tables.add(model.name()));
        return tables;
    }

    /** Every text that was loaded passes through one of these; what is made of them holds no other words. */
    private List<TableName> asSomebodyWroteThem() {
        List<TableName> tables = mayHoldPeople();
        graph.inOrder().stream()
                .filter(model ->
                        model.room() == Room.WAREHOUSE && !model.isRestricted() && !tables.contains(model.name()))
                .forEach(model -> tables.add(model.name()));
        return tables;
    }

    private boolean isMadeFromPeople(Model model) {
        return graph.givenBehind(model).stream().anyMatch(graph::isRestricted);
    }
}
