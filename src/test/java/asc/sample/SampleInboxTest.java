package asc.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import asc.problem.Problem;
import asc.problem.Refusal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SampleInboxTest {

    private static final String BIRDS = """
            -- sample  birds
            -- title   Made-up birds
            -- writes  inbox/garden/{edition:%d_%B_%Y}_birds.csv
            -- every   month

            -- sheet  birds
            select nest.bird, getvariable('edition') as seen_on
            from sample.nest as nest
            order by nest.bird
            """;

    @TempDir
    Path folder;

    private Aviary aviary;

    @BeforeEach
    void anInventedWorld() {
        aviary = new Aviary(folder)
                .with("birds.sql", BIRDS)
                .with("tables/bird.csv", "bird,eggs\nrobin,5\nwren,\n")
                .with(
                        "tables/bird.sql",
                        "-- table  bird\n-- title  Birds\n\nselect bird, eggs::integer as eggs from csv;\n")
                .with("tables/nest.sql", """
                        -- table  nest
                        -- title  Every bird's nest in a garden

                        select bird.bird || ' ' || garden.garden_name as bird
                        from sample.bird as bird
                        cross join reference.garden as garden
                        where bird.eggs is not null
                        """);
    }

    @Test
    void aMonthlyFileIsWrittenForEachMonthFromTablesThatFilesAgreeAbout() throws Exception {
        List<WrittenSample> written = aviary.written(1);

        assertThat(written)
                .extracting(sample -> folder.relativize(sample.file()).toString())
                .containsExactly(
                        "inbox/garden/01_August_2026_birds.csv",
                        "inbox/garden/01_September_2026_birds.csv",
                        "inbox/garden/01_October_2026_birds.csv");
        assertThat(written).extracting(WrittenSample::rows).containsOnly(2L);
        assertThat(written.get(1).file())
                .hasContent("bird,seen_on\r\nrobin North,01/09/2026\r\nrobin South,01/09/2026\r\n");
        assertThat(written.get(1).bytes()).isEqualTo(Files.size(written.get(1).file()));
    }

    @Test
    void aYearlyFileIsOfTheLastDayOfMarchAndOneThatComesOnceOfTheLastMonth() throws Exception {
        aviary.with("birds.sql", BIRDS.replace("every   month", "every   year"));
        assertThat(names()).containsExactly("31_March_2026_birds.csv");

        aviary.with("birds.sql", BIRDS.replace("every   month", "every   once"));
        assertThat(names()).containsExactly("01_October_2026_birds.csv");
    }

    @Test
    void aFileIsWrittenForEachRowOfAQueryWhichKnowsItsRow() throws Exception {
        aviary.with("birds.sql", """
                -- sample  birds
                -- title   Made-up birds, a file a garden
                -- writes  inbox/garden/birds_{garden_name}_{since:%Y}.csv
                -- files   select garden_name, garden_id, date '2020-05-01' as since
                --         from reference.garden

                -- sheet  birds
                select getvariable('garden_id') + 1 as next, getvariable('garden_name') as garden,
                """);

        assertThat(aviary.problems()).isEmpty();
        assertThat(names()).containsExactly("birds_North_2020.csv", "birds_South_2020.csv");
        assertThat(folder.resolve("inbox/garden/birds_South_2020.csv")).hasContent("next,garden\r\n3,South\r\n");
    }

    @Test
    void noFileReadsWhatWasSaidOfAnother() throws Exception {
        aviary.with(
                        "birds.sql",
                        BIRDS.replace("-- every   month", "-- files   select 'north' as garden")
                                .replace("_birds", "_{garden}"))
                .with(
                        "nests.sql",
                        BIRDS.replace("sample  birds", "sample  nests")
                                .replace("_birds", "_nests")
                                .replace("nest.bird,", "coalesce(getvariable('garden'), 'nothing') as garden,"));

        for (int i = 1; i <= 3; i++) {
            assertThat(Files.readString(aviary.written(i).get(i).file())).startsWith("garden,seen_on\r\nnothing,");
        }
    }

    @Test
    void twoFilesOfOneNameAreAMistake() {
        aviary.with("birds.sql", BIRDS.replace("{edition:%d_%B_%Y}_", ""));

        assertThatThrownBy(() -> aviary.written(1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.asText())
                                .contains(
                                        "Two samples are written to inbox/garden/birds.csv.", "sql/samples/birds.sql"));
    }

    @Test
    void aRowThatLeadsOutOfTheInboxIsRefused() {
        aviary.with(
                "birds.sql",
                BIRDS.replace("-- every   month", "-- files   select '../../x' as garden")
                        .replace("_birds", "_{garden}"));

        assertThatThrownBy(() -> aviary.written(1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.asText())
                                .contains("cannot be written to \"inbox/garden/01_October_2026_../../x.csv\""));
        assertThat(folder.resolve("inbox")).doesNotExist();
    }

    @Test
    void aQueryThatFailsNamesItsFileAndLeavesNothingHalfWritten() {
        aviary.with("birds.sql", BIRDS.replace("nest.bird,", "nest.bird::integer,"));

        assertThatThrownBy(() -> aviary.written(1))
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.asText())
                                .contains("The sample birds was not made.", "sql/samples/birds.sql")
                                .doesNotContain("robin"));
        assertThat(folder.resolve("inbox/garden")).isEmptyDirectory();
    }

    @Test
    void theSamplesOfTheAviaryAreInOrder() throws Exception {
        assertThat(aviary.problems()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "birds.sql | nest.bird, | nest.brid, | sql/samples/birds.sql, line 7 | does not have a column named \"brid\"",
                "birds.sql | sample.nest | sample.nets | sql/samples/birds.sql, line 8 | there is no such table",
                "birds.sql | sample.nest | warehouse.bird | sql/samples/birds.sql, line 8 | a sample may not read warehouse",
                "birds.sql | {edition: | {editoin: | sql/samples/birds.sql, line 1 | Nothing is called {editoin}.",
                "birds.sql | {edition: | {area: | sql/samples/birds.sql, line 1 | cannot be filled in",
                "birds.sql | nest.bird, | [nest.bird] as birds, | sql/samples/birds.sql, line 6 | type VARCHAR[], and no cell",
                "tables/nest.sql | sample.bird as | sample.nest as | sql/samples/tables/nest.sql | reads, by way of others, itself",
                "tables/nest.sql | bird.eggs | bird.egg | sql/samples/tables/nest.sql | Cannot extract field 'egg'",
                "tables/nest.sql | from sample | form sample | sql/samples/tables/nest.sql, line 5 | DuckDB cannot read the query",
            })
    void whatCannotBeMadeIsToldBeforeItIsMade(String file, String good, String wrong, String where, String what)
            throws Exception {
        String text = Files.readString(folder.resolve("sql/samples").resolve(file));
        aviary.with(file, text.replaceFirst(java.util.regex.Pattern.quote(good), wrong));

        assertThat(aviary.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo(where);
            assertThat(problem.asText()).contains(what);
        });
    }

    @Test
    void atCheckingNothingIsRun() throws Exception {
        aviary.with("birds.sql", BIRDS.replace("nest.bird,", "error('this was run') as bird,"));
        assertThat(aviary.problems()).extracting(Problem::asText).isEmpty();
    }

    private List<String> names() throws Exception {
        return aviary.written(1).stream()
                .map(sample -> sample.file().getFileName().toString())
                .toList();
    }
}
