package asc.draft;

import asc.definition.Header;
import asc.definition.PersonalRule;
import asc.problem.Problem;
import asc.problem.Refusal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Which columns look as if they were about people, by their headers or by what stands in them; and what a draft makes of them. */
public final class PersonalHeadings {

    private final List<PersonalRule> rules;

    /**
     * What a column is taken for.
     *
     * @param type the cell type that keeps of it what may be kept; empty when it is ignored
     * @param isSure whether such a column alone says that a file is about people
     * @param why in words
     */
    record Finding(String type, boolean isSure, String why) {

        boolean isIgnored() {
            return type.isEmpty();
        }
    }

    /**
     * By the rules that people keep.
     *
     * @param types the cell types there are
     * @throws Refusal when a rule names no type
     */
    public PersonalHeadings(List<PersonalRule> rules, Collection<String> types) throws Refusal {
        List<Problem> problems = rules.stream()
                .filter(rule -> !rule.isIgnored() && !types.contains(rule.becomes()))
                .map(rule -> new Problem(
                        "\"" + rule.becomes() + "\" is no type, and not the word \"" + PersonalRule.IGNORED + "\".",
                        PersonalRule.FILE + ", line " + rule.line(),
                        "The types are the files of sql/types."))
                .toList();
        if (!problems.isEmpty()) {
            throw new Refusal("No job was drafted.", problems);
        }
        this.rules = rules;
    }

    /** What a column is taken for; empty for one that is not about people. */
    Optional<Finding> of(ColumnSketch column) {
        return rules.stream()
                .filter(rule -> rule.headings().stream().anyMatch(heading -> Header.matches(heading, column.header()))
                        || mostly(rule, column))
                .map(rule -> new Finding(rule.isIgnored() ? "" : rule.becomes(), rule.isSure(), rule.why()))
                .findFirst();
    }

    private static boolean mostly(PersonalRule rule, ColumnSketch column) {
        long like = column.values().stream().filter(rule::is).count();
        return like * 2 > column.values().size();
    }
}
