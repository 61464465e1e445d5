package asc.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a plan comes to, in a few sentences. */
public final class PlanWords {

    private PlanWords() {}

    /** The sentences, in the order in which they matter. */
    public static List<String> of(Plan plan) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Made by " + plan.by() + " at " + plan.madeAt() + " (UTC)"
                + (plan.why().isEmpty() ? "." : ": " + plan.why()));
        sentences.add(
                plan.files().isEmpty()
                        ? "No file waits."
                        : "Files: "
                                + plan.files().stream()
                                        .collect(Collectors.groupingBy(
                                                PlannedFile::fate, java.util.TreeMap::new, Collectors.counting()))
                                        .entrySet()
                                        .stream()
                                        .map(fate -> fate.getValue() + " " + fate.getKey())
                                        .collect(Collectors.joining(", "))
                                + ".");
        if (!plan.stops().isEmpty()) {
            sentences.add("A check would stop it: nothing would be published.");
        } else if (!plan.publishes()) {
            sentences.add("Nothing new would be published.");
        } else {
            sentences.add(plan.figures().size() + (plan.figures().size() == 1 ? " figure" : " figures")
                    + " would change, in comparison with "
                    + (plan.basis().version() == 0
                            ? "nothing: no version is in force."
                            : "version " + plan.basis().version() + ", which is in force."));
        }
        if (!plan.held().isEmpty()) {
            sentences.add("A gate holds it: it is published only when somebody approves it"
                    + (plan.held().stream().anyMatch(Held::needsSecondPerson)
                            ? ", and not " + plan.by() + ", who made the plan."
                            : "."));
        }
        return sentences;
    }
}
