package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are damaged, or made to do harm. */
class DamageTest {

    private static final Limits LIMITS = Limits.DEFAULT;

    @TempDir
    Path folder;

    @Test
    void aFileCutShortAnywhere() throws Exception {
        byte[] whole = Files.readAllBytes(noisyOds("whole.ods"));
        for (int part = 1; part < 20; part++) {
            Path file = Files.write(folder.resolve("cut.ods"), Arrays.copyOf(whole, whole.length * part / 20));
            assertThat(problem(file).what())
                    .isEqualTo("It is damaged or was cut short: its zip archive cannot be opened.");
        }
    }

    @Test
    void aFlippedByteIsNoticedThoughTheXmlStaysWellFormed() throws Exception {
        Path file = noisyOds("flipped.ods");
        byte[] bytes = Files.readAllBytes(file);
        int refused = 0;
        for (int at = 200; at < bytes.length - 400; at += bytes.length / 50) {
            byte[] flipped = bytes.clone();
            flipped[at] ^= 0x10;
            Path damaged = Files.write(folder.resolve("flipped-again.ods"), flipped);
            refused += problem(damaged) == null ? 0 : 1;
        }
        assertThat(refused).isGreaterThan(40);
    }

    @Test
    void aPartWhoseCheckSumIsNotItsContents() throws Exception {
        byte[] bytes = Files.readAllBytes(Archive.ods(table("a")).save(folder.resolve("sum.ods")));
        int directory = new String(bytes, StandardCharsets.ISO_8859_1).lastIndexOf("PK\u0001\u0002");
        bytes[directory + 16] ^= 1;
        Path file = Files.write(folder.resolve("sum.ods"), bytes);
        assertThat(problem(file))
                .isEqualTo(new Problem(
                        "It is damaged or was cut short: the check sum of a part does not match its content.",
                        "part content.xml",
                        "Ask for the file again, or open it, check it and save it again."));
    }

    @Test
    void aPartThatInflatesBeyondReason() throws Exception {
        Path file = Archive.ods("<!--" + " ".repeat(12_000_000) + "-->").save(folder.resolve("bomb.ods"));
        assertThat(problem(file).what())
                .isEqualTo("It has more than 200 unpacked bytes for each packed byte, the most that is read.");
    }

    @Test
    void partsBeyondTheLimitsInBytes() throws Exception {
        Path file = Archive.xlsx("<row><c><v>1</v></c></row>").save(folder.resolve("big.xlsx"));
        Limits part = new Limits(10, 150, LIMITS.fileBytes(), 200, 256, 100, 100, 100, 100, 100, 100, 100);
        assertThat(problem(file, part).what())
                .isEqualTo("It has more than 150 bytes in one part once unpacked, the most that is read.");
        Limits whole = new Limits(10, 1000, 300, 200, 256, 100, 100, 100, 100, 100, 100, 100);
        assertThat(problem(file, whole).what())
                .isEqualTo("It has more than 300 bytes once unpacked, the most that is read.");
        Limits parts = new Limits(4, 1000, 300, 200, 256, 100, 100, 100, 100, 100, 100, 100);
        assertThat(problem(file, parts).what())
                .isEqualTo("It has more than 4 parts in its zip archive, the most that is read.");
    }

    @Test
    void partsWhoseNamesLeadOutOfTheArchive() throws Exception {
        for (String name :
                new String[] {"../evil.xml", "xl/../../evil.xml", "/etc/passwd", "C:\\evil.xml", "..\\evil.xml"}) {
            Path file = Archive.ods(table("a")).part(name, "x").save(folder.resolve("names.ods"));
            assertThat(problem(file).what())
                    .isEqualTo("Its zip archive holds a part whose name leads out of the archive.");
        }
    }

    @Test
    void twoPartsOfOneName() throws Exception {
        Path file = Archive.ods(table("a")).part("content.xm2", "x").save(folder.resolve("twice.ods"));
        String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
        Files.writeString(file, bytes.replace("content.xm2", "content.xml"), StandardCharsets.ISO_8859_1);
        assertThat(problem(file).what()).isEqualTo("Its zip archive holds two parts of the same name.");
        assertThat(problem(file).where()).isEqualTo("part content.xml");
    }

    @Test
    void documentTypesAndEntitiesOfAnyKind() throws Exception {
        String[] prologs = {
            "<!DOCTYPE x>",
            "<!DOCTYPE x[<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;&a;'>]>",
            "<!DOCTYPE x [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>",
            "<!DOCTYPE x SYSTEM 'http://localhost/evil.dtd'>",
            "<!DOCTYPE x [<!ENTITY % p SYSTEM 'file:///etc/passwd'> %p;]>"
        };
        for (String prolog : prologs) {
            Path file = new Archive()
                    .part("content.xml", Archive.odsContent(prolog, table("&b;")))
                    .save(folder.resolve("type.ods"));
            assertThat(problem(file).what()).startsWith("It contains a document type declaration (DOCTYPE)");
            assertThat(problem(file).where()).isEqualTo("part content.xml");
        }
        assertThat(problem(Archive.ods(table("&unknown;")).save(folder.resolve("entity.ods")))
                        .what())
                .startsWith("It contains an entity that XML itself does not have");
        assertThat(problem(Archive.ods("<table:table table:name='&unknown;'/>").save(folder.resolve("entity.ods")))
                        .what())
                .startsWith("It contains an entity that XML itself does not have");
        assertThat(problem(Archive.xlsx("")
                                .part("xl/styles.xml", "<!DOCTYPE x><styleSheet/>")
                                .save(folder.resolve("type.xlsx")))
                        .where())
                .isEqualTo("part xl/styles.xml");
    }

