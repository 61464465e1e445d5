package asc.run;

import static asc.run.EditedOds.CONTENT;
import static asc.run.EditedOds.MANIFEST;
import static asc.run.EditedOds.cell;
import static asc.run.EditedOds.rowTwice;
import static asc.run.EditedOds.sheet;
import static asc.run.EditedOds.withoutThirdColumn;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A file that cannot be trusted is put aside with the reasons in words: which file, where in it, what was found, what to do. Nothing
 * else changes, and the last good version stays in force.
 */
class RefusedFilesTest {

    private static final String NOTHING_NEW =
            "publish  Nothing new: version 1 was made from the same files and the same code. No new version.\n";

    @TempDir
    private static Path folder;

    private static TestHome home;
    private static Map<String, String> before;

    @BeforeAll
    static void a_home_with_a_good_version() throws Exception {
        home = Undisturbed.copyTo(folder.resolve("home"));
        before = withoutRefusals(Undisturbed.night().tables());
    }

    static Stream<Arguments> wrongFiles() {
        return Stream.of(
                wrong(
                        "a header with another name",
                        "ascof_a.ods",
                        edited(CONTENT, cell("ONS area code", "ONS code")),
                        """
                        ascof_a.ods was not loaded.
                          Column "ONS code" is new.      sheet "Table_1a", row 6, column C
                            Add it to columns or to ignored in jobs/load-ascof-time-series.yaml, line ….
                          Column "ONS area code" is missing from sheet "Table_1a".      jobs/load-ascof-time-series.yaml, line …
                            The nearest new column is "ONS code". If it was renamed, change the line; if it was dropped, delete it.
                        """),
                wrong(
                        "a column left out",
                        "ascof_b.ods",
                        edited(CONTENT, sheet("Table_1a", withoutThirdColumn())),
                        """
                        ascof_b.ods was not loaded.
                          Column "ONS area code" is missing from sheet "Table_1a".      jobs/load-ascof-time-series.yaml, line …
                            If it was dropped for good, delete the line; if not, ask for the file again.
                        """),
                wrong(
                        "a row that stands twice",
                        "ascof_c.ods",
                        edited(CONTENT, sheet("Table_1a", rowTwice("Coventry"))),
                        """
                        ascof_c.ods was not loaded.
                          Two rows have the same _sheet, area_name.      sheet "Table_1a", row 39; sheet "Table_1a", row 40
                            One of them must go, or "one row per" in jobs/load-ascof-time-series.yaml, line … must name one more column.
                        """),
                wrong("a sheet left out", "ascof_d.ods", edited(CONTENT, sheet("Table_6b", text -> "")), """
                        ascof_d.ods was not loaded.
                          Sheet "Table_6b" is missing.      jobs/load-ascof-time-series.yaml, line …
                            The nearest sheet it has is "Table_1b".
                        """),
                wrong("half of the file", "ascof_e.ods", RefusedFilesTest::firstHalf, """
                        ascof_e.ods was not loaded.
                          It is damaged or was cut short: its zip archive cannot be opened.
                            Ask for the file again, or open it, check it and save it again.
                        """),
                wrong("an Excel workbook with a password", "ascof_f.xlsx", WrongFiles::encryptedXlsx, """
                        ascof_f.xlsx was not loaded.
                          It is password protected.
                            Open it and save it again without a password.
                        """),
                wrong(
                        "an OpenDocument one with a password",
                        "ascof_g.ods",
                        edited(MANIFEST, WrongFiles::encrypted),
                        """
                        ascof_g.ods was not loaded.
                          It is password protected.
                            Open it and save it again without a password.
                        """),
                wrong("a CSV file called .xlsx", "ascof_h.xlsx", WrongFiles::csv, """
                        ascof_h.xlsx was not loaded.
                          Its name ends in .xlsx, but it is plain text, perhaps a CSV file.
                            Open it, check that it is the right file, and save it with the ending of what it is.
                        """),
                wrong("a bomb of XML entities", "ascof_i.ods", edited(CONTENT, WrongFiles::billionLaughs), """
                        ascof_i.ods was not loaded.
                          It contains a document type declaration (DOCTYPE), which can make a reader fetch other files or fill its memory.      part content.xml
                            No spreadsheet program writes that. Ask the sender where the file comes from.
                        """),
                wrong("a bomb of packed blanks", "ascof_j.ods", WrongFiles::zipBomb, """
                        ascof_j.ods was not loaded.
                          It has more than 200 unpacked bytes for each packed byte, the most that is read.      part content.xml
                            Remove what is not needed from the file and save it again.
                        """),
                wrong("nothing in it", "ascof_k.ods", WrongFiles::empty, """
                        ascof_k.ods was not loaded.
                          It is empty (0 bytes).
                            Ask for the file again, or save it again.
                        """));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wrongFiles")
    void a_wrong_file_is_put_aside_with_the_reasons_and_changes_nothing(
            String what, String name, WrongFile wrong, String reasons) throws Exception {
        Path file = home.put(wrong.writeTo(folder.resolve("wrong")), name);
        long bytes = Files.size(file);

        Ran night = home.night();

        String told = reasons + "Nothing was changed. The last good edition is 31 March 2025.\n";
        assertThat(night.code()).as(night.said()).isEqualTo(3);
        Path refused = home.path().resolve("refused");
        assertThat(anyLine(night.out()))
                .isEqualTo("load-ascof-time-series  " + told + NOTHING_NEW
                        + "\nSomebody is needed (exit code 3):\n"
                        + "  1 file was refused, and changed nothing. The rest went on: no other file was new.\n"
                        + "  " + name + ": read why above, or in " + refused.resolve(name + ".problems.txt")
                        + "; mend the file (or its job), and save it in the inbox again.\n"
                        + "  What still needs somebody, any time: ./asc status --home " + home.path() + "\n");
        assertThat(refused.resolve(name)).hasSize(bytes);
        assertThat(anyLine(Files.readString(refused.resolve(name + ".problems.txt"))))
                .isEqualToIgnoringNewLines(told);
        assertThat(home.files("inbox")).isEmpty();
        assertThatNothingHasChanged();
        assertThat(Tables.rows(home.warehouse(), "select verdict, rows_read from log.file where name = '" + name + "'"))
                .containsExactly("refused | 0");
        assertThatNoStackTraceIsIn(night);
    }

    @Test
    void the_rest_of_the_night_goes_on_and_the_next_one_is_a_good_one() throws Exception {
        TestHome other = Undisturbed.copyTo(folder.resolve("other"));
        other.put(WrongFiles.csv(folder.resolve("csv")), "ascof_before.ods");
        other.put(
                EditedOds.of(SampleWorkbook.file(), folder.resolve("new"), CONTENT, cell("Notes", "Footnotes")),
                "ascof_new.ods");

        Ran night = other.night();

        assertThat(night.code()).as(night.said()).isEqualTo(3);
        assertThat(anyLine(night.out()))
                .contains("ascof_before.ods was not loaded.", "ascof_new.ods is loaded", "Version 2 is published.")
                .contains("The rest went on: 1 file loaded.");
        assertThat(other.night().code()).isZero();
        assertThat(other.run("status").out())
                .contains("  Refused: ascof_before.ods (load-ascof-time-series), ")
                .contains("Its name ends in .ods, but it is plain text")
                .contains("The file lies in " + other.path().resolve("refused/ascof_before.ods"))
                .contains("What to do: " + other.path().resolve("refused/ascof_before.ods.problems.txt"));

        other.put(
                EditedOds.of(SampleWorkbook.file(), folder.resolve("mended"), CONTENT, cell("Notes", "Remarks")),
                "ascof_before.ods");
        assertThat(other.night().code()).isZero();
        assertThat(other.files("refused")).as("what was refused is loaded now").isEmpty();
        assertThat(other.run("status").out()).doesNotContain("Refused");
    }

    private static void assertThatNothingHasChanged() throws Exception {
        assertThat(withoutRefusals(Tables.of(home.warehouse()))).isEqualTo(before);
        assertThat(Tables.rows(home.warehouse(), "select count(*) from log.file where verdict = 'loaded'"))
                .containsExactly("1");
        assertThat(home.versions()).containsExactly("v1");
        assertThat(home.published())
                .hasSameBinaryContentAs(Undisturbed.night().home().published());
    }

    /** The lines of a job file may move. */
    private static String anyLine(String text) {
        return text.replaceAll("(\\.yaml, line )\\d+", "$1…");
    }

    private static void assertThatNoStackTraceIsIn(Ran night) throws Exception {
        StringBuilder everything = new StringBuilder(night.said());
        for (String log : home.files("logs")) {
            everything.append(Files.readString(home.path().resolve("logs").resolve(log)));
        }
        assertThat(everything.toString()).doesNotContain("Exception", "\tat ", "WARN", "ERROR");
    }

    /** The log of files and issues is where a refusal is told. */
    private static Map<String, String> withoutRefusals(Map<String, String> tables) {
        Map<String, String> others = new TreeMap<>(tables);
        others.keySet().removeAll(List.of("log.file", "log.issue"));
        return others;
    }

    /** Writes a file that is wrong in one way. */
    interface WrongFile {
        Path writeTo(Path file) throws Exception;
    }

    private static Arguments wrong(String what, String name, WrongFile file, String reasons) {
        return Arguments.of(what, name, file, reasons);
    }

    private static WrongFile edited(String part, UnaryOperator<String> edit) {
        return file -> EditedOds.of(SampleWorkbook.file(), file, part, edit);
    }

    private static Path firstHalf(Path file) throws Exception {
        byte[] whole = Files.readAllBytes(SampleWorkbook.file());
        return Files.write(file, Arrays.copyOf(whole, whole.length / 2));
    }
}
