package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever table of texts is written as CSV, by whatever separator, line end and encoding, is read as it was. */
class CsvRoundTripTest {

    @Property(tries = 300)
    void whatIsWrittenIsRead(
            @ForAll("tables") List<List<String>> table,
            @ForAll("separators") String separator,
            @ForAll("lineEnds") String lineEnd,
            @ForAll("encodings") Charset encoding)
            throws IOException, Refusal {
        Path file = Files.createTempFile("round-trip", ".csv");
        try {
            String text = table.stream()
                    .map(row -> row.stream().map(CsvRoundTripTest::quoted).collect(Collectors.joining(separator)))
                    .collect(Collectors.joining(lineEnd));
            Assume.that(!text.isEmpty());
            Assume.that(!isTakenForUtf8(text, encoding));
            Files.write(file, text.getBytes(encoding));
            assertThat(Contents.of(file).only()).containsExactlyElementsOf(filled(table));
        } finally {
            Files.delete(file);
        }
    }

    /** A few pairs of letters, such as ß€, are in an older encoding the very bytes of one letter in UTF-8: nothing tells which was meant. */
    private static boolean isTakenForUtf8(String text, Charset encoding) {
        String read = new String(text.getBytes(encoding), StandardCharsets.UTF_8);
        return encoding.newEncoder().maxBytesPerChar() == 1
                && read.chars().anyMatch(character -> character > 0x7f && character != 0xFFFD);
    }

    /** Quoted where any separator might be meant: which one separates is for the reader to find. */
    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(character -> ",;\t|\"\r\n=".indexOf(character) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    private static List<SheetRow> filled(List<List<String>> table) {
        return IntStream.range(0, table.size())
                .mapToObj(index -> new SheetRow(index + 1, trimmed(table.get(index))))
                .filter(row -> !row.cells().isEmpty())
                .toList();
    }

    private static List<Cell> trimmed(List<String> row) {
        int length = row.size();
        while (length > 0 && row.get(length - 1).isBlank()) {
            length--;
        }
        return row.subList(0, length).stream()
                .map(cell -> cell.isBlank() ? Cell.BLANK : Cell.of(cell))
                .toList();
    }

    @Provide
    Arbitrary<List<List<String>>> tables() {
        Arbitrary<String> cell =
                Arbitraries.strings().withChars("abz09 .-,;\t|\"\r\n=éß€'").ofMaxLength(8);
        return cell.list().ofMinSize(1).ofMaxSize(6).list().ofMinSize(1).ofMaxSize(8);
    }

    @Provide
    Arbitrary<String> separators() {
        return Arbitraries.of(",", ";", "\t", "|");
    }

    @Provide
    Arbitrary<String> lineEnds() {
        return Arbitraries.of("\n", "\r\n", "\r");
    }

    @Provide
    Arbitrary<Charset> encodings() {
        return Arbitraries.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));
    }
}
