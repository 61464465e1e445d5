package asc.model;

import asc.problem.Nearest;
import asc.problem.Problem;
import asc.query.Query;
import asc.query.SqlFile;
import asc.query.TableName;
import java.nio.file.Files;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What a query may read: tables that exist, named with their schema, in the rooms open to it. */
public final class ReadingRules {

    /** Table functions that only arrange what the query already holds; others would read what the parser cannot see. */
    private static final Set<String> HARMLESS_FUNCTIONS =
            Set.of("unnest", "generate_series", "range", "generate_subscripts");

    private static final String CSV = "csv";
    private static final String STACKED = "stacked";

    private final Collection<TableName> tables;

    /** @param tables every table there is */
    public ReadingRules(Collection<TableName> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Reports what a model reads and may not. */
    void checkModel(Model model, Query query, Consumer<Problem> problems) {
        Set<String> own = model.room() == Room.REFERENCE ? Set.of(CSV) : Set.of(STACKED);
        check(model.file(), "A query in " + model.room().schema(), model.room().mayRead(), query, own, problems);
        checkCsv(model, query, problems);
        checkStacked(model, query, problems);
    }

    /**
     * Reports what a query reads and may not.
     *
     * @param reader who reads, as a sentence begins: {@code "A check"}
     * @param open the rooms it may read
     * @param relations the names it may read without a schema
     */
    public void check(
            SqlFile file,
            String reader,
            List<Room> open,
            Query query,
            Set<String> relations,
            Consumer<Problem> problems) {
        query.tables().forEach((table, line) -> checkTable(file, reader, open, table, line, problems));
        query.relations().forEach((name, line) -> {
            if (!relations.contains(name)) {
                problems.accept(file.problem(
                        line, "The query reads \"" + name + "\" without its schema.", nameItsSchema(name)));
            }
        });
        query.functions().forEach((name, line) -> {
            if (!HARMLESS_FUNCTIONS.contains(name)) {
                problems.accept(file.problem(
                        line,
                        "The query reads from the function " + name + ".",
                        "Read tables by their names: what a function reads cannot be followed."));
            }
        });
    }

    private void checkTable(
            SqlFile file, String reader, List<Room> open, TableName table, int line, Consumer<Problem> problems) {
        Optional<Room> room = Room.of(table.schema());
        if (room.isPresent() && !open.contains(room.get())) {
            problems.accept(file.problem(
                    line,
                    "The query reads " + table + ", and "
                            + reader.substring(0, 1).toLowerCase() + reader.substring(1) + " may not read "
                            + table.schema() + ".",
                    reader + " may read " + named(open) + "."));
        } else if (!tables.contains(table)) {
            problems.accept(
                    file.problem(line, "The query reads " + table + ", and there is no such table.", nearest(table)));
        }
    }

    private String nearest(TableName table) {
        List<String> known = tables.stream().map(TableName::toString).toList();
        return Nearest.sentence(table.toString(), known, "Correct the name, or add the table's own query.");
    }

    private String nameItsSchema(String name) {
        return tables.stream()
                .filter(table -> table.table().equals(name))
                .findFirst()
                .map(table -> "Name its schema: " + table + ".")
                .orElse("Name its schema, or define it in a \"with\" above.");
    }

    private static void checkCsv(Model model, Query query, Consumer<Problem> problems) {
        boolean reads = query.relations().containsKey(CSV);
        boolean there = model.room() == Room.REFERENCE && Files.exists(model.csv());
        if (model.room() == Room.REFERENCE && reads != there) {
            problems.accept(new Problem(
                    reads
                            ? "There is no " + model.csv().getFileName() + " beside the query that reads it."
                            : "The query does not read its CSV.",
                    model.file().place(),
                    reads ? "Add the CSV." : "Select from the relation \"csv\", or delete " + model.csvPlace() + "."));
        }
    }

    private void checkStacked(Model model, Query query, Consumer<Problem> problems) {
        boolean reads = query.relations().containsKey(STACKED);
        boolean says = !model.stacks().isEmpty();
        if (says && !reads) {
            problems.accept(new Problem(
                    "The header stacks a room, and the query does not read \"stacked\".",
                    model.file().place(),
                    "Select from \"stacked\", or remove the line from the header."));
        } else if (reads && !says && model.room() != Room.REFERENCE) {
            problems.accept(model.file()
                    .problem(
                            query.relations().get(STACKED),
                            "The query reads \"stacked\", and its header does not say what it stacks.",
                            "Add \"-- stacks  " + model.room().schema() + "\" to the header."));
        } else if (says && tables.stream().noneMatch(table -> isBeside(model, table))) {
            problems.accept(new Problem(
                    "There is no other table in " + model.stacks() + " to stack.",
                    model.file().place(),
                    "Add one, or remove this file."));
        }
    }

    private static boolean isBeside(Model model, TableName table) {
        return table.schema().equals(model.room().schema()) && !table.equals(model.name());
    }

    private static String named(List<Room> rooms) {
        List<String> names = rooms.stream().map(Room::schema).toList();
        int last = names.size() - 1;
        return last == 0 ? names.get(0) : String.join(", ", names.subList(0, last)) + " and " + names.get(last);
    }
}
