package asc.model;

import asc.database.KeptParts;
import asc.problem.Problem;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** A table kept by edition, brought up to date: only the editions whose fingerprint differs are made again. */
final class KeptTable {

    /** The query by a name; within a transaction, so it is there only while the table is brought up to date. */
    private static final String QUERY = "kept_query";

    private final Connection connection;
    private final Model model;
    private final KeptParts parts;

    KeptTable(Connection connection, Model model) throws SQLException {
        this.connection = connection;
        this.model = model;
        this.parts = new KeptParts(connection, model.name().toString());
    }

    /**
     * Brings the table up to date.
     *
     * @param wanted the fingerprint of every edition there is
     * @return the editions made again; empty when the whole table was
     */
    Optional<Set<String>> bringTo(Map<String, String> wanted) throws SQLException {
        // On the first line, so that DuckDB's line numbers are the file's.
        execute("create or replace temp view " + QUERY + " as " + model.file().text());
        Map<String, String> kept = isAlike() ? parts.fingerprints() : Map.of();
        Set<String> differing = differing(kept, wanted);
        boolean isWhole = kept.isEmpty() || (!differing.isEmpty() && differing.containsAll(wanted.keySet()));
        if (isWhole) {
            makeWhole(wanted);
        } else {
            for (String edition : differing) {
                makeAgain(edition, wanted.get(edition));
            }
        }
        execute("drop view temp." + QUERY);
        return isWhole ? Optional.empty() : Optional.of(differing);
    }

    /** Nothing can be kept of a table that has no edition, or rows of one that has no file. */
    List<Problem> problems() throws SQLException {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> columns = Columns.of(connection, model.name().sql());
        if (!"DATE".equals(columns.get(Model.EDITION))) {
            problems.add(new Problem(
                    model.name() + " is kept by edition, and the query gives no date of that name.",
                    model.file().place(),
                    "Add the column \"edition\" as staging has it, or remove \"kept by\"."));
        } else if (hasForeignEdition()) {
            problems.add(
                    new Problem(
                            model.name() + " has rows of an edition that none of the tables it reads has.",
                            model.file().place(),
                            "An edition's rows must come from that edition's own files. Mend the query, or remove \"kept by\"."));
        }
        return problems;
    }

    private static Set<String> differing(Map<String, String> kept, Map<String, String> wanted) {
        Set<String> differing = new TreeSet<>(kept.keySet());
        differing.addAll(wanted.keySet());
        differing.removeIf(
                edition -> kept.containsKey(edition) && kept.get(edition).equals(wanted.get(edition)));
        return differing;
    }

    /** True when the table is there, and has the columns that the query gives now. */
    private boolean isAlike() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select 1 from duckdb_tables() where schema_name = '"
                        + model.name().schema() + "' and table_name = '"
                        + model.name().table()
                        + "' and database_name = current_database()")) {
            if (!result.next()) {
                return false;
            }
        }
        return List.copyOf(Columns.of(connection, model.name().sql()).entrySet())
                .equals(List.copyOf(Columns.of(connection, QUERY).entrySet()));
    }

    private void makeWhole(Map<String, String> wanted) throws SQLException {
        execute("create or replace table " + model.name().sql() + " as "
                + model.file().text());
        parts.forgetAll();
        for (Map.Entry<String, String> edition : new TreeMap<>(wanted).entrySet()) {
            parts.note(edition.getKey(), edition.getValue());
        }
    }

    /** An edition without a fingerprint is gone. */
    private void makeAgain(String edition, String fingerprint) throws SQLException {
        String ofEdition = " where " + Model.EDITION + " = date '" + edition + "'";
        execute("delete from " + model.name().sql() + ofEdition);
        parts.forget(edition);
        if (fingerprint != null) {
            execute("insert into " + model.name().sql() + " select * from " + QUERY + ofEdition);
            parts.note(edition, fingerprint);
        }
    }

    private boolean hasForeignEdition() throws SQLException {
        String known = parts.fingerprints().keySet().stream()
                .map(edition -> ", '" + edition + "'")
                .collect(Collectors.joining("", "''", ""));
        try (Statement statement = connection.createStatement();
                ResultSet result =
                        statement.executeQuery("select 1 from " + model.name().sql() + " where "
                                + Model.EDITION + " is null or cast(" + Model.EDITION + " as varchar) not in (" + known
                                + ") limit 1")) {
            return result.next();
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
