package asc.draft;

import asc.definition.Header;
import asc.problem.Problem;
import asc.problem.Refusal;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/** Which columns look as if they were about people, by their headers or by what stands in them; and what a draft makes of them. */
public final class PersonalHeadings {

    private static final String IGNORED = "ignored";

    private final List<Rule> rules;

    /** A row of the table that people keep. */
    private record Rule(List<String> headings, Optional<Pattern> values, Finding finding) {}

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

    private PersonalHeadings(List<Rule> rules) {
        this.rules = rules;
    }

    /**
     * Reads the table: heading (spellings parted by a bar), values (a regular expression; may be empty), becomes (a cell type, or
     * {@value #IGNORED}), sure (yes or no), why.
     *
     * @param types the cell types there are
     */
    public static PersonalHeadings read(Path csv, Collection<String> types) throws IOException, Refusal {
        List<Rule> rules = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord record : records) {
                String becomes = record.getField("becomes");
                if (!becomes.equals(IGNORED) && !types.contains(becomes)) {
                    problems.add(new Problem(
                            "\"" + becomes + "\" is no type, and not the word \"" + IGNORED + "\".",
                            csv.getFileName() + ", line " + record.getStartingLineNumber(),
                            "The types are the files of sql/types."));
                }
                rules.add(new Rule(
                        List.of(record.getField("heading").split(" \\| ")),
                        pattern(record.getField("values")),
                        new Finding(
                                becomes.equals(IGNORED) ? "" : becomes,
                                record.getField("sure").equals("yes"),
                                record.getField("why"))));
            }
        } catch (PatternSyntaxException wrong) {
            problems.add(new Problem(
                    "\"values\" is no regular expression: " + wrong.getDescription() + ".",
                    csv.getFileName().toString(),
                    ""));
        }
        if (!problems.isEmpty()) {
            throw new Refusal("No job was drafted.", problems);
        }
        return new PersonalHeadings(rules);
    }

    private static Optional<Pattern> pattern(String text) {
        return text.isEmpty() ? Optional.empty() : Optional.of(Pattern.compile(text));
    }

    /** What a column is taken for; empty for one that is not about people. */
    Optional<Finding> of(ColumnSketch column) {
        return rules.stream()
                .filter(rule -> rule.headings().stream().anyMatch(heading -> Header.matches(heading, column.header()))
                        || rule.values()
                                .filter(values -> mostly(values, column))
                                .isPresent())
                .map(Rule::finding)
                .findFirst();
    }

    private static boolean mostly(Pattern values, ColumnSketch column) {
        long like = column.values().stream()
                .filter(value -> values.matcher(value).matches())
                .count();
        return like * 2 > column.values().size();
    }
}
