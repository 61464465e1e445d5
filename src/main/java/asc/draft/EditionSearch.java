package asc.draft;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
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
    private final List<Candidate> behindWords = new ArrayList<>();
    private final List<Candidate> inTheName = new ArrayList<>();

    EditionSearch(TypeGuesses guesses) {
        this.guesses = guesses;
    }

    /** The rule for the first date that stands behind words; else for a date or month in the file's name; else for a month behind words. */
    Optional<Rule> in(List<SheetSketch> sheets, String stem) throws SQLException {
        for (SheetSketch sheet : sheets) {
            sheet.lines().forEach(line -> addLine(sheet.name(), line));
        }
        Optional<Rule> told = first(behindWords, guesses.dateTypes(texts(behindWords)));
        if (told.isPresent()) {
            return told;
        }
        addStem(stem);
        Map<String, String> read = guesses.editionTypes(texts(inTheName));
        Comparator<Candidate> order =
                Comparator.comparingInt(candidate -> guesses.editionPlace(read.get(candidate.text())));
        inTheName.removeIf(candidate -> !read.containsKey(candidate.text()));
        inTheName.sort(order.thenComparing(candidate -> candidate.text().length()));
        Optional<Rule> named = first(inTheName, read);
        return named.isPresent() ? named : first(behindWords, guesses.editionTypes(texts(behindWords)));
    }

    private static List<String> texts(List<Candidate> candidates) {
        return candidates.stream().map(Candidate::text).toList();
    }

    private static Optional<Rule> first(List<Candidate> candidates, Map<String, String> read) {
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
                behindWords.add(new Candidate(text, new Rule(sheet, before, null, "")));
            }
            String[] words = text.split(" ");
            for (int from = 1; from < words.length; from++) {
                String after = String.join(" ", List.of(words).subList(Math.max(0, from - WORDS_BEFORE), from));
                String rest = String.join(" ", List.of(words).subList(from, words.length));
                behindWords.add(new Candidate(rest, new Rule(sheet, after, null, "")));
            }
        }
    }

    /** Every run of words in the name, with what stands around it: next month's name differs in its digits. */
    private void addStem(String stem) {
        List<Integer> starts = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        var word = java.util.regex.Pattern.compile("[^ _-]+").matcher(stem);
        while (word.find()) {
            starts.add(word.start());
            ends.add(word.end());
        }
        for (int from = 0; from < starts.size(); from++) {
            for (int to = from; to < starts.size(); to++) {
                String before = stem.substring(0, starts.get(from));
                String after = stem.substring(ends.get(to));
                inTheName.add(new Candidate(
                        stem.substring(starts.get(from), ends.get(to)),
                        new Rule(null, null, anyDigits(before) + "{edition}" + anyDigits(after), "")));
            }
        }
    }

    private static String anyDigits(String text) {
        return text.replaceAll("[0-9]+", "*");
    }
}
