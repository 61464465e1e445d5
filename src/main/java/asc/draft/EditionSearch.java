package asc.draft;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks for the words in which a workbook, or its name, says the date it was true. */
final class EditionSearch {

    private static final int LONGEST_LINE = 300;
    private static final int WORDS_BEFORE = 5;

    /** A rule as a job file writes it. */
    record Rule(String sheet, String after, String fileName, String type) {}

    /** A text that may be a date, and the rule that would find it. */
    private record Candidate(String text, Rule rule) {}

    private final TypeGuesses guesses;
    private final List<Candidate> candidates = new ArrayList<>();

    EditionSearch(TypeGuesses guesses) {
        this.guesses = guesses;
    }

    /** The rule for the first date that stands behind words; else for one in the file's name. */
    Optional<Rule> in(List<SheetSketch> sheets, String stem) throws SQLException {
        for (SheetSketch sheet : sheets) {
            sheet.lines().forEach(line -> addLine(sheet.name(), line));
        }
        addStem(stem);
        Map<String, String> read =
                guesses.dateTypes(candidates.stream().map(Candidate::text).toList());
        return candidates.stream()
                .filter(candidate -> read.containsKey(candidate.text()))
                .findFirst()
                .map(found -> new Rule(
                        found.rule().sheet(), found.rule().after(), found.rule().fileName(), read.get(found.text())));
    }

    private void addLine(String sheet, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            String text = cells.get(i).strip().replaceAll("\\s+", " ");
            if (text.isEmpty() || text.length() > LONGEST_LINE) {
                continue;
            }
            String before = i == 0 ? "" : cells.get(i - 1).strip();
            if (before.matches(".*\\p{L}.*") && before.length() < LONGEST_LINE) {
                candidates.add(new Candidate(text, new Rule(sheet, before, null, "")));
            }
            String[] words = text.split(" ");
            for (int from = 1; from < words.length; from++) {
                String after = String.join(" ", List.of(words).subList(Math.max(0, from - WORDS_BEFORE), from));
                String rest = String.join(" ", List.of(words).subList(from, words.length));
                candidates.add(new Candidate(rest, new Rule(sheet, after, null, "")));
            }
        }
    }

    /** Every run of words in the name, the longest first, with what stands around it. */
    private void addStem(String stem) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        var word = java.util.regex.Pattern.compile("[^ _-]+").matcher(stem);
        while (word.find()) {
            starts.add(word.start());
            ends.add(word.end());
        }
        for (int length = starts.size(); length > 0; length--) {
            for (int from = 0; from + length <= starts.size(); from++) {
                int start = starts.get(from);
                int end = ends.get(from + length - 1);
                String pattern = (start == 0 ? "" : "*") + around(stem, start - 1) + "{edition}" + around(stem, end)
                        + (end == stem.length() ? "" : "*");
                candidates.add(new Candidate(stem.substring(start, end), new Rule(null, null, pattern, "")));
            }
        }
    }

    private static String around(String stem, int at) {
        return at < 0 || at >= stem.length() ? "" : stem.substring(at, at + 1);
    }
}
