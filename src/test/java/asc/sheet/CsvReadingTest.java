package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.problem.Refusal;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReadingTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void theSeparatorIsTheOneTheFirstRecordsAgreeOn(String separator) throws Exception {
        String text =
                String.join("\n", "id~note", "1~\"a,b;c\td|e\"", "2~plain").replace("~", separator);
        assertThat(read(text.getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("id", "note"), List.of("1", "a,b;c\td|e"), List.of("2", "plain"));
    }

    @Test
    void commasInTheTextDoNotSeparateWhereSomethingElseDoes() throws Exception {
        assertThat(read("id;note\n1;one, two, three\n2;four\n3;five, six\n".getBytes(StandardCharsets.UTF_8)))
                .contains(List.of("1", "one, two, three"));
    }

    @Test
    void excelsOwnDeclarationOfTheSeparatorIsBelievedAndIsNoRow() throws Exception {
        Path file = save("sep=;\na,b;c\n".getBytes(StandardCharsets.UTF_8));
        SheetRow row = Contents.of(file).only().get(0);
        assertThat(row.number()).isEqualTo(2);
        assertThat(Contents.values(row)).containsExactly("a,b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,''",
        "UTF-8,\uFEFF",
        "UTF-16LE,\uFEFF",
        "UTF-16BE,\uFEFF",
        "UTF-16LE,''",
        "UTF-16BE,''",
        "windows-1252,''"
    })
    void theEncodingIsFoundFromTheBytes(String encoding, String mark) throws Exception {
        String text = mark + "name,town\nZoë,Hawkhurst\n";
        assertThat(read(text.getBytes(Charset.forName(encoding))))
                .containsExactly(List.of("name", "town"), List.of("Zoë", "Hawkhurst"));
    }

    @Test
    void oneByteInTheLastRowDecidesTheEncoding() throws Exception {
        byte[] text = ("name\n" + "x\n".repeat(100_000) + "€5\n").getBytes(WINDOWS);
        assertThat(read(text)).endsWith(List.of("€5"));
    }

    @Test
    void aRowsNumberIsItsRecordsWithBlankLinesCounted() throws Exception {
        List<SheetRow> rows = Contents.of(
                        save("a,b\r\n\r\n\"two\nlines\",c\r\n,,\r\nlast".getBytes(StandardCharsets.UTF_8)))
                .only();
        assertThat(rows).extracting(SheetRow::number).containsExactly(1, 3, 5);
        assertThat(Contents.values(rows.get(1))).containsExactly("two\nlines", "c");
    }

    @Test
    void rowsMayDifferInLength() throws Exception {
        assertThat(read("a\nb,c,d\ne,f,\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(List.of("a"), List.of("b", "c", "d"), List.of("e", "f"));
    }

    @Test
    void theSheetIsNamedAsTheFile() throws Exception {
        assertThat(Contents.of(save("a".getBytes(StandardCharsets.UTF_8))).sheets())
                .containsOnlyKeys("test");
    }

    @Test
    void aQuotationMarkThatIsNeverClosedEndsTheReading() {
        Refusal refusal =
                catchThrowableOfType(Refusal.class, () -> read("a,b\nc,\"d\ne,f\n".getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal.asText()).isEqualTo("""
                        test.csv could not be read.
                          A quotation mark is opened and never closed.      sheet "test", row 2
                            Look at that record in a text editor, or save the sheet as CSV again from the spreadsheet.""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n\0\0\0,d\n", "\u0081\u008d\0"})
    void bytesThatAreNotTextAreNoCsv(String text) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> read(text.getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(refusal.problems().get(0).what())
                .isEqualTo("It is not a CSV file: it holds bytes that are not text.");
    }

    @Test
    void rowsBeyondTheLimitEndTheReading() {
        Refusal refusal = catchThrowableOfType(
                Refusal.class, () -> read("a\n".repeat(1_048_577).getBytes(StandardCharsets.UTF_8)));
        assertThat(refusal.problems().get(0).what())
                .isEqualTo("It has more than 1,048,576 rows, the most that is read.");
    }

    @Test
    void columnsAndLengthBeyondTheLimitEndTheReading() {
        Refusal columns = catchThrowableOfType(
                Refusal.class, () -> read(("a" + ",b".repeat(16_384)).getBytes(StandardCharsets.UTF_8)));
        assertThat(columns.problems().get(0).what())
                .isEqualTo("It has more than 16,384 columns, the most that is read.");
        Refusal length = catchThrowableOfType(
                Refusal.class, () -> read(("a\n" + "b".repeat(32_768)).getBytes(StandardCharsets.UTF_8)));
        assertThat(length.problems().get(0).what()).contains("more than 32,767 characters");
        assertThat(length.problems().get(0).where()).isEqualTo("sheet \"test\", row 2");
    }

    private Path save(byte[] text) throws IOException {
        return Files.write(folder.resolve("test.csv"), text);
    }

    private List<List<String>> read(byte[] text) throws IOException, Refusal {
        return Contents.of(save(text)).values();
    }
}