    @Test
    void elementsWithinElementsWithoutEnd() throws Exception {
        Path file = Archive.ods("<a>".repeat(100_000)).save(folder.resolve("deep.ods"));
        assertThat(problem(file).what())
                .isEqualTo("It has more than 256 elements within elements, the most that is read.");
    }

    @Test
    void anAttributeWithoutEnd() throws Exception {
        byte[] noise = new byte[20_000_000];
        new Random(1).nextBytes(noise);
        for (int index = 0; index < noise.length; index++) {
            noise[index] = (byte) ('a' + (noise[index] & 15));
        }
        Path file = Archive.ods("<table:table table:name='" + new String(noise, StandardCharsets.US_ASCII) + "'/>")
                .save(folder.resolve("long.ods"));
        assertThat(problem(file).what())
                .isEqualTo("It has more than 16,777,216 bytes in one piece of XML, the most that is read.");
    }

    @Test
    void moreRowsColumnsCellsAndCharactersThanAreRead() throws Exception {
        String cell = "<table:table-cell table:number-columns-repeated='%d'><text:p>x</text:p></table:table-cell>";
        assertThat(problem(rows("<table:table-row table:number-rows-repeated='1048577'>" + cell.formatted(1)
                                + "</table:table-row>"))
                        .what())
                .isEqualTo("It has more than 1,048,576 rows, the most that is read.");
        assertThat(problem(rows("<table:table-row>" + cell.formatted(16_385) + "</table:table-row>"))
                        .what())
                .isEqualTo("It has more than 16,384 columns, the most that is read.");
        assertThat(problem(rows("<table:table-row table:number-rows-repeated='1048576'>" + cell.formatted(16_384)
                                + "</table:table-row>"))
                        .what())
                .isEqualTo("It has more than 150,000,000 cells, the most that is read.");
        assertThat(problem(rows("<table:table-row table:number-rows-repeated='99999999999999'>" + cell.formatted(1)
                                + "</table:table-row>"))
                        .where())
                .isEqualTo("sheet \"Sheet1\"");
        assertThat(problem(rows("<table:table-row table:number-rows-repeated='-1'>" + cell.formatted(1)
                                + "</table:table-row>"))
                        .what())
                .startsWith("It is damaged");
        assertThat(problem(rows("<table:table-row><table:table-cell><text:p>" + "x".repeat(32_768)
                                + "</text:p></table:table-cell></table:table-row>"))
                        .what())
                .isEqualTo("It has more than 32,767 characters in one cell, the most that is read.");
        assertThat(problem(
                                rows(
                                        "<table:table-row><table:table-cell><text:p>x<text:s text:c='1000000000'/></text:p></table:table-cell></table:table-row>"))
                        .what())
                .isEqualTo("It has more than 32,767 characters in one cell, the most that is read.");
    }

    @Test
    void xlsxRowsAndCellsThatCannotBe() throws Exception {
        assertThat(xlsxProblem("<row r='1048577'><c><v>1</v></c></row>").what())
                .isEqualTo("It has more than 1,048,576 rows, the most that is read.");
        assertThat(xlsxProblem("<row r='1'><c r='XFE1'><v>1</v></c></row>").what())
                .isEqualTo("It has more than 16,384 columns, the most that is read.");
        assertThat(xlsxProblem("<row r='2'/><row r='1'/>").what())
                .isEqualTo("It is damaged or was cut short: its rows are not in order.");
        assertThat(xlsxProblem("<row r='1'><c r='B1'><v>1</v></c><c r='B1'><v>2</v></c></row>")
                        .where())
                .isEqualTo("sheet \"Sheet1\", cell B1");
        assertThat(xlsxProblem("<row r='3'><c r='C3' t='s'><v>7</v></c></row>").where())
                .isEqualTo("sheet \"Sheet1\", cell C3");
        assertThat(xlsxProblem("<row r='3'><c r='C3'><v>seven</v></c></row>").where())
                .isEqualTo("sheet \"Sheet1\", cell C3");
        assertThat(xlsxProblem("<row r='x'/>").what())
                .isEqualTo("It is damaged or was cut short: a row has no number.");
        assertThat(xlsxProblem("<row><c r='7'><v>1</v></c></row>").where()).isEqualTo("sheet \"Sheet1\", row 1");
    }

    private Problem xlsxProblem(String rows) throws IOException {
        return problem(Archive.xlsx(rows).save(folder.resolve("test.xlsx")));
    }

    private Path rows(String rows) throws IOException {
        return Archive.ods("<table:table table:name='Sheet1'>" + rows + "</table:table>")
                .save(folder.resolve("rows.ods"));
    }

    private static String table(String text) {
        return "<table:table table:name='Sheet1'><table:table-row><table:table-cell><text:p>" + text
                + "</text:p></table:table-cell></table:table-row></table:table>";
    }

    /** Texts that hardly compress, so that most of the file is content. */
    private Path noisyOds(String name) throws IOException {
        Random random = new Random(7);
        StringBuilder tables = new StringBuilder();
        for (int index = 0; index < 500; index++) {
            tables.append(table(Long.toString(random.nextLong(), 36)));
        }
        return Archive.ods(tables.toString()).save(folder.resolve(name));
    }

    private static Problem problem(Path file) {
        return problem(file, LIMITS);
    }

    /** Null when the file was read. */
    private static Problem problem(Path file, Limits limits) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Contents.of(file, limits));
        return refusal == null ? null : refusal.problems().get(0);
    }
}
