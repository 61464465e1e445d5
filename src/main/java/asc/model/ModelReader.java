package asc.model;

import asc.problem.Problem;
import asc.query.Header;
import asc.query.SqlFile;
import asc.query.TableName;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** Reads the header of one query file. */
final class ModelReader {

    private static final String KEPT_BY = "kept by";
    private static final String RESTRICTED = "restricted";
    private static final String DISCLOSES = "discloses";

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]*");

    private final Room room;
    private final SqlFile file;
    private final Consumer<Problem> problems;
    private final Header header;

    ModelReader(Room room, SqlFile file, Consumer<Problem> problems) {
        this.room = room;
        this.file = file;
        this.problems = problems;
        this.header = Header.of(file, words(room), problems);
    }

    private static List<String> words(Room room) {
        List<String> words = new ArrayList<>(List.of(room.word(), "one row per", "title", "owner", "feeds", "beware"));
        if (room == Room.REFERENCE) {
            words.add(Model.CORRECTS);
        } else {
            words.addAll(List.of("stacks", KEPT_BY, RESTRICTED, DISCLOSES));
        }
        return words;
    }

    /** The model as far as its header could be read. */
    Model read() {
        header.require(List.of(room.word(), "one row per", "title", "owner"), problems);
        checkName();
        checkKey();
        checkStacks();
        checkKept();
        checkRestricted();
        checkCorrects();
        return new Model(
                room,
                new TableName(room.schema(), file.name()),
                file,
                header.list("one row per"),
                header.value("title"),
                header.value("owner"),
                header.list("feeds"),
                header.value("beware"),
                header.value("stacks"),
                header.value(KEPT_BY).equals(Model.EDITION),
                header.value(RESTRICTED),
                header.value(DISCLOSES));
    }

    private void checkName() {
        if (!NAME.matcher(file.name()).matches()) {
            problems.accept(new Problem(
                    "\"" + file.name() + "\" cannot name a table.",
                    file.place(),
                    "Name the file with small letters, digits and underscores, beginning with a letter."));
        }
        String declared = header.value(room.word());
        if (!declared.isEmpty() && !declared.equals(file.name())) {
            problems.accept(file.problem(
                    header.line(room.word()),
                    "The header calls the table \"" + declared + "\", the file \"" + file.name() + "\".",
                    "Give both the same name."));
        }
    }

    private void checkKey() {
        for (String column : header.list("one row per")) {
            if (!NAME.matcher(column).matches()) {
                problems.accept(file.problem(
                        header.line("one row per"),
                        "\"" + column + "\" is no column's name.",
                        "List the columns that tell the rows apart, with commas between them."));
            }
        }
    }

    private void checkStacks() {
        String stacked = header.value("stacks");
        if (!stacked.isEmpty() && !stacked.equals(room.schema())) {
            problems.accept(file.problem(
                    header.line("stacks"),
                    "A table can stack only the tables of its own room.",
                    "Write \"stacks  " + room.schema() + "\", or remove the line."));
        }
    }

    private void checkKept() {
        String by = header.value(KEPT_BY);
        if (!by.isEmpty() && !by.equals(Model.EDITION)) {
            problems.accept(file.problem(
                    header.line(KEPT_BY),
                    "A table can be kept by edition only, and the header says \"" + by + "\".",
                    "Write \"kept by  edition\", or remove the line."));
        } else if (!by.isEmpty() && header.has("stacks")) {
            problems.accept(file.problem(
                    header.line(KEPT_BY),
                    "A table that stacks others is not kept.",
                    "Remove the line: it is made again each night."));
        }
    }

    private void checkCorrects() {
        String what = header.value(Model.CORRECTS);
        if (!what.isEmpty() && !what.equals(Model.CELLS)) {
            problems.accept(file.problem(
                    header.line(Model.CORRECTS),
                    "A table can correct cells only, and the header says \"" + what + "\".",
                    "Write \"corrects  cells\", or remove the line."));
        }
    }

    private void checkRestricted() {
        if (header.has(RESTRICTED) && header.has(DISCLOSES)) {
            problems.accept(file.problem(
                    header.line(DISCLOSES),
                    "A table that is restricted discloses nothing.",
                    "Keep \"restricted\" when it holds people, \"discloses\" when what it says is safe to publish."));
        }
    }
}
