package asc.type;

import asc.problem.Problem;
import asc.problem.Refusal;
import asc.query.DuckDbMessage;
import asc.query.SqlFile;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The cell types of a project.
 *
 * @param types in the order of their names
 * @param problems every problem found in their files; a type with a problem is not installed
 */
public record TypeFolder(List<CellType> types, List<Problem> problems) {

    private static final String SCHEMA = "types";

    public TypeFolder {
        types = List.copyOf(types);
        problems = List.copyOf(problems);
    }

    /**
     * Reads {@code types/*.sql}.
     *
     * @param sqlFolder the sql folder, the one that holds {@code types}
     */
    public static TypeFolder read(Path sqlFolder) {
        List<Problem> problems = new ArrayList<>();
        List<CellType> types = new ArrayList<>();
        for (SqlFile file : SqlFile.in(sqlFolder, SCHEMA, ".sql", problems::add)) {
            types.add(new CellTypeReader(file, problems::add).read());
        }
        return new TypeFolder(types, problems);
    }

    /** The cell type of this name. */
    public Optional<CellType> type(String name) {
        return forCells().filter(type -> type.name().equals(name)).findFirst();
    }

    /** Every cell type's name, in order. */
    public List<String> names() {
        return forCells().map(CellType::name).toList();
    }

    /** How each cell type's cells are changed before they are landed, by its name; empty for not at all. */
    public Map<String, String> landsAs() {
        return forCells().collect(Collectors.toMap(CellType::name, CellType::landsAs));
    }

    /** The names of the types that may be guessed for a column nobody has described, those to be tried first in front. */
    public List<String> guessed() {
        return inOrder(CellType::guess);
    }

    /** The names of the types that may read a file's edition from its name, those to be tried first in front. */
    public List<String> guessedForEditions() {
        return inOrder(CellType::guessEdition);
    }

    private List<String> inOrder(ToIntFunction<CellType> guess) {
        return forCells()
                .filter(type -> guess.applyAsInt(type) > 0)
                .sorted(Comparator.comparingInt(guess).thenComparing(CellType::name))
                .map(CellType::name)
                .toList();
    }

    private Stream<CellType> forCells() {
        return types.stream().filter(CellType::isForCells);
    }

    /**
     * Creates the schema {@code types} and its macros, and drops macros that no longer have a file. It does not commit. In autocommit
     * mode every macro that DuckDB refuses is named; within a transaction only the first, since the first mistake ends it.
     *
     * @throws Refusal when files had problems, or DuckDB refuses a macro
     */
    public void install(Connection connection) throws Refusal, SQLException {
        if (!problems.isEmpty()) {
            throw new Refusal("The cell types cannot be used.", problems);
        }
        List<Problem> refused = new ArrayList<>();
        try (Statement statement = connection.createStatement()) {
            statement.execute("create schema if not exists " + SCHEMA);
        }
        for (CellType type : new UseOrder(types).order()) {
            create(connection, type).ifPresent(refused::add);
            if (!refused.isEmpty() && !connection.getAutoCommit()) {
                break;
            }
        }
        if (!refused.isEmpty()) {
            throw new Refusal("The cell types cannot be used.", refused);
        }
        dropWithoutFile(connection);
    }

    private static Optional<Problem> create(Connection connection, CellType type) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(type.macro());
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(DuckDbMessage.inFile(e, new SqlFile(Path.of(type.file()), type.file(), type.macro())));
        }
    }

    private void dropWithoutFile(Connection connection) throws SQLException {
        List<String> gone = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("select distinct function_name from duckdb_functions()"
                        + " where schema_name = '" + SCHEMA + "' and not internal")) {
            while (result.next()) {
                gone.add(result.getString(1));
            }
        }
        types.forEach(type -> gone.remove(type.name()));
        for (String name : gone) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("drop macro " + SCHEMA + ".\"" + name + "\"");
            }
        }
    }

    /** Runs every test of every type, and reports each that is not true. The types must be installed. */
    public List<Problem> runTests(Connection connection) {
        List<Problem> failures = new ArrayList<>();
        for (CellType type : types) {
            if (type.landsAsExpression()) {
                unbound(connection, type).ifPresent(failures::add);
            }
            for (CellType.Test test : type.tests()) {
                failure(connection, type, test).ifPresent(failures::add);
            }
        }
        return failures;
    }

    /** An expression that DuckDB cannot evaluate would fail the first load, of a file that is not to blame. */
    private static Optional<Problem> unbound(Connection connection, CellType type) {
        try (Statement statement = connection.createStatement()) {
            statement.execute("select try(cast((" + type.landsAs()
                    + ") as varchar)) from (select cast('' as varchar) as cell, date '2000-01-01' as edition)");
            return Optional.empty();
        } catch (SQLException e) {
            return Optional.of(new Problem(
                    "\"lands as\" cannot be evaluated: " + type.landsAs(),
                    type.file(),
                    "It is an expression over cell and edition, or the word " + CellType.PSEUDONYM + ". "
                            + DuckDbMessage.words(e)));
        }
    }

    private static Optional<Problem> failure(Connection connection, CellType type, CellType.Test test) {
        String where = type.file() + ", line " + test.line();
        String what = "This test is not true: " + test.query();
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(test.query())) {
            if (result.next() && "true".equals(result.getString(1))) {
                return Optional.empty();
            }
            return Optional.of(new Problem(what, where, "Mend the macro above it, or the test."));
        } catch (SQLException e) {
            return Optional.of(new Problem(what, where, DuckDbMessage.words(e)));
        }
    }

    /** The SQL type each cell type gives, as DuckDB names it, by the cell type's name. The types must be installed. */
    public Map<String, String> sqlTypes(Connection connection) throws SQLException {
        Map<String, String> given = new TreeMap<>();
        if (names().isEmpty()) {
            return given;
        }
        Function<CellType, String> column = type -> type.call("null::varchar") + " as \"" + type.name() + "\"";
        String query = forCells().map(column).collect(Collectors.joining(", ", "describe select ", ""));
        try (Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(query)) {
            while (result.next()) {
                given.put(result.getString("column_name"), result.getString("column_type"));
            }
        }
        return given;
    }
}
