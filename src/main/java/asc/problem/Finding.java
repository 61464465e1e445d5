package asc.problem;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Something found in the data by a rule somebody wrote down.
 *
 * @param name the rule: a check's name, or the table whose grain is broken
 * @param severity whether it stops the work
 * @param message the rule's own sentence
 * @param rows how many rows it found, at least one
 * @param examples up to three of them, each as {@code column value, column value}; addresses, never personal values
 */
public record Finding(String name, Severity severity, String message, long rows, List<String> examples) {

    public Finding {
        examples = List.copyOf(examples);
    }

    /** True when nothing may be published while this stands. */
    public boolean stops() {
        return severity == Severity.STOP;
    }

    /** The finding as a problem, for a refusal. */
    public Problem asProblem() {
        String count = rows == 1 ? "1 row" : rows + " rows";
        String shown = examples.stream().map(example -> example + ".").collect(Collectors.joining("\n"));
        String heading = rows > examples.size() ? count + ", among them:" : count + ":";
        return new Problem(message, name, examples.isEmpty() ? count + "." : heading + "\n" + shown);
    }
}
