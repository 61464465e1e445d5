package asc.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Something was refused, or stopped by a check, for reasons a person can mend. It changed nothing. Exit code 3. */
public final class Refusal extends Exception {

    private final transient List<Problem> problems;

    /**
     * @param subject what did not happen, a full sentence: {@code "x.ods was not loaded."}
     * @param problems every reason found, at least one
     */
    public Refusal(String subject, List<Problem> problems) {
        super(subject);
        this.problems = List.copyOf(problems);
    }

    /** A refusal for one reason. */
    public Refusal(String subject, Problem problem) {
        this(subject, List.of(problem));
    }

    /** Every reason, in the order found. */
    public List<Problem> problems() {
        return problems;
    }

    /** The same reasons under another sentence: a reader knows the reason, its caller what did not happen. */
    public Refusal because(String subject) {
        return new Refusal(subject, problems);
    }

    /** The message as people see it: the sentence, then each problem indented beneath it. */
    public String asText() {
        return getMessage() + "\n" + problems.stream().map(Problem::asText).collect(Collectors.joining("\n"));
    }
}
