package asc.definition;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/** Reads what a job says of its rows being about people, and how long what people sent is kept. */
final class PersonalReader {

    static final Set<String> KEYS = Set.of("personal", "keep originals");

    private static final int UNLESS_SAID = 30;

    private final Problems problems;

    PersonalReader(Problems problems) {
        this.problems = problems;
    }

    /** For how many days the originals of a job about people are kept; empty for any other job. */
    OptionalInt days(Section job, List<TableShape> shapes) {
        String said = job.text("personal");
        if (job.has("personal") && !said.equals("yes") && !said.equals("no")) {
            problems.add(job.placeOf("personal"), "\"personal\" takes yes or no.", "");
        }
        if (said.equals("yes")) {
            OptionalInt days = job.has("keep originals") ? job.days("keep originals", "") : OptionalInt.empty();
            return OptionalInt.of(days.orElse(UNLESS_SAID));
        }
        if (job.has("keep originals")) {
            problems.add(
                    job.placeOf("keep originals"),
                    "Only a job about people says how long its originals are kept.",
                    "Add \"personal: yes\", or delete the line.");
        }
        shapes.stream()
                .flatMap(shape -> shape.columns().stream())
                .filter(Column::isChanged)
                .forEach(column -> problems.add(
                        column.place(),
                        "What \"" + column.name()
                                + "\" holds must not be stored, but the job keeps its originals for ever.",
                        "Add \"personal: yes\" to the job."));
        return OptionalInt.empty();
    }
}
