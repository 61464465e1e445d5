package asc.definition;

import java.util.List;
import java.util.Set;

/** Reads the rules by which a job's files say which edition they are. */
final class EditionReader {

    private static final Set<String> KEYS = Set.of("sheet", "after", "file name", "type");

    private final Set<String> types;
    private final Problems problems;

    EditionReader(Set<String> types, Problems problems) {
        this.types = types;
        this.problems = problems;
    }

    List<EditionRule> rules(Section job) {
        return job.oneOrMore("edition", KEYS).stream().map(this::rule).toList();
    }

    private EditionRule rule(Section rule) {
        String type = rule.required("type");
        if (!type.isEmpty() && !types.contains(type)) {
            problems.unknown(rule.placeOf("type"), "type", type, types);
        }
        if (!rule.has("file name")) {
            return new EditionRule.InSheet(rule.required("sheet"), rule.required("after"), type, rule.place());
        }
        if (rule.has("sheet") || rule.has("after")) {
            problems.add(
                    rule.place(),
                    "A rule for the edition looks in a sheet or at the file's name, not both.",
                    "Make a list of two rules, each begun with \"- \". They must then agree.");
        }
        FileNamePattern pattern = new FileNamePattern(rule.required("file name"));
        if (!pattern.toString().isEmpty() && !pattern.namesTheEdition()) {
            problems.add(
                    rule.placeOf("file name"),
                    "\"file name\" does not say where the edition stands in it.",
                    "Write {edition} there, once in each spelling, as in \"{edition} report*\".");
        }
        return new EditionRule.InFileName(pattern, type, rule.place());
    }
}
