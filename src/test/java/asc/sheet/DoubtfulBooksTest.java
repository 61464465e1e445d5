package asc.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Books that could be read, but perhaps not as they were meant: each is refused. */
class DoubtfulBooksTest {

    private static final String TABS = "<sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/>";

    @TempDir
    Path folder;

    @Test
    void two_sheets_of_one_name() throws Exception {
        Path ods = Archive.ods(
                        "<table:table table:name='A'/><table:table table:name='B'/><table:table table:name='A'/>")
                .save(folder.resolve("twice.ods"));
        assertThat(problem(ods))
                .isEqualTo(new Problem(
                        "It has two sheets of the same name.",
                        "sheet \"A\"",
                        "Give each sheet a name of its own and save it again."));
        Archive xlsx = Archive.xlsx("")
                .part(
                        "xl/_rels/workbook.xml.rels",
                        Archive.relationships(Archive.relationship("rId1", "worksheet", "worksheets/sheet1.xml")
                                + Archive.relationship("rId2", "worksheet", "worksheets/sheet2.xml")))
                .part("xl/worksheets/sheet2.xml", "<worksheet/>");
        Archive twice = Original.edited(
                xlsx, "xl/workbook.xml", book -> book.replace(TABS, TABS + TABS.replace("rId1", "rId2")));
        assertThat(problem(twice.save(folder.resolve("twice.xlsx"))).what())
                .isEqualTo("It has two sheets of the same name.");
    }

    /** A hundred thousand tabs of one part would be read a hundred thousand times. */
    @Test
    void two_tabs_that_show_one_part() throws Exception {
        Archive both = Original.edited(
                Archive.xlsx(""),
                "xl/workbook.xml",
                book -> book.replace(TABS, TABS + TABS.replace("name=\"Sheet1\"", "name=\"Sheet2\"")));
        Problem problem = problem(both.save(folder.resolve("same.xlsx")));
        assertThat(problem.what()).endsWith("two of its sheets are the same part.");
        assertThat(problem.where()).isEqualTo("part xl/worksheets/sheet1.xml");
    }

    @Test
    void more_sheets_than_anybody_looks_at() throws Exception {
        StringBuilder tables = new StringBuilder();
        for (int number = 0; number <= 4_096; number++) {
            tables.append("<table:table table:name='T").append(number).append("'/>");
        }
        assertThat(problem(Archive.ods(tables.toString()).save(folder.resolve("many.ods")))
                        .what())
                .isEqualTo("It has more than 4,096 sheets, the most that is read.");
    }

    /** Without its styles a date would be a number. */
    @Test
    void a_workbook_whose_styles_are_lost() throws Exception {
        Path file = Archive.xlsx("<row><c s='1'><v>46000</v></c></row>")
                .without("xl/styles.xml")
                .save(folder.resolve("styles.xlsx"));
        assertThat(problem(file).what()).isEqualTo("It is damaged or was cut short: a part is missing.");
        assertThat(problem(file).where()).isEqualTo("part xl/styles.xml");
    }

    /** What is no UTF-8 is what Windows writes, but for a file that is UTF-8 nearly everywhere: each of its accents would be two letters. */
    @Test
    void a_csv_file_in_utf_8_that_lost_a_byte() throws Exception {
        byte[] whole = "Étang,1\nÉtang,2\nÉtang,3\nÉ".getBytes(StandardCharsets.UTF_8);
        Path cut = Files.write(folder.resolve("cut.csv"), Arrays.copyOf(whole, whole.length - 1));
        assertThat(problem(cut).what())
                .isEqualTo("It is damaged or was cut short: its text is UTF-8 but for a few bytes.");
        byte[] flipped = whole.clone();
        flipped[10] ^= 0x40;
        assertThat(problem(Files.write(folder.resolve("flipped.csv"), flipped)).what())
                .isEqualTo("It is damaged or was cut short: its text is UTF-8 but for a few bytes.");
    }

    /** Null where it was read. */
    private static Problem problem(Path file) {
        Refusal refusal = catchThrowableOfType(Refusal.class, () -> Contents.of(file));
        return refusal == null ? null : refusal.problems().get(0);
    }
}
