package asc.model;

import asc.problem.Problem;
import asc.problem.Refusal;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * A table somebody keeps in a CSV file: UTF-8, commas, one header row. Rows whose cells are all empty are passed over, since a
 * spreadsheet leaves them at the end.
 *
 * @param header the columns' names
 * @param rows the cells as text, each row as long as the header
 */
record CsvFile(List<String> header, List<List<String>> rows) {

    /** How many faulty rows are named before the rest are only counted. */
    private static final int NAMED = 10;

    /**
     * Reads a CSV file.
     *
     * @param place how messages name it
     * @throws Refusal when it is not UTF-8, a header is empty or stands twice, or a row has too few or too many cells
     */
    static CsvFile read(Path path, String place) throws Refusal, IOException {
        List<CsvRecord> records = records(text(path, place), place);
        if (records.isEmpty()) {
            throw refusal(List.of(new Problem("The file is empty.", place, "Write a header row, then the rows.")));
        }
        List<String> header =
                records.get(0).getFields().stream().map(String::strip).toList();
        List<Problem> problems = new ArrayList<>(problemsOf(header, place));
        List<List<String>> rows = new ArrayList<>();
        for (CsvRecord record : records.subList(1, records.size())) {
            if (record.getFields().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (record.getFieldCount() != header.size()) {
                problems.add(new Problem(
                        "The header has " + header.size() + " columns, this row " + record.getFieldCount() + ".",
                        place + ", line " + record.getStartingLineNumber(),
                        "Give it one cell for each column; a cell that holds a comma needs quotes around it."));
            }
            rows.add(record.getFields());
        }
        if (!problems.isEmpty()) {
            throw refusal(shortened(problems, place));
        }
        return new CsvFile(header, rows);
    }

    private static String text(Path path, String place) throws Refusal, IOException {
        byte[] bytes = Files.readAllBytes(path);
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(buffer).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            int line = 1;
            for (int i = 0; i < buffer.position(); i++) {
                line += bytes[i] == '\n' ? 1 : 0;
            }
            throw refusal(List.of(new Problem(
                    "The file is not UTF-8 text.",
                    place + ", line " + line,
                    "In Excel save it as \"CSV UTF-8 (Comma delimited)\".")));
        }
    }

    private static List<CsvRecord> records(String text, String place) throws Refusal, IOException {
        try (CsvReader<CsvRecord> reader = CsvReader.builder()
                .allowExtraFields(true)
                .allowMissingFields(true)
                .allowUnclosedQuote(false)
                .ofCsvRecord(text)) {
            List<CsvRecord> records = new ArrayList<>();
            reader.forEach(records::add);
            return records;
        } catch (CsvParseException e) {
            throw refusal(List.of(new Problem(
                    "A quotation mark is out of place.",
                    place,
                    "A cell that begins with a quotation mark must end with one; double those within.")));
        }
    }

    private static List<Problem> problemsOf(List<String> header, String place) {
        List<Problem> problems = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i);
            if (name.isEmpty()) {
                problems.add(new Problem(
                        "Column " + (i + 1) + " has no header.", place + ", line 1", "Name it, or delete the column."));
            } else if (!seen.add(name.toLowerCase(Locale.ROOT))) {
                problems.add(new Problem(
                        "The header \"" + name + "\" stands twice.", place + ", line 1", "Rename one of the two."));
            }
        }
        if (header.size() == 1 && header.get(0).contains(";")) {
            problems.add(new Problem(
                    "The cells are separated by semicolons.",
                    place + ", line 1",
                    "In Excel save it as \"CSV UTF-8 (Comma delimited)\"."));
        }
        return problems;
    }

    private static List<Problem> shortened(List<Problem> problems, String place) {
        if (problems.size() <= NAMED) {
            return problems;
        }
        List<Problem> named = new ArrayList<>(problems.subList(0, NAMED));
        named.add(new Problem((problems.size() - NAMED) + " more of its rows have faults.", place, ""));
        return named;
    }

    private static Refusal refusal(List<Problem> problems) {
        return new Refusal("A reference table could not be read.", problems);
    }
}
