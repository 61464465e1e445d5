package asc.sample;

import static org.assertj.core.api.Assertions.assertThat;

import asc.problem.Problem;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SampleFolderTest {

    private static final String GOOD = """
            -- sample  birds
            -- writes  inbox/garden/{edition:%Y_%m}_birds_SAMPLE.ods
            -- title   Made-up birds
            -- every   month

            -- A remark of one's own.
            -- sheet  README
            -- above  Birds of {edition:%B %Y}
            -- above
            -- without header
            select 'invented';

            -- sheet  Birds
            select 'robin' as "Bird name"
            """;

    @TempDir
    Path folder;

    @Test
    void aSampleSaysWhatItIsWhereItGoesAndWhatItsSheetsAre() throws Exception {
        SampleFolder read = read(GOOD);

        assertThat(read.problems()).isEmpty();
        assertThat(read.samples()).singleElement().satisfies(sample -> {
            assertThat(sample.name()).isEqualTo("birds");
            assertThat(sample.title()).isEqualTo("Made-up birds");
            assertThat(sample.writes()).isEqualTo("inbox/garden/{edition:%Y_%m}_birds_SAMPLE.ods");
            assertThat(sample.cycle()).isEqualTo(Cycle.MONTH);
            assertThat(sample.cells()).isEmpty();
            SampleSheet readme = sample.sheets().get(0);
            assertThat(readme.name()).isEqualTo("README");
            assertThat(readme.above()).containsExactly("Birds of {edition:%B %Y}", "");
            assertThat(readme.hasHeader()).isFalse();
            SampleSheet birds = sample.sheets().get(1);
            assertThat(birds.above()).isEmpty();
            assertThat(birds.hasHeader()).isTrue();
            assertThat(birds.query().text())
                    .as("on its own line")
                    .isEqualTo("\n".repeat(13) + "select 'robin' as \"Bird name\"");
        });
    }

    @Test
    void aQueryWithoutSheetsGivesOneRowACell() throws Exception {
        SampleFolder read = read("""
                -- sample  birds
                -- writes  inbox/garden/birds_SAMPLE.csv
                -- title   Made-up birds
                -- encoding  windows-1252

                select 1 as sheet_order;
                """);

        assertThat(read.problems()).isEmpty();
        assertThat(read.samples()).singleElement().satisfies(sample -> {
            assertThat(sample.sheets()).isEmpty();
            assertThat(sample.cells().orElseThrow().text()).endsWith("select 1 as sheet_order");
            assertThat(sample.cycle()).isEqualTo(Cycle.ONCE);
            assertThat(sample.encoding()).isEqualTo(Charset.forName("windows-1252"));
        });
    }

    @Test
    void aTableOfTheInventedWorldIsCalledAsItsFile() throws Exception {
        Path tables = Files.createDirectories(folder.resolve("sql/samples/tables"));
        Files.writeString(
                tables.resolve("nest.sql"), "-- table  nests\n-- title  Where birds live\n\nselect 1 as nest;\n");

        SampleFolder read = SampleFolder.read(folder.resolve("sql"));

        assertThat(read.tables()).singleElement().satisfies(table -> {
            assertThat(table.name()).hasToString("sample.nest");
            assertThat(table.file().text()).endsWith("select 1 as nest");
        });
        assertThat(read.problems())
                .extracting(Problem::asText)
                .containsExactly("  The table is called \"nests\", its file \"nest\".      sql/samples/tables/nest.sql,"
                        + " line 1\n    Give both one name.");
    }

    @Test
    void aProjectWithoutSamplesHasNone() {
        assertThat(SampleFolder.read(folder)).isEqualTo(SampleFolder.read(folder.resolve("nowhere")));
        assertThat(SampleFolder.read(folder).samples()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "birds.ods",
                "inbox/birds.ods",
                "inbox/../restricted/birds.ods",
                "/inbox/garden/birds.ods",
                "inbox/garden/birds.pdf",
                "inbox/garden/{edition}"
            })
    void aSampleIsWrittenBelowTheInboxAndNowhereElse(String writes) throws Exception {
        SampleFolder read = read(GOOD.replace("inbox/garden/{edition:%Y_%m}_birds_SAMPLE.ods", writes));

        assertThat(read.samples()).isEmpty();
        assertThat(read.problems())
                .extracting(Problem::asText)
                .containsExactly(
                        "  A sample cannot be written to \"" + writes + "\".      sql/samples/birds.sql, line 2\n"
                                + "    Name a file below inbox/ that ends in .ods, .xlsx or .csv.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-- every   month | -- every   day | 4 | A sample cannot be made every \"day\".",
                "-- every   month | -- encoding  utf-8 | 4 | Only a CSV file has an encoding.",
                "birds_SAMPLE.ods | birds_SAMPLE.csv | 13 | A CSV file has one sheet; \"Birds\" is a second.",
                "-- A remark | select 1; -- A remark | 6 | This stands in no sheet.",
                "select 'invented'; | -- select | 7 | The sheet \"README\" has no query.",
                "-- A remark | -- above  Robins | 6 | This line belongs to no sheet.",
            })
    void aMistakeIsToldWithItsLine(String good, String wrong, int line, String what) throws Exception {
        assertThat(read(GOOD.replace(good, wrong)).problems())
                .filteredOn(problem -> problem.where().equals("sql/samples/birds.sql, line " + line))
                .extracting(Problem::what)
                .containsExactly(what);
    }

    @Test
    void excelHasNoSheetOfThatName() throws Exception {
        String excel = GOOD.replace(".ods", ".xlsx").replace("sheet  Birds", "sheet  Birds: {edition:%B %Y}");

        assertThat(read(excel).problems())
                .extracting(Problem::what)
                .containsExactly("Excel has no sheet called \"Birds: {edition:%B %Y}\".");
    }

    @Test
    void everyProblemIsReportedAtOnce() throws Exception {
        assertThat(read("-- sample  bird\n\nselect 1").problems())
                .extracting(Problem::what)
                .containsExactlyInAnyOrder(
                        "The header has no \"writes\".",
                        "The header has no \"title\".",
                        "The sample is called \"bird\", its file \"birds\".");
    }

    private SampleFolder read(String text) throws Exception {
        Path samples = Files.createDirectories(folder.resolve("sql/samples"));
        Files.writeString(samples.resolve("birds.sql"), text);
        return SampleFolder.read(folder.resolve("sql"));
    }
}
