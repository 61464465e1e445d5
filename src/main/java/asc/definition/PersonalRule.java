package asc.definition;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * How a column about people is known, and what becomes of it: a row of the table that people keep beside the job files.
 *
 * @param headings spellings of its header, with * for any letters
 * @param values what its cells look like; empty when only the header tells
 * @param becomes the cell type that keeps of it what may be kept, or {@value #IGNORED}
 * @param isSure whether such a column alone says that a file is about people
 * @param why in words
 * @param line where it stands in the table
 */
public record PersonalRule(
        List<String> headings, Optional<Pattern> values, String becomes, boolean isSure, String why, int line) {

    /** The table's name in the folder of job files. */
    public static final String FILE = "people.csv";

    /** What becomes of a column of which nothing may be kept. */
    public static final String IGNORED = "ignored";

    /** Whether nothing of such a column may be kept. */
    public boolean isIgnored() {
        return becomes.equals(IGNORED);
    }

    /** Whether such a value stands anywhere in a text, as a word or words of its own. */
    public boolean standsIn(String text) {
        return values.isPresent() && values.get().matcher(text).find();
    }

    /** Whether a text is such a value and nothing else. */
    public boolean is(String text) {
        return values.isPresent() && values.get().matcher(text.strip()).matches();
    }

    /**
     * Reads the table of a folder of job files: heading (spellings parted by a bar), values (a regular expression; may be empty), becomes,
     * sure (yes or no), why. A folder without one has no rules.
     */
    static List<PersonalRule> read(Path folder, Problems problems) throws IOException {
        Path csv = folder.resolve(FILE);
        List<PersonalRule> rules = new ArrayList<>();
        if (!Files.exists(csv)) {
            return rules;
        }
        try (CsvReader<NamedCsvRecord> records = CsvReader.builder().ofNamedCsvRecord(csv)) {
            for (NamedCsvRecord record : records) {
                int line = (int) record.getStartingLineNumber();
                rules.add(new PersonalRule(
                        List.of(record.getField("heading").split(" \\| ")),
                        pattern(record.getField("values"), new Place(csv.getFileName(), line), problems),
                        record.getField("becomes"),
                        record.getField("sure").equals("yes"),
                        record.getField("why"),
                        line));
            }
        }
        return rules;
    }

    private static Optional<Pattern> pattern(String text, Place place, Problems problems) {
        try {
            return text.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Pattern.compile("(?<![\\p{L}\\p{N}])(?:" + text + ")(?![\\p{L}\\p{N}])"));
        } catch (PatternSyntaxException wrong) {
            problems.add(place, "\"values\" is no regular expression: " + wrong.getDescription() + ".", "");
            return Optional.empty();
        }
    }
}
