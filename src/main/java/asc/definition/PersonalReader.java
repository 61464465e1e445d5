package asc.definition;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what a job says of its rows being about people, and how long what people sent is kept. */
final class PersonalReader {

    static final Set<String> KEYS = Set.of("personal", "keep originals");

    private static final int UNLESS_SAID = 30;
    private static final Pattern DAYS = Pattern.compile("(\\d{1,4}) days?");

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
            return OptionalInt.of(days(job));
        }
        if (job.has("keep originals")) {
            problems.add(
                    job.placeOf("keep originals"),
                    "Only the originals of a job about people are ever deleted.",
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

    private int days(Section job) {
        String text = job.text("keep originals");
        Matcher matcher = DAYS.matcher(text);
        if (text.isEmpty()) {
            return UNLESS_SAID;
        }
        if (!matcher.matches()) {
            problems.add(
                    job.placeOf("keep originals"), "\"keep originals\" takes a number of days.", "Write: 30 days.");
            return UNLESS_SAID;
        }
        return Integer.parseInt(matcher.group(1));
    }
}
